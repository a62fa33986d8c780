import type { Conversation } from './conversation.ts'
import type { Department } from './department.ts'
import type { DepartmentSettings } from './department-settings.ts'
import { daysAfter, instantAt, localParts } from './send-time.ts'
import { type Instant, secondsAfter } from './time.ts'

/** From when to when nothing but answers leaves, by a zone's clocks; over midnight where `from` is the later. */
export type QuietHours = DepartmentSettings['quietHours']

/**
 * When the quiet hours end in which this instant lies; undefined where it lies in none. On the nights on which the
 * clocks change they end when the clock shows that time, or has just jumped over it.
 */
export function quietUntil(now: Instant, zone: string, quiet: QuietHours): Instant | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined
  const { date, time } = localParts(now, zone)
  const isOverMidnight = quiet.from > quiet.to
  const isLate = time >= quiet.from
  const isEarly = time < quiet.to
  if (isOverMidnight ? !isLate && !isEarly : !isLate || !isEarly) return undefined
  const end = instantAt(zone, isEarly ? date : daysAfter(date, 1), quiet.to)
  // The clock went back over the end: it comes once more.
  const until = end.instant <= now && end.kind === 'twice' ? end.other : end.instant
  // The clock jumped over the end and the next beginning at once: they go on.
  return end.kind === 'skipped' ? (quietUntil(until, zone, quiet) ?? until) : until
}

/** Whether a message to this address is an answer: somebody wrote from it within the department's answer hours. */
export function isAnswer(
  { use, newestInbound, address }: Pick<Conversation, 'use' | 'newestInbound' | 'address'>,
  to: string,
  { answerHours }: Pick<DepartmentSettings, 'answerHours'>,
  now: Instant,
): boolean {
  const wroteAt = use?.[to]?.at ?? (use === undefined && to === address ? timeOf(newestInbound) : undefined)
  return wroteAt !== undefined && secondsAfter(wroteAt, answerHours * 3600) > now
}

/**
 * Until when a message to this address has to wait, were it to leave at this time: undefined outside the client's
 * quiet hours, for an answer, and where staff said why it can't wait.
 */
export function waitsUntil(asked: {
  conversation: Pick<Conversation, 'use' | 'newestInbound' | 'address' | 'zone'>
  to: string
  department: Pick<Department, 'zone' | 'settings'>
  at: Instant
  override?: string | undefined
}): Instant | undefined {
  const { conversation, to, department, at, override } = asked
  if (override) return undefined
  const { settings, zone } = department
  if (isAnswer(conversation, to, settings, at)) return undefined
  return quietUntil(at, conversation.zone ?? zone, settings.quietHours)
}

/** The longest reason, in UTF-16 units as a form's maxlength counts. */
export const longestOverride = 200

/** The reason as it is kept; undefined where none was given. */
export function overrideOf(typed: string | undefined): string | undefined {
  return typed?.trim().slice(0, longestOverride) || undefined
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ids hold the time they were made at: ten digits to the base of 32, in milliseconds. */
function timeOf(id: string | undefined): Instant | undefined {
  const digits = id?.slice(id.indexOf('_') + 1).slice(0, 10)
  if (digits?.length !== 10) return undefined
  let milliseconds = 0
  for (const digit of digits) milliseconds = milliseconds * 32 + crockford.indexOf(digit)
  return new Date(milliseconds).toISOString()
}
