import type { AddressLink } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationId, DepartmentId, RetentionRunId, StaffId } from './ids.ts'
import { type Instant, secondsAfter } from './time.ts'

/**
 * What a department's rules speak of: whole conversations that nobody works with any more. The audit, opt-outs and
 * what is kept of a reported message are never removed.
 */
export const retentionClasses = ['off-list', 'unclaimed', 'dismissed'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** After so many days without contact; null: kept for ever. */
export type RetentionRules = {
  days: Record<RetentionClass, number | null>
  version: number
  updatedAt?: Instant
  updatedBy?: string
}

export const keepForEver: RetentionRules = {
  days: { 'off-list': null, unclaimed: null, dismissed: null },
  version: 0,
}

export const fewestDays = 30
export const mostDays = 36_500
/** A run removes so many of each class at most; the next report names the rest. */
export const mostOfAClass = 500

/**
 * One run: first a report of what the rules would remove on a day, then, once somebody has read it and said so, exactly
 * that and no more.
 */
export type RetentionRun = {
  id: RetentionRunId
  department: DepartmentId
  at: Instant
  by: { staff: StaffId; name: string }
  /** The rules and the day up to which each class counts. */
  days: RetentionRules['days']
  found: Record<RetentionClass, number>
  /** Of those found, kept because of a hold or an open report of a message. */
  keptBack: number
  /** There are more than one run takes. */
  more: boolean
  conversations: ConversationId[]
  /** SHA-256 of what was reported, so that what ran is known to be what was read. */
  hash: string
  state: 'reported' | 'running' | 'done'
  started?: { at: Instant; by: { staff: StaffId; name: string } }
  /** How far it has come in `conversations`. */
  place: number
  removed: number
  /** Held, spoken with or served again since the report. */
  spared: number
  doneAt?: Instant
  version: number
}

/** A conversation that is being removed: it is out of sight, and what it was is known until the last of it is gone. */
export type Removal = {
  conversation: ConversationId
  department: DepartmentId
  run: RetentionRunId
  at: Instant
  /** Undefined once all is gone. */
  was?: Conversation
  links: AddressLink[]
}

export function cutoff(now: Instant, days: number): Instant {
  return secondsAfter(now, -days * 24 * 60 * 60)
}

/** Whether a rule still speaks of a conversation: it may have been served or written in since the report. */
export function isDue(conversation: Conversation, { days, at }: Pick<RetentionRun, 'days' | 'at'>): boolean {
  const kind = retentionClasses.find((one) => one === conversation.state)
  const after = kind && days[kind]
  return after != null && conversation.lastContact < cutoff(at, after)
}

export type ReadRules =
  | { kind: 'rules'; days: RetentionRules['days'] }
  | { kind: 'invalid'; because: Partial<Record<RetentionClass, 'not-days'>> }

/** Reads the form: a number of days for each class, or nothing for ever. */
export function readRules(typed: Record<RetentionClass, string>): ReadRules {
  const days = { ...keepForEver.days }
  const because: Partial<Record<RetentionClass, 'not-days'>> = {}
  for (const kind of retentionClasses) {
    const text = typed[kind].trim()
    if (text === '') continue
    const number = Number(text)
    if (/^\d{1,6}$/.test(text) && number >= fewestDays && number <= mostDays) days[kind] = number
    else because[kind] = 'not-days'
  }
  return Object.keys(because).length > 0 ? { kind: 'invalid', because } : { kind: 'rules', days }
}
