import type { ReportBooks } from '../ports/day-counts.ts'
import type { Day, Pending } from './count-books.ts'
import { type Counted, type Counter, type Numbers, nobody, nothing, sum } from './day-counts.ts'
import { daysAfter } from './send-time.ts'

export type Period = { from: Day; to: Day }
export const periodNames = ['7', '30', '90', 'year', 'custom'] as const
export type PeriodName = (typeof periodNames)[number]

/** What passed in a department in a period. `waiting`: who waited for an answer at its end. */
export type Report = Counted & { period: Period; days: { day: Day; numbers: Numbers }[]; waiting: number }
export type StaffRow = { staff: string; name: string; numbers: Numbers; waiting: number }

const longestDays = 731

/** The period that was asked for, or the last thirty days; `wrong` where what was typed is no period. */
export function readPeriod(
  asked: { period?: string; from?: string; to?: string },
  today: Day,
): { name: PeriodName; period: Period; wrong?: true } {
  const name = periodNames.find((one) => one === asked.period) ?? '30'
  if (name === 'year') return { name, period: { from: `${today.slice(0, 4)}-01-01`, to: today } }
  if (name !== 'custom') return { name, period: { from: daysAfter(today, 1 - Number(name)), to: today } }
  const [from, to] = [asked.from ?? '', asked.to ?? '']
  const isPeriod = isDay(from) && isDay(to) && from <= to && daysAfter(from, longestDays) > to
  if (isPeriod) return { name, period: { from, to: to > today ? (from > today ? from : today) : to } }
  return { name, period: { from: daysAfter(today, -29), to: today }, wrong: true }
}

/** A report from the books and what is not in them yet. */
export function reportOf(books: ReportBooks, period: Period): Report {
  const pending = pendingIn(books, period)
  const between = sum(books.end?.all ?? nothing, books.before?.all ?? nothing, -1)
  const all = pending.reduce<Counted>((counted, one) => sum(counted, one), between)
  return { ...all, period, days: daysOf(books, period, pending), waiting: waitingAt(books, period) }
}

/** Each one's numbers, by name; those of nobody last. Who has neither numbers nor anybody waiting is left out. */
export function staffRows(books: ReportBooks, period: Period): StaffRow[] {
  const pending = pendingIn(books, period)
  const ids = new Set([...Object.keys(books.end?.staff ?? {}), ...pending.map(({ staff }) => staff)])
  const rows = [...ids].map((staff): StaffRow => {
    const own = pending.filter((one) => one.staff === staff)
    const between = sum(numbersOf(books.end, staff), numbersOf(books.before, staff), -1)
    const { numbers } = own.reduce<Counted>((counted, one) => sum(counted, one), between)
    const name = books.end?.staff[staff]?.name ?? ''
    return { staff, name, numbers, waiting: waitingAt(books, period, staff) }
  })
  return rows
    .filter(({ numbers, waiting }) => waiting > 0 || Object.keys(numbers).some((name) => name !== 'waiting'))
    .toSorted(byName)
}

/** So many bars at most stand in a chart; longer periods are drawn by week, then by month. */
const mostDays = 31
const mostWeeks = 190

export type Stretch = { by: 'day' | 'week' | 'month'; bars: { from: Day; to: Day; numbers: Numbers }[] }

/** The days of a report, or its weeks (from Monday) or months where there are too many days to draw. */
export function stretches({ days }: Pick<Report, 'days'>): Stretch {
  const by = days.length <= mostDays ? 'day' : days.length <= mostWeeks ? 'week' : 'month'
  const keyOf = { day: (day: Day) => day, week: mondayOf, month: (day: Day) => day.slice(0, 7) }[by]
  const groups = [...Map.groupBy(days, ({ day }) => keyOf(day)).values()]
  const bars = groups.map((group) => ({
    from: group[0]?.day ?? '',
    to: group.at(-1)?.day ?? '',
    numbers: group.reduce<Counted>((all, { numbers }) => sum(all, { numbers, reasons: {} }), nothing).numbers,
  }))
  return { by, bars }
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

export const countOf = (numbers: Numbers, counter: Counter): number => numbers[counter] ?? 0

function pendingIn({ pending }: ReportBooks, { from, to }: Period): Pending[] {
  return pending.filter(({ day }) => day >= from && day <= to)
}

/** Whatever the period: the sum of all that began and ended until its last day. */
function waitingAt({ end, pending }: ReportBooks, { to }: Period, staff?: string): number {
  const kept = staff === undefined ? end?.all.numbers : end?.staff[staff]?.numbers
  const late = pending.filter((one) => one.day <= to && (staff === undefined || one.staff === staff))
  const count = late.reduce((all, { numbers }) => all + (numbers.waiting ?? 0), kept?.waiting ?? 0)
  return Math.max(0, count)
}

function daysOf(books: ReportBooks, { from, to }: Period, pending: Pending[]): Report['days'] {
  const kept = new Map(books.months.flatMap(({ days }) => Object.entries(days)))
  const days: Report['days'] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    const own = pending.filter((one) => one.day === day)
    const { numbers } = own.reduce<Counted>((all, one) => sum(all, one), {
      numbers: kept.get(day) ?? {},
      reasons: {},
    })
    days.push({ day, numbers })
  }
  return days
}

function numbersOf(upTo: ReportBooks['end'], staff: string): Counted {
  return { numbers: upTo?.staff[staff]?.numbers ?? {}, reasons: {} }
}

function byName(one: StaffRow, other: StaffRow): number {
  if (one.staff === nobody || other.staff === nobody) return one.staff === nobody ? 1 : -1
  return one.name.localeCompare(other.name)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
