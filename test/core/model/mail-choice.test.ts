import { describe, expect, it } from 'vitest'
import { type MailChoice, mailDue } from '../../../core/model/mail-choice.ts'

const denver = 'America/Denver'

describe('when what came now goes out by e-mail', () => {
  it.each<[what: string, MailChoice, now: string, due: string | undefined]>([
    ['every message, in two minutes', 'every', '2026-11-21T16:00:00.000Z', '2026-11-21T16:02:00.000Z'],
    ['hourly, at the next full hour', 'hourly', '2026-11-21T16:20:30.000Z', '2026-11-21T17:00:00.000Z'],
    ['hourly, never at once', 'hourly', '2026-11-21T16:00:00.000Z', '2026-11-21T17:00:00.000Z'],
    ['daily, before eight: the same day', 'daily', '2026-11-21T14:59:00.000Z', '2026-11-21T15:00:00.000Z'],
    ['daily, at eight: the next day', 'daily', '2026-11-21T15:00:00.000Z', '2026-11-22T15:00:00.000Z'],
    [
      'daily, over the change to summer time',
      'daily',
      '2026-03-07T20:00:00.000Z',
      '2026-03-08T14:00:00.000Z',
    ],
    [
      'daily, over the change to winter time',
      'daily',
      '2026-10-31T20:00:00.000Z',
      '2026-11-01T15:00:00.000Z',
    ],
    ['workdays, on a Friday: Monday', 'weekdays', '2026-11-20T16:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['workdays, on a Sunday: Monday', 'weekdays', '2026-11-22T10:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    [
      'workdays, late on a Sunday of summer',
      'weekdays',
      '2026-07-06T05:00:00.000Z',
      '2026-07-06T14:00:00.000Z',
    ],
    ['never', 'never', '2026-11-21T16:00:00.000Z', undefined],
  ])('%s', (_, choice, now, due) => {
    expect(mailDue(choice, now, denver)).toBe(due)
  })
})
