import { describe, expect, it, test } from 'vitest'
import { proposedDays, readExportForm, type TypedExport } from '../../../core/model/export-form.ts'

const zone = 'America/Denver'
const typed: TypedExport = {
  first: '2026-10-01',
  last: '2026-10-31',
  notes: false,
  phrases: 'Ana Ruiz | 63G-2-302\n\nRusso| court order ',
  patterns: ['phone'],
  patternReason: 'private',
}

describe('The form of an export', () => {
  it('takes whole days of the department and a reason for each phrase', () => {
    expect(readExportForm(typed, zone)).toEqual({
      kind: 'read',
      from: '2026-10-01T06:00:00.000Z',
      until: '2026-11-01T06:00:00.000Z',
      rules: {
        phrases: [
          { text: 'Ana Ruiz', reason: '63G-2-302' },
          { text: 'Russo', reason: 'court order' },
        ],
        patterns: { phone: 'private' },
      },
    })
  })

  it('counts the hour that a change of clocks adds', () => {
    expect(readExportForm({ ...typed, first: '2026-11-01', last: '2026-11-01' }, zone)).toMatchObject({
      from: '2026-11-01T06:00:00.000Z',
      until: '2026-11-02T07:00:00.000Z',
    })
  })

  test.each([
    ['a day that is none', { first: '2026-02-30' }, { first: 'not-a-day' }],
    ['no last day', { last: '' }, { last: 'not-a-day' }],
    ['an end before its beginning', { last: '2026-09-30' }, { last: 'ends-first' }],
    ['a phrase without a reason', { phrases: 'Ana Ruiz' }, { phrases: 'no-reason' }],
    ['too long a line', { phrases: `${'x'.repeat(101)}|y` }, { phrases: 'too-long' }],
    ['too many lines', { phrases: 'Ana|x\n'.repeat(101) }, { phrases: 'too-many' }],
    ['patterns without a reason', { patternReason: ' ' }, { patternReason: 'no-reason' }],
  ] as const)('is not taken with %s', (_, parts, faults) => {
    expect(readExportForm({ ...typed, ...parts } as TypedExport, zone)).toEqual({ kind: 'invalid', faults })
  })

  it('proposes the last thirty days', () => {
    expect(proposedDays('2026-11-22T05:00:00.000Z', zone)).toEqual({
      first: '2026-10-22',
      last: '2026-11-21',
    })
  })
})
