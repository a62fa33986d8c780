import type { AuditVerb } from './audit-verbs.ts'
import type { ClientId, ConversationId, DepartmentId, MassMessageId, MessageId, StaffId } from './ids.ts'
import type { Actor } from './staff.ts'
import type { Instant } from './time.ts'

/** What an action tells the audit: who did or saw what, when. Ids only. */
export type AuditEntry = {
  at: Instant
  actor: Actor
  did: AuditVerb
  department?: DepartmentId
  conversation?: ConversationId
  client?: ClientId
  message?: MessageId
  mass?: MassMessageId
  /** Anything else it was about: a colleague, a role, an export, a hold. */
  thing?: string
  outcome: string
  /** Why it was refused or not done, as a code. */
  because?: string
}

/** An id of one line, time-sorted. */
export type AuditEventId = string & { readonly of?: 'audit event' }

/**
 * One line of the audit as it is kept for ever: texts only, so that its canonical text is plain. No name, number,
 * address of a client or word of a message is ever among them.
 */
export type AuditEvent = {
  id: AuditEventId
  at: Instant
  /** In whose audit it stands: the department in which the actor was at work. */
  department: DepartmentId
  /** Who: a member of staff, or a part of the machine. */
  staff?: StaffId
  service?: string
  role?: string
  did: string
  outcome: string
  because?: string
  /** From where: the network address of the browser, and the first letters of the session's hash. */
  from?: string
  session?: string
  conversation?: ConversationId
  client?: ClientId
  message?: MessageId
  mass?: MassMessageId
  thing?: string
}

/**
 * What the machine does by itself stands in the messages' own records (statuses, receipts, markers), and writing it
 * here again would double what every text costs. Only what nothing else would show any more is kept.
 */
const keptOfServices: readonly string[] = ['removed a conversation']

/** What the audit keeps of an entry; undefined: nothing. */
export function auditEventOf(entry: AuditEntry, id: AuditEventId): AuditEvent | undefined {
  const { at, actor, did, department, outcome, because, conversation, client, message, mass, thing } = entry
  const about = { conversation, client, message, mass, thing }
  if (actor.kind === 'service') {
    if (department === undefined || !keptOfServices.includes(did)) return undefined
    return said({ id, at, department, service: actor.name, did, outcome, because, ...about })
  }
  const { staff, role, from } = actor
  const session = actor.session.slice(0, 12)
  const who = { staff, role, session, from }
  return said({ id, at, department: actor.department, ...who, did, outcome, because, ...about })
}

/** Codes are codes: anything that could be a sentence somebody typed is left out. */
export function codeOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value) ? value : undefined
}

function said(event: { [Name in keyof AuditEvent]: AuditEvent[Name] | undefined }): AuditEvent {
  return Object.fromEntries(
    Object.entries(event).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as AuditEvent
}
