import { describe, expect, it } from 'vitest'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { isWorkingTime, workingHoursBefore } from '../../../core/model/overdue.ts'

const zone = 'America/Denver'
const usual = { hours: null, closedDays: [] }
const nineToFive = { from: '09:00', to: '17:00' }
const halfFriday: Pick<DepartmentSettings, 'hours' | 'closedDays'> = {
  hours: { 1: nineToFive, 2: nineToFive, 3: nineToFive, 4: nineToFive, 5: { from: '09:00', to: '12:00' } },
  closedDays: ['2026-11-26'],
}
const nights = { hours: { 0: { from: '00:00', to: '08:00' } }, closedDays: [] }
const never = { hours: {}, closedDays: [] }

/** All by Denver's clock: in November seven hours behind UTC, in summer six. */
const cases: [string, string, number, typeof halfFriday, string | undefined][] = [
  // Friday 20 November 2026, 16:00: eight hours before are Thursday at 16:00.
  ['a day later, at the same hour', '2026-11-20T23:00:00.000Z', 8, usual, '2026-11-19T23:00:00.000Z'],
  ['within a day', '2026-11-20T23:00:00.000Z', 3, usual, '2026-11-20T20:00:00.000Z'],
  ['at night, from the end of the day', '2026-11-21T05:00:00.000Z', 8, usual, '2026-11-20T16:00:00.000Z'],
  ['on Monday morning, over the weekend', '2026-11-23T17:00:00.000Z', 8, usual, '2026-11-20T17:00:00.000Z'],
  ['on Sunday, as on Friday evening', '2026-11-22T18:00:00.000Z', 1, usual, '2026-11-20T23:00:00.000Z'],
  // The Friday after Thanksgiving, 11:00: two hours of it, none of Thursday, six of Wednesday.
  ['over a closed day', '2026-11-27T18:00:00.000Z', 8, halfFriday, '2026-11-25T18:00:00.000Z'],
  ['after a short day', '2026-11-30T17:00:00.000Z', 4, halfFriday, '2026-11-27T16:00:00.000Z'],
  // Clocks went back on Sunday 1 November at 2:00: from midnight to eight are nine hours.
  ['in the night the clocks go back', '2026-11-01T15:00:00.000Z', 9, nights, '2026-11-01T06:00:00.000Z'],
  // And forward on 8 March: from midnight to eight are seven hours, the eighth is of the week before.
  ['in the night they go forward', '2026-03-08T14:00:00.000Z', 8, nights, '2026-03-01T14:00:00.000Z'],
  ['where the department never opens', '2026-11-20T23:00:00.000Z', 1, never, undefined],
]

describe('what is unread for too long has been so since', () => {
  it.each(cases)('%s', (_, now, hours, settings, since) => {
    expect(workingHoursBefore(now, hours, settings, zone)).toBe(since)
  })
})

describe('supervisors are told within working hours', () => {
  it.each([
    ['2026-11-20T16:00:00.000Z', usual, true],
    ['2026-11-20T15:59:00.000Z', usual, false],
    ['2026-11-21T00:00:00.000Z', usual, false],
    ['2026-11-22T18:00:00.000Z', usual, false],
    ['2026-11-26T18:00:00.000Z', halfFriday, false],
    ['2026-11-27T18:00:00.000Z', halfFriday, true],
  ])('at %s', (now, settings, is) => {
    expect(isWorkingTime(now, settings, zone)).toBe(is)
  })
})
