import type { Conversation } from './conversation.ts'
import type { DepartmentSettings, WeekHours } from './department-settings.ts'
import type { ConversationId, DepartmentId, MessageId, StaffId } from './ids.ts'
import { daysAfter, instantAt, localParts } from './send-time.ts'
import { type Instant, instantOf, millisecondsOf } from './time.ts'

type Hours = Pick<DepartmentSettings, 'hours' | 'closedDays'>

/** A department that has set no hours reads messages at any time; for how long nobody did, these count. */
export const usualHours: WeekHours = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [day, { from: '09:00', to: '17:00' }]),
)

/** So far back is looked: longer than any unread message of a department that opens at all. */
const mostDays = 120

/**
 * The latest instant before which at least so many working hours lie until `now`: what has been unread since then, or
 * longer, waits too long. Hours are counted as they pass, so a clock change within them counts as it is. Undefined
 * where so many have not passed in four months (a department that never opens).
 */
export function workingHoursBefore(
  now: Instant,
  workingHours: number,
  { hours, closedDays }: Hours,
  zone: string,
): Instant | undefined {
  let left = workingHours * 3_600_000
  const today = localParts(now, zone).date
  for (let back = 0; back < mostDays; back++) {
    const span = openOn(daysAfter(today, -back), hours ?? usualHours, closedDays, zone)
    if (!span) continue
    const end = Math.min(span.to, millisecondsOf(now))
    const length = end - span.from
    if (length <= 0) continue
    if (length >= left) return instantOf(end - left)
    left -= length
  }
  return undefined
}

/** Whether this is within working hours, by the department's own or the usual ones: supervisors are told then. */
export function isWorkingTime(now: Instant, { hours, closedDays }: Hours, zone: string): boolean {
  const span = openOn(localParts(now, zone).date, hours ?? usualHours, closedDays, zone)
  const at = millisecondsOf(now)
  return span !== undefined && span.from <= at && at < span.to
}

function openOn(date: string, hours: WeekHours, closedDays: string[], zone: string) {
  if (closedDays.includes(date)) return undefined
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() as keyof WeekHours
  const day = hours[weekday]
  if (!day) return undefined
  const at = (time: string) => millisecondsOf(instantAt(zone, date, time).instant)
  return { from: at(day.from), to: at(day.to) }
}

/** A conversation that is unread, as the department keeps them: those unread for longest first. */
export type Unread = {
  department: DepartmentId
  conversation: ConversationId
  since: Instant
  /** Empty of an unknown sender: then the address is shown. */
  name: string
  address?: string
  /** The case manager; none of one that waits or is unclaimed. */
  staff?: StaffId
}

/**
 * Where a conversation stands among its department's unread, if it does: on a caseload, waiting or unclaimed. What was
 * unread before this was kept counts from its last contact.
 */
export function unreadOf(conversation: Conversation | undefined): Unread | undefined {
  if (!conversation || conversation.unread === 0) return undefined
  const { id, department, state, name, address, staff, unreadSince, lastContact } = conversation
  if (state !== 'caseload' && state !== 'waiting' && state !== 'unclaimed') return undefined
  return {
    department,
    conversation: id,
    since: unreadSince ?? lastContact,
    name,
    ...(name === '' && address !== undefined ? { address } : {}),
    ...(staff !== undefined && state === 'caseload' ? { staff } : {}),
  }
}

/** Since when a conversation is unread, after a change: from the first message nobody has seen. */
export function unreadSince(now: Conversation, was: Conversation | undefined): Instant | undefined {
  if (now.unread === 0) return undefined
  // One that was unread before this was kept goes on where it is listed: under its last contact.
  const before = was && was.unread > 0 ? (was.unreadSince ?? was.lastContact) : undefined
  return before ?? now.unreadSince ?? madeAt(now.newestInbound) ?? now.lastContact
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** When an id was made, from the ten characters that sort it: a late text waits since it came. */
function madeAt(id: MessageId | undefined): Instant | undefined {
  const time = /^msg_([0-9A-HJKMNP-TV-Z]{10})/.exec(id ?? '')?.[1]
  if (time === undefined) return undefined
  const milliseconds = [...time].reduce((sum, letter) => sum * 32 + crockford.indexOf(letter), 0)
  return milliseconds < 8.64e15 ? instantOf(milliseconds) : undefined
}
