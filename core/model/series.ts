import { daysAfter, instantAt, isLocalTime } from './send-time.ts'
import type { Instant } from './time.ts'

/**
 * On which days a repeated message leaves. A month without that day has it on its last one; the fifth of a weekday,
 * which most months lack, is the last.
 */
export type Rhythm =
  | { every: 'week' | 'two-weeks'; weekday: number }
  | { every: 'month'; day: number }
  | { every: 'month'; weekday: number; nth: 1 | 2 | 3 | 4 | 'last' }

/** What one chooses: the rhythm itself follows from the first day. */
export type RhythmKind = (typeof rhythmKinds)[number]
export const rhythmKinds = ['week', 'two-weeks', 'month-day', 'month-weekday'] as const

/** How long it goes on: for a year where nobody says otherwise. */
export type Lasts = { kind: 'year' } | { kind: 'until'; date: string } | { kind: 'times'; count: number }

/**
 * How a repeated message goes on. The one that waits carries it, and hands it to the next when it leaves: there is
 * never more than one of a series in the table, and it moves, is handed over and is cancelled like any other.
 */
export type Repeats = {
  rhythm: Rhythm
  /** The day of the first, from which the others are counted, and the time on the wall in that zone. */
  from: string
  time: string
  zone: string
  /** Which of them this one is: the first is 0. */
  n: number
  lasts: Lasts
  /** What the others say and where they go, where this one was changed apart. */
  usual?: Usual
}
export type Usual = { body: string; segments: number; to: string; smart?: true }

export type NextOne = { n: number; due: Instant }

/** No repeated message goes on for longer without somebody looking at it: a year, and the day more of a leap year. */
const longestDays = 366
export const mostTimes = 53

/** The rhythm that a day and a kind make together. */
export function rhythmFrom(kind: RhythmKind, date: string): Rhythm {
  const { weekday, day } = calendarDay(date)
  switch (kind) {
    case 'week':
    case 'two-weeks':
      return { every: kind, weekday }
    case 'month-day':
      return { every: 'month', day }
    case 'month-weekday':
      return { every: 'month', weekday, nth: nthOf(day) }
    default:
      return kind satisfies never
  }
}

/** What was chosen to make it. */
export function kindOf(rhythm: Rhythm): RhythmKind {
  if (rhythm.every !== 'month') return rhythm.every
  return 'nth' in rhythm ? 'month-weekday' : 'month-day'
}

/** The day of the n-th. */
export function dateOf({ rhythm, from }: Pick<Repeats, 'rhythm' | 'from'>, n: number): string {
  if (rhythm.every !== 'month') return daysAfter(from, (rhythm.every === 'week' ? 7 : 14) * n)
  const { year, month } = calendarDay(from)
  return 'day' in rhythm
    ? dayOfMonth(year, month + n, rhythm.day)
    : nthWeekday(year, month + n, rhythm.weekday, rhythm.nth)
}

/** When the n-th leaves. Nine stays nine on the wall; a time that the clocks skip is the one just after. */
export function dueOf(repeats: Omit<Repeats, 'n' | 'lasts'>, n: number): Instant {
  return instantAt(repeats.zone, dateOf(repeats, n), repeats.time).instant
}

/**
 * The one after this that is still to come, or undefined when this was the last. Those whose time went by while this
 * one was held are left out: nobody gets three weeks of reminders at once.
 */
export function nextOf(repeats: Repeats, now: Instant): NextOne | undefined {
  for (let n = repeats.n + 1; !isOver(repeats, n); n++) {
    const due = dueOf(repeats, n)
    if (due > now) return { n, due }
  }
  return undefined
}

/** The last of all, as far as the rules go. */
export function lastOf(repeats: Pick<Repeats, 'rhythm' | 'from' | 'lasts'>): { n: number; date: string } {
  let n = 0
  while (!isOver(repeats, n + 1)) n++
  return { n, date: dateOf(repeats, n) }
}

/** Whether it may go on like that: at least twice, and not for longer than a year. */
export function mayRepeat(
  repeats: Pick<Repeats, 'rhythm' | 'from' | 'lasts'>,
): 'ok' | 'ends-too-soon' | 'ends-too-late' | 'not-an-end' {
  const { lasts, from } = repeats
  switch (lasts.kind) {
    case 'year':
      return 'ok'
    case 'until':
      if (!isLocalTime(lasts.date, '00:00')) return 'not-an-end'
      if (lasts.date > daysAfter(from, longestDays)) return 'ends-too-late'
      return lasts.date < dateOf(repeats, 1) ? 'ends-too-soon' : 'ok'
    case 'times':
      if (!Number.isInteger(lasts.count)) return 'not-an-end'
      if (lasts.count < 2) return 'ends-too-soon'
      if (lasts.count > mostTimes) return 'ends-too-late'
      return dateOf(repeats, lasts.count - 1) > daysAfter(from, longestDays) ? 'ends-too-late' : 'ok'
    default:
      return lasts satisfies never
  }
}

function isOver(repeats: Pick<Repeats, 'rhythm' | 'from' | 'lasts'>, n: number): boolean {
  const { lasts, from } = repeats
  if (lasts.kind === 'times' && n >= lasts.count) return true
  const date = dateOf(repeats, n)
  if (lasts.kind === 'until' && date > lasts.date) return true
  return date > daysAfter(from, longestDays)
}

/** `month` counts from 1 and may go beyond 12. */
function dayOfMonth(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dateText(year, month, Math.min(day, last))
}

function nthWeekday(year: number, month: number, weekday: number, nth: 1 | 2 | 3 | 4 | 'last'): string {
  if (nth === 'last') {
    const last = new Date(Date.UTC(year, month, 0))
    return dateText(year, month, last.getUTCDate() - ((last.getUTCDay() - weekday + 7) % 7))
  }
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
  return dateText(year, month, 1 + ((weekday - first + 7) % 7) + 7 * (nth - 1))
}

function nthOf(day: number): 1 | 2 | 3 | 4 | 'last' {
  const nth = Math.ceil(day / 7)
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : 'last'
}

function calendarDay(date: string) {
  const at = new Date(`${date}T00:00:00Z`)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
  }
}

function dateText(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
