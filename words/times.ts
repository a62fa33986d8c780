import { localParts } from '../core/model/send-time.ts'
import { type Instant, millisecondsOf } from '../core/model/time.ts'
import type { Language } from './index.ts'

/** How times are written for a person: in their language and the department's zone. */
export type Times = {
  /** Nov 21, 2026 */
  date(at: Instant): string
  /** 9:30 AM */
  clock(at: Instant): string
  /** Today · Yesterday · Wednesday, November 18 · Wednesday, November 18, 2025 */
  day(at: Instant, now: Instant): string
  /** Now · 12 min · 2 hr · Yesterday · Wed · Nov 13 · Nov 13, 2025: how long ago, for lists. */
  ago(at: Instant, now: Instant): string
  /** 12 minutes ago · 2 hours ago · yesterday · 3 days ago · Nov 13: inside a sentence. */
  since(at: Instant, now: Instant): string
  /** Today 3:00 PM · Tomorrow 9:00 AM · Mon 9:00 AM · Dec 12 9:00 AM: what is to come, for lists. */
  soon(at: Instant, now: Instant): string
  /** Today, 2:00 PM · Sat, Nov 21, 9:00 AM: beside a preset of the dialog. */
  preset(at: Instant, now: Instant): string
  /** Wed, Dec 2 at 9:00 AM, with the year when it is another: for sentences. */
  dateAndClock(at: Instant, now: Instant): string
  /** 8:00 AM, of a time of day HH:MM that belongs to no zone. */
  ofDay(time: string): string
  /** Thu, Dec 24, 2026, of a date YYYY-MM-DD. */
  calendarDay(date: string): string
  /** Monday, of its number: Sunday is 0. */
  weekday(day: number): string
  /** Mountain Time */
  zoneName: string
}

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** Writes times in a language and an IANA zone. Kept for the next page: making formatters costs more than using them. */
export function timesIn(language: Language, zone: string): Times {
  const known = kept.get(`${language} ${zone}`)
  if (known) return known
  const times = makeTimes(language, zone)
  kept.set(`${language} ${zone}`, times)
  return times
}

/** A county has one or two zones and two languages. */
const kept = new Map<string, Times>()

function makeTimes(language: Language, zone: string): Times {
  const locale = locales[language]
  const writer = (options: Intl.DateTimeFormatOptions) => {
    const format = lazily(() => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }))
    return (at: Instant) => plainSpaces(format().format(new Date(at)))
  }
  const clock = writer({ hour: 'numeric', minute: '2-digit' })
  const weekday = writer({ weekday: 'short' })
  const monthDay = writer({ month: 'short', day: 'numeric' })
  const date = writer({ month: 'short', day: 'numeric', year: 'numeric' })
  const weekdayDate = writer({ weekday: 'short', month: 'short', day: 'numeric' })
  const weekdayFullDate = writer({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })
  const longDay = writer({ weekday: 'long', month: 'long', day: 'numeric' })
  const longDate = writer({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' })

  const onTheWall = (options: Intl.DateTimeFormatOptions) => {
    const format = lazily(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
    return (at: string) => plainSpaces(format().format(new Date(at)))
  }
  const wallClock = onTheWall({ hour: 'numeric', minute: '2-digit' })
  const wallDate = onTheWall({ weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })
  const wallWeekday = onTheWall({ weekday: 'long' })

  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const near = (days: number) => capital(relative.format(days, 'day'))
  const counter = (unit: 'minute' | 'hour') => {
    const format = lazily(() => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }))
    return (number: number) => plainSpaces(format().format(number))
  }
  const counters = { minute: counter('minute'), hour: counter('hour') }
  const count = (unit: 'minute' | 'hour', number: number) => counters[unit](number)
  const dateOf = (at: Instant) => localParts(at, zone).date
  const isSameYear = (at: Instant, now: Instant) => dateOf(at).slice(0, 4) === dateOf(now).slice(0, 4)
  const daysFrom = (now: Instant, at: Instant) =>
    Math.round((Date.parse(dateOf(at)) - Date.parse(dateOf(now))) / 86_400_000)

  return {
    date,
    clock,
    day: (at, now) => {
      const days = daysFrom(now, at)
      if (days === 0 || days === -1) return near(days)
      return capital(isSameYear(at, now) ? longDay(at) : longDate(at))
    },
    ago: (at, now) => {
      const minutes = minutesFrom(at, now)
      if (minutes < 1) return capital(relative.format(0, 'second'))
      if (minutes < 60) return count('minute', minutes)
      const days = daysFrom(now, at)
      if (days === 0) return count('hour', Math.floor(minutes / 60))
      if (days === -1) return near(-1)
      if (days > -7) return capital(weekday(at))
      return isSameYear(at, now) ? monthDay(at) : date(at)
    },
    since: (at, now) => {
      const minutes = Math.max(1, minutesFrom(at, now))
      if (minutes < 60) return relative.format(-minutes, 'minute')
      const days = daysFrom(now, at)
      if (days === 0) return relative.format(-Math.floor(minutes / 60), 'hour')
      if (days > -7) return relative.format(days, 'day')
      return isSameYear(at, now) ? monthDay(at) : date(at)
    },
    soon: (at, now) => {
      const days = daysFrom(now, at)
      if (days === 0 || days === 1) return `${near(days)} ${clock(at)}`
      if (days > 1 && days < 7) return `${capital(weekday(at))} ${clock(at)}`
      return `${isSameYear(at, now) ? monthDay(at) : date(at)} ${clock(at)}`
    },
    preset: (at, now) => `${daysFrom(now, at) === 0 ? near(0) : capital(weekdayDate(at))}, ${clock(at)}`,
    dateAndClock: (at, now) => {
      const day = isSameYear(at, now) ? weekdayDate(at) : weekdayFullDate(at)
      return joinedBy[language](capital(day), clock(at))
    },
    ofDay: (time) => wallClock(`2026-01-01T${time}:00Z`),
    calendarDay: (date) => capital(wallDate(`${date}T12:00:00Z`)),
    weekday: (day) => capital(wallWeekday(`2026-02-0${day + 1}T12:00:00Z`)),
    zoneName: zoneNameOf(locale, zone),
  }
}

function minutesFrom(at: Instant, now: Instant): number {
  return Math.floor((millisecondsOf(now) - millisecondsOf(at)) / 60_000)
}

const joinedBy: Record<Language, (day: string, clock: string) => string> = {
  en: (day, clock) => `${day} at ${clock}`,
  es: (day, clock) => `${day}, ${clock}`,
}

function zoneNameOf(locale: string, zone: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** Intl puts narrow and no-break spaces that people can't type into a search and that tests can't see. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
