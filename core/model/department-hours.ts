import type { DepartmentSettings, TimeOfDay } from './department-settings.ts'
import { localParts } from './send-time.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** Whether somebody of the department reads messages at this moment. Without hours: always, except on closed days. */
export function isAttended(
  { hours, closedDays }: Pick<DepartmentSettings, 'hours' | 'closedDays'>,
  zone: string,
  at: Instant,
): boolean {
  if (hours === null && closedDays.length === 0) return true
  const { date, time, weekday } = localParts(at, zone)
  if (closedDays.includes(date)) return false
  if (hours === null) return true
  const today = hours[weekday as keyof typeof hours]
  return today !== undefined && today.from <= time && time < today.to
}

/** The weekdays in the order in which a week is shown: Monday first, Sunday last. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const
export type Weekday = (typeof week)[number]

/** `HH:MM`, 00:00 to 23:59. */
export function isTimeOfDay(typed: string): typed is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed)
}

/**
 * Whether what goes once a day may go again: on another day of the department's calendar, and not within twelve hours,
 * so that a night with a midnight in it counts as one.
 */
export function isAnotherDay(before: Instant | undefined, at: Instant, zone: string): boolean {
  if (before === undefined) return true
  if (millisecondsOf(at) - millisecondsOf(before) < leastHours * 3_600_000) return false
  return localParts(before, zone).date !== localParts(at, zone).date
}

const leastHours = 12
