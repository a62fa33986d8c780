import { daysAfter, localParts } from '../../../core/model/send-time.ts'
import { instantOf } from '../../../core/model/time.ts'

/** `9:42 AM` in a zone. Milliseconds since 1970, as everywhere here. */
export function showTime(at: number, zone: string): string {
  return formatted(at, zone, { hour: 'numeric', minute: '2-digit' })
}

/** The time of today's, `Yesterday`, a weekday of this week's, else the date: as phones date their lists. */
export function showWhen(at: number, now: number, zone: string): string {
  const day = nameOfDay(at, now, zone)
  return day === 'Today' ? showTime(at, zone) : day
}

/** `Today 9:42 AM`, above a stretch of texts. */
export function showStretch(at: number, now: number, zone: string): { day: string; time: string } {
  return { day: nameOfDay(at, now, zone), time: showTime(at, zone) }
}

/** `Saturday, November 21, 4:41 PM`. */
export function showMoment(at: number, zone: string): string {
  return formatted(at, zone, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
}

/** `Saturday, November 21`. */
export function showDate(at: number, zone: string): string {
  return formatted(at, zone, { weekday: 'long', month: 'long', day: 'numeric' })
}

function nameOfDay(at: number, now: number, zone: string): string {
  const day = localParts(instantOf(at), zone).date
  const today = localParts(instantOf(now), zone).date
  if (day === today) return 'Today'
  if (day === daysAfter(today, -1)) return 'Yesterday'
  if (day > daysAfter(today, -7) && day < today) return formatted(at, zone, { weekday: 'long' })
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  return formatted(at, zone, { month: 'short', day: 'numeric', ...(sameYear ? {} : { year: 'numeric' }) })
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatted(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options })
  formats.set(key, format)
  return format.format(at)
}
