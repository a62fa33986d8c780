import { instantAt, localParts, nextWorkday } from '../../core/model/send-time.ts'
import { type Instant, millisecondsOf } from '../../core/model/time.ts'

/** Later than this, somebody who tries the county for an hour would come into its evening. */
const lastHour = '15:30'
const firstHour = '09:00'

/**
 * How many seconds the demo county's clock is to be moved forward, once, so that its story begins on a working day
 * between nine and half past three: at night and at weekends it would hold texts back and answer by itself.
 */
export function secondsToWorkingHours(now: Instant, zone: string): number {
  const { date, time, weekday } = localParts(now, zone)
  const isWorkday = weekday >= 1 && weekday <= 5
  if (isWorkday && time >= firstHour && time <= lastHour) return 0
  const next = isWorkday && time < firstHour ? { date, time: firstHour } : nextWorkday(now, zone)
  const from = millisecondsOf(instantAt(zone, next.date, next.time).instant)
  return Math.ceil((from - millisecondsOf(now)) / 1000)
}
