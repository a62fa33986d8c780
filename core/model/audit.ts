import type { ClientId, ConversationId, DepartmentId, MassMessageId, MessageId } from './ids.ts'
import type { Actor } from './staff.ts'
import type { Instant } from './time.ts'

/** One line of the audit: who did or saw what, when. Ids only. */
export type AuditEntry = {
  at: Instant
  actor: Actor
  did: string
  department?: DepartmentId
  conversation?: ConversationId
  client?: ClientId
  message?: MessageId
  mass?: MassMessageId
  outcome: string
}
