import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { daysAfter, localParts } from '../../../core/model/send-time.ts'
import {
  dateOf,
  dueOf,
  kindOf,
  type Lasts,
  lastOf,
  mayRepeat,
  nextOf,
  type Repeats,
  type RhythmKind,
  rhythmFrom,
  rhythmKinds,
} from '../../../core/model/series.ts'

const year: Lasts = { kind: 'year' }
const series = (kind: RhythmKind, from: string, parts: Partial<Repeats> = {}): Repeats => ({
  rhythm: rhythmFrom(kind, from),
  from,
  time: '09:00',
  zone: 'America/Denver',
  n: 0,
  lasts: year,
  ...parts,
})
const dates = (repeats: Repeats, count: number) => Array.from({ length: count }, (_, n) => dateOf(repeats, n))

describe('The days of a repeated message', () => {
  const table: [string, RhythmKind, string, string[]][] = [
    ['every week', 'week', '2026-11-23', ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']],
    ['every two weeks', 'two-weeks', '2026-12-24', ['2026-12-24', '2027-01-07', '2027-01-21']],
    ['every month on the 15th', 'month-day', '2026-11-15', ['2026-11-15', '2026-12-15', '2027-01-15']],
    [
      'every month on the 31st, or its last day',
      'month-day',
      '2026-10-31',
      ['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      'every month on the 30th, in a leap year',
      'month-day',
      '2027-12-30',
      ['2027-12-30', '2028-01-30', '2028-02-29', '2028-03-30'],
    ],
    [
      'every month on the second Tuesday',
      'month-weekday',
      '2026-11-10',
      ['2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09'],
    ],
    [
      'every month on its first day’s weekday',
      'month-weekday',
      '2026-11-01',
      ['2026-11-01', '2026-12-06', '2027-01-03', '2027-02-07'],
    ],
    [
      'the fifth of a weekday is the last',
      'month-weekday',
      '2026-11-30',
      ['2026-11-30', '2026-12-28', '2027-01-25', '2027-02-22', '2027-03-29'],
    ],
  ]
  test.each(table)('%s', (_, kind, from, expected) => {
    expect(dates(series(kind, from), expected.length)).toEqual(expected)
  })

  it('leave at the same time on the wall, whatever the clocks do', () => {
    const weekly = series('week', '2026-10-26')
    expect([dueOf(weekly, 0), dueOf(weekly, 1)]).toEqual([
      '2026-10-26T15:00:00.000Z',
      '2026-11-02T16:00:00.000Z',
    ])
    const spring = series('week', '2027-03-07', { time: '02:30' })
    expect([dueOf(spring, 0), dueOf(spring, 1), dueOf(spring, 2)]).toEqual([
      '2027-03-07T09:30:00.000Z',
      '2027-03-14T09:00:00.000Z',
      '2027-03-21T08:30:00.000Z',
    ])
  })

  it('are made from a kind, and tell it again', () => {
    for (const kind of rhythmKinds) expect(kindOf(rhythmFrom(kind, '2026-11-30'))).toBe(kind)
  })
})

describe('What comes after', () => {
  const monday = series('week', '2026-11-23')
  const at = '2026-11-23T16:00:00.000Z'

  it('is the following one', () => {
    expect(nextOf(monday, at)).toEqual({ n: 1, due: '2026-11-30T16:00:00.000Z' })
  })

  it('leaves out those whose time went by meanwhile', () => {
    expect(nextOf(monday, '2026-12-08T00:00:00.000Z')).toEqual({ n: 3, due: '2026-12-14T16:00:00.000Z' })
  })

  it('is nothing after the last of so many, the last day, or the year', () => {
    const times = (n: number) => nextOf({ ...monday, n, lasts: { kind: 'times', count: 3 } }, at)
    expect([times(0)?.n, times(1)?.n, times(2)]).toEqual([1, 2, undefined])
    const until = (n: number) => nextOf({ ...monday, n, lasts: { kind: 'until', date: '2026-12-07' } }, at)
    expect([until(1)?.n, until(2)]).toEqual([2, undefined])
    expect([nextOf({ ...monday, n: 51 }, at)?.n, nextOf({ ...monday, n: 52 }, at)]).toEqual([52, undefined])
  })
})

test.each<[string, RhythmKind, Lasts, number, string]>([
  ['a year of weeks', 'week', year, 52, '2027-11-22'],
  ['a year of months', 'month-day', year, 12, '2027-11-23'],
  ['so many times', 'two-weeks', { kind: 'times', count: 4 }, 3, '2027-01-04'],
  ['until a day', 'week', { kind: 'until', date: '2026-12-10' }, 2, '2026-12-07'],
])('The last of %s', (_, kind, lasts, n, date) => {
  expect(lastOf(series(kind, '2026-11-23', { lasts }))).toEqual({ n, date })
})

test.each<[string, RhythmKind, Lasts, string]>([
  ['for a year', 'week', year, 'ok'],
  ['until the second of them', 'week', { kind: 'until', date: '2026-11-30' }, 'ok'],
  ['until before the second', 'week', { kind: 'until', date: '2026-11-29' }, 'ends-too-soon'],
  ['until before the first', 'week', { kind: 'until', date: '2026-11-22' }, 'ends-too-soon'],
  ['until a year later', 'week', { kind: 'until', date: '2027-11-24' }, 'ok'],
  ['until later than that', 'week', { kind: 'until', date: '2027-11-25' }, 'ends-too-late'],
  ['until no day at all', 'week', { kind: 'until', date: '2026-02-30' }, 'not-an-end'],
  ['once', 'week', { kind: 'times', count: 1 }, 'ends-too-soon'],
  ['twice', 'week', { kind: 'times', count: 2 }, 'ok'],
  ['two and a half times', 'week', { kind: 'times', count: 2.5 }, 'not-an-end'],
  ['no number of times', 'week', { kind: 'times', count: Number.NaN }, 'not-an-end'],
  ['53 weeks', 'week', { kind: 'times', count: 53 }, 'ok'],
  ['54 weeks', 'week', { kind: 'times', count: 54 }, 'ends-too-late'],
  ['13 months', 'month-day', { kind: 'times', count: 13 }, 'ok'],
  ['14 months', 'month-day', { kind: 'times', count: 14 }, 'ends-too-late'],
])('It may go on %s: %4$s', (_, kind, lasts, may) => {
  expect(mayRepeat(series(kind, '2026-11-23', { lasts }))).toBe(may)
})

it('goes on in order, on the days its rhythm says, and never beyond its year', () => {
  const any = record({
    kind: constantFrom(...rhythmKinds),
    from: integer({ min: 0, max: 2000 }).map((days) => daysAfter('2026-01-01', days)),
    time: integer({ min: 0, max: 47 }).map(
      (half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
    ),
    zone: constantFrom(
      'America/New_York',
      'America/Denver',
      'America/Phoenix',
      'America/Adak',
      'Pacific/Guam',
    ),
  })
  assert(
    property(any, ({ kind, from, time, zone }) => {
      const repeats = series(kind, from, { time, zone })
      expect(dateOf(repeats, 0)).toBe(from)
      const last = lastOf(repeats)
      for (let n = 0; n <= last.n; n++) {
        const date = dateOf(repeats, n)
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
        const shown = localParts(dueOf(repeats, n), zone)
        expect(shown.date).toBe(date)
        expect(shown.time >= time).toBe(true)
        if (n > 0) expect(date > dateOf(repeats, n - 1)).toBe(true)
        if ('weekday' in repeats.rhythm) expect(weekday).toBe(repeats.rhythm.weekday)
        else expect([repeats.rhythm.day, daysAfter(date, 1).slice(8)]).toContain(dayOr01(date, repeats))
      }
      expect(last.date <= daysAfter(from, 366)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

/** The day itself where the month has it, otherwise the sign that it is the month's last: a first follows. */
function dayOr01(date: string, { rhythm }: Repeats): number | string {
  const day = Number(date.slice(8))
  return 'day' in rhythm && day === rhythm.day ? day : '01'
}
