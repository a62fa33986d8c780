import type { Instant } from './time.ts'
import { instantOf, millisecondsOf } from './time.ts'

/** Who of a status is due: whoever was last in contact on this day (`YYYY-MM-DD`, UTC) or before. */
export type FollowUpRule = { status: string; day: string }

const dayMilliseconds = 24 * 60 * 60 * 1000

/** The rules that a department has set, by status. None for a status without days, or with days that are none. */
export function followUpRules(followUpDays: Record<string, number>, now: Instant): FollowUpRule[] {
  return Object.entries(followUpDays)
    .filter(([, days]) => Number.isFinite(days) && days > 0)
    .map(([status, days]) => ({
      status,
      day: instantOf(millisecondsOf(now) - days * dayMilliseconds).slice(0, 10),
    }))
    .sort((one, other) => (one.status < other.status ? -1 : 1))
}

/** Whether a client has been without contact for as long as their status allows. */
export function isDue(of: { clientStatus?: string; lastContact: Instant }, rules: FollowUpRule[]): boolean {
  return rules.some(({ status, day }) => status === of.clientStatus && of.lastContact.slice(0, 10) <= day)
}
