import { type Instant, instantOf, millisecondsOf } from './time.ts'

/**
 * What a wall clock shows means in UTC. `skipped`: the clock jumped over it in spring; the instant is the one just
 * after the jump. `twice`: the clock showed it twice in autumn; the instant is the first, `other` the second.
 */
export type InstantAt =
  | { kind: 'at'; instant: Instant }
  | { kind: 'skipped'; instant: Instant }
  | { kind: 'twice'; instant: Instant; other: Instant }

export type LocalParts = {
  /** YYYY-MM-DD */
  date: string
  /** HH:MM, 00–23. */
  time: string
  /** 0 Sunday … 6 Saturday. */
  weekday: number
}

export type Preset = {
  name: 'this-afternoon' | 'tomorrow-morning' | 'next-workday'
  date: string
  time: string
  instant: Instant
}

const dayMilliseconds = 86_400_000
const morning = '09:00'
const afternoon = '14:00'
/** A year and the day more that a leap year has. */
const farthestDays = 366

/** The instant at which a zone's clocks show this date and time. Throws on what `isLocalTime` refuses. */
export function instantAt(zone: string, date: string, time: string): InstantAt {
  if (!isLocalTime(date, time)) throw new RangeError('not a date and time')
  const wall = Date.parse(`${date}T${time}:00Z`)
  // No zone changes its clock twice in two days, so the offsets a day before and after are all there can be.
  const before = offsetAt(zone, wall - dayMilliseconds)
  const after = offsetAt(zone, wall + dayMilliseconds)
  const early = wall - Math.max(before, after)
  const late = wall - Math.min(before, after)
  const earlyFits = early + offsetAt(zone, early) === wall
  const lateFits = late + offsetAt(zone, late) === wall
  if (earlyFits && lateFits && early !== late)
    return { kind: 'twice', instant: instantOf(early), other: instantOf(late) }
  if (earlyFits) return { kind: 'at', instant: instantOf(early) }
  if (lateFits) return { kind: 'at', instant: instantOf(late) }
  return { kind: 'skipped', instant: instantOf(changeBetween(zone, early, late)) }
}

/** Whether this is a date and a time as the form's fields give them, and one that exists in the calendar. */
export function isLocalTime(date: string, time: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return false
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

/** What a zone's clocks and calendars show at an instant. */
export function localParts(instant: Instant, zone: string): LocalParts {
  const milliseconds = millisecondsOf(instant)
  const wall = new Date(milliseconds + offsetAt(zone, milliseconds))
  const text = wall.toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16), weekday: wall.getUTCDay() }
}

/** Nine o'clock of the next Monday to Friday after today. Holidays are not known here. */
export function nextWorkday(instant: Instant, zone: string): { date: string; time: string } {
  const today = localParts(instant, zone)
  const days = today.weekday === 5 ? 3 : today.weekday === 6 ? 2 : 1
  return { date: daysAfter(today.date, days), time: morning }
}

/** The times offered in the dialog; only those still to come, and none twice. */
export function presets(now: Instant, zone: string): Preset[] {
  const today = localParts(now, zone)
  const tomorrow = daysAfter(today.date, 1)
  const workday = nextWorkday(now, zone)
  const offered: Omit<Preset, 'instant'>[] = []
  if (today.time < afternoon) offered.push({ name: 'this-afternoon', date: today.date, time: afternoon })
  offered.push({ name: 'tomorrow-morning', date: tomorrow, time: morning })
  if (workday.date !== tomorrow) offered.push({ name: 'next-workday', ...workday })
  return offered.map((preset) => ({ ...preset, instant: instantAt(zone, preset.date, preset.time).instant }))
}

/** Whether a message may be scheduled for this time: later than now, and within a year. */
export function maySchedule(due: Instant, now: Instant): 'ok' | 'in-the-past' | 'too-far' {
  const ahead = millisecondsOf(due) - millisecondsOf(now)
  if (ahead <= 0) return 'in-the-past'
  return ahead > farthestDays * dayMilliseconds ? 'too-far' : 'ok'
}

/** The date so many days later in the calendar. */
export function daysAfter(date: string, days: number): string {
  return instantOf(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).slice(0, 10)
}

/** By how much the zone's clocks are ahead of UTC, in milliseconds (negative in America). */
function offsetAt(zone: string, milliseconds: number): number {
  const shown: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(milliseconds)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return wall - Math.floor(milliseconds / 1000) * 1000
}

/** The first millisecond with the later offset, between an instant before the change and one after it. */
function changeBetween(zone: string, before: number, after: number): number {
  const old = offsetAt(zone, before)
  let low = before
  let high = after
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle) === old) low = middle
    else high = middle
  }
  return high
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}
