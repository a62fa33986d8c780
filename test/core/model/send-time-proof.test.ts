import { describe, expect, it } from 'vitest'
import { daysAfter, instantAt, localParts, nextWorkday, presets } from '../../../core/model/send-time.ts'
import { dateOf, dueOf, type Repeats, rhythmFrom, rhythmKinds } from '../../../core/model/series.ts'
import { instantOf } from '../../../core/model/time.ts'
import { chanceFrom, isFull, seed } from '../../faults/support/seed.ts'
import { openTemporal, type PlainDate } from '../../support/temporal.ts'

/** Every zone of the fifty states, and of the territories. */
const zones = [
  ...['New_York', 'Detroit', 'Kentucky/Louisville', 'Kentucky/Monticello', 'Indiana/Indianapolis'],
  ...['Indiana/Vincennes', 'Indiana/Winamac', 'Indiana/Marengo', 'Indiana/Petersburg', 'Indiana/Vevay'],
  ...['Chicago', 'Indiana/Tell_City', 'Indiana/Knox', 'Menominee', 'North_Dakota/Center'],
  ...['North_Dakota/New_Salem', 'North_Dakota/Beulah', 'Denver', 'Boise', 'Phoenix', 'Los_Angeles'],
  ...['Anchorage', 'Juneau', 'Sitka', 'Metlakatla', 'Yakutat', 'Nome', 'Adak', 'Puerto_Rico', 'St_Thomas'],
]
  .map((city) => `America/${city}`)
  .concat(['Honolulu', 'Guam', 'Saipan', 'Pago_Pago', 'Midway', 'Wake'].map((city) => `Pacific/${city}`))

const half = 30 * 60_000
const day = 48 * half
const begin = Date.UTC(2026, 0, 1)
const end = Date.UTC(2028, 0, 1)
/** The nights on which the clocks change where they do. */
const changes = ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'].map((date) => Date.parse(date))

const Temporal = openTemporal()
const chance = chanceFrom(seed)
console.info(`send times begin with SEED=${seed}`)

/** Wall times as milliseconds, as if they were UTC: the whole two years, or the nights of change and two days more. */
function wallTimes(): [number, number][] {
  if (isFull) return [[begin, end]]
  const days = [0, 1].map(() => begin + Math.floor(chance() * ((end - begin) / day)) * day)
  return [...changes.map((at): [number, number] => [at - 4 * half, at + 12 * half]), ...days.map(dayFrom)]
}
const dayFrom = (at: number): [number, number] => [at, at + day]

/** Which instants show each half hour on the wall, by going through all instants and asking what they show. */
function shownBy(zone: string, from: number, to: number): Map<string, { at: number; weekday: number }[]> {
  const shown = new Map<string, { at: number; weekday: number }[]>()
  // No clock is further from Greenwich than fourteen hours.
  for (let at = from - 28 * half; at < to + 28 * half; at += half) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    const wall = zoned.toPlainDateTime().toString().slice(0, 16)
    shown.set(wall, [...(shown.get(wall) ?? []), { at, weekday: zoned.dayOfWeek % 7 }])
  }
  return shown
}

describe('Every half hour of two years, held against Temporal, is right', () => {
  it.each(zones)('in %s', (zone) => {
    let halfHours = 0
    for (const [from, to] of wallTimes()) {
      const shown = shownBy(zone, from, to)
      const inOrder = [...shown].sort(([one], [other]) => (one < other ? -1 : 1))
      for (let wall = from; wall < to; wall += half) {
        const written = instantOf(wall).slice(0, 16)
        const [date = '', time = ''] = written.split('T')
        const all = shown.get(written)?.map(({ at }) => instantOf(at)) ?? []
        const [first, second] = all
        const after = () => inOrder.find(([later]) => later > written)?.[1][0]?.at ?? 0
        const wanted = first
          ? second
            ? { kind: 'twice', instant: first, other: second }
            : { kind: 'at', instant: first }
          : { kind: 'skipped', instant: instantOf(after()) }
        const found = instantAt(zone, date, time)
        if (JSON.stringify(found) !== JSON.stringify(wanted))
          expect([written, found]).toEqual([written, wanted])
        for (const { at, weekday } of shown.get(written) ?? []) {
          const parts = localParts(instantOf(at), zone)
          if (parts.date !== date || parts.time !== time || parts.weekday !== weekday)
            expect(parts).toEqual({ date, time, weekday })
        }
        halfHours += 1
      }
    }
    expect(halfHours).toBe(isFull ? 35_040 : 160)
  })
})

