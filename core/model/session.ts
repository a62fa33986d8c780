import type { DepartmentId, StaffId } from './ids.ts'
import type { Membership, Session, Staff } from './staff.ts'
import { type Instant, millisecondsOf, secondsAfter } from './time.ts'

/** A browser that does nothing for so long is signed out; polls of an open page are nothing. */
export const idleMinutes = 30
/** Nobody stays signed in longer, whatever they do. */
export const longestHours = 12
/** Use is written down at most this often: a busy page costs one write a minute, not one a request. */
export const touchEverySeconds = 60

/** The session of a browser that has just signed in. */
export function newSession(hash: string, staff: StaffId, department: DepartmentId, now: Instant): Session {
  return {
    hash,
    staff,
    department,
    startedAt: now,
    seenAt: now,
    endsAt: secondsAfter(now, longestHours * 3600),
  }
}

/** Whether a session still holds: `idle` after 30 minutes without use, `ended` after 12 hours with any. */
export function sessionState(session: Session, now: Instant): 'live' | 'idle' | 'ended' {
  if (now >= session.endsAt) return 'ended'
  return secondsBetween(session.seenAt, now) >= idleMinutes * 60 ? 'idle' : 'live'
}

/** Whether this use is worth writing down. */
export function wantsTouch(session: Session, now: Instant): boolean {
  return secondsBetween(session.seenAt, now) >= touchEverySeconds
}

/** The membership whose pages are shown: of the wanted department, else the first; nothing without any. */
export function membershipShown(staff: Staff, wanted?: DepartmentId): Membership | undefined {
  return staff.memberships.find(({ department }) => department === wanted) ?? staff.memberships[0]
}

function secondsBetween(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000
}
