import { daysAfter, instantAt, localParts } from '../../core/model/send-time.ts'
import type { Instant } from '../../core/model/time.ts'

/** A day as people there write it down, `2026-11-20`. */
export type Day = string

/** The county's working days, so that nothing in the demo county happens on a Sunday night. */
export type Calendar = {
  /** The last moment at which the office was open: now, on a working day between 8:00 and 17:30. */
  readonly officeMoment: Instant
  /** The day of that moment. */
  readonly today: Day
  /** The instant at which clocks there show `HH:MM` on that day. */
  at(day: Day, time: string): Instant
}

const opens = '08:00'
const closes = '17:30'

/** Reads days and hours in the county's zone. `now` decides everything: the same now gives the same calendar. */
export function calendarOf(zone: string, now: Instant): Calendar {
  const at = (day: Day, time: string) => instantAt(zone, day, time).instant
  const officeMoment = lastOfficeMoment()
  return { officeMoment, today: localParts(officeMoment, zone).date, at }

  function lastOfficeMoment(): Instant {
    const { date, time } = localParts(now, zone)
    if (!isWorkday(date) || time < opens) return at(workdayAfter(date, -1), closes)
    return time <= closes ? now : at(date, closes)
  }
}

/** The working day so many working days after another (before, when negative). Holidays are not known here. */
export function workdayAfter(from: Day, days: number): Day {
  const step = Math.sign(days)
  let day = from
  for (let left = Math.abs(days); left > 0; ) {
    day = daysAfter(day, step)
    if (isWorkday(day)) left -= 1
  }
  return day
}

function isWorkday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