describe('What is offered, held against Temporal', () => {
  const days = isFull ? (end - begin) / day : 6
  it.each(zones)('in %s', (zone) => {
    for (let count = 0; count < days; count++) {
      const at = isFull ? begin + count * day + Math.floor(chance() * 48) * half : randomHalfHour()
      const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
      const workday = nextWorkdayOf(today)
      expect(nextWorkday(instantOf(at), zone)).toEqual({ date: workday.toString(), time: '09:00' })
      const offered = presets(instantOf(at), zone)
      expect(offered.map(({ date }) => date)).toContain(today.add({ days: 1 }).toString())
      for (const { date, time, instant } of offered) {
        expect(instant).toBe(instantIn(zone, date, time))
        expect(instant > instantOf(at)).toBe(true)
      }
    }
  })
})

describe('A repeated message, held against Temporal, leaves at its time on the wall', () => {
  it.each(rhythmKinds)('%s', (kind) => {
    for (const zone of zones)
      for (let count = 0; count < (isFull ? 40 : 1); count++) {
        const from = instantOf(begin + Math.floor(chance() * 365) * day).slice(0, 10)
        const time = instantOf(randomHalfHour()).slice(11, 16)
        const rhythm = rhythmFrom(kind, from)
        const repeats: Repeats = { rhythm, from, time, zone, n: 0, lasts: { kind: 'year' } }
        const first = Temporal.PlainDate.from(from)
        for (let n = 0; n < (kind.startsWith('month') ? 13 : 26); n++) {
          const date = {
            week: () => first.add({ weeks: n }),
            'two-weeks': () => first.add({ weeks: 2 * n }),
            'month-day': () => first.add({ months: n }),
            'month-weekday': () => sameWeekday(first, n),
          }[kind]()
          expect(dateOf(repeats, n)).toBe(date.toString())
          const due = dueOf(repeats, n)
          const shown = localParts(due, zone)
          if (shown.time === time) expect(due).toBe(instantIn(zone, date.toString(), time))
          // Skipped: the very moment of the jump, after which no clock shows it that day.
          else expect(instantAt(zone, date.toString(), time)).toEqual({ kind: 'skipped', instant: due })
        }
      }
  })
})

/** Where the clock shows a time twice, the first. */
function instantIn(zone: string, date: string, time: string): string {
  return instantOf(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds)
}

function nextWorkdayOf(today: PlainDate): PlainDate {
  let date = today.add({ days: 1 })
  while (date.dayOfWeek > 5) date = date.add({ days: 1 })
  return date
}

/** The same weekday of the n-th month after, counted through that month's days. */
function sameWeekday(first: PlainDate, n: number): PlainDate {
  const month = first.with({ day: 1 }).add({ months: n })
  const days: PlainDate[] = []
  for (let place = 1; place <= month.daysInMonth; place++) {
    const date = month.with({ day: place })
    if (date.dayOfWeek === first.dayOfWeek) days.push(date)
  }
  const place = Math.ceil(Number(first.toString().slice(8)) / 7)
  const found = place === 5 ? days.at(-1) : days[place - 1]
  if (!found) throw new Error('a month without that weekday')
  return found
}

function randomHalfHour(): number {
  return begin + Math.floor(chance() * ((end - begin) / half)) * half
}

it('knows every day of those years', () => {
  expect(daysAfter('2026-01-01', 730)).toBe('2028-01-01')
})
