import { describe, expect, test } from 'vitest'
import { followUpRules, isDue } from '../../../core/model/follow-up.ts'

const now = '2026-11-21T16:00:00.000Z'

describe('Who is due for follow-up', () => {
  const rules = followUpRules({ Training: 7, Active: 30, Exited: 0, Broken: Number.NaN }, now)

  test('is told by the rules of the statuses that have one', () => {
    expect(rules).toEqual([
      { status: 'Active', day: '2026-10-22' },
      { status: 'Training', day: '2026-11-14' },
    ])
  })

  test.each([
    ['Training', '2026-11-14T23:59:00.000Z', true],
    ['Training', '2026-11-15T00:01:00.000Z', false],
    ['Training', '2026-01-01T00:00:00.000Z', true],
    ['Active', '2026-11-01T00:00:00.000Z', false],
    ['Active', '2026-10-22T09:00:00.000Z', true],
    ['Exited', '2020-01-01T00:00:00.000Z', false],
    [undefined, '2020-01-01T00:00:00.000Z', false],
  ])('%s, last in contact at %s: %s', (clientStatus, lastContact, due) => {
    expect(isDue({ lastContact, ...(clientStatus ? { clientStatus } : {}) }, rules)).toBe(due)
  })
})
