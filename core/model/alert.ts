import { may } from './access.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from './ids.ts'
import type { Actor } from './staff.ts'
import type { Instant } from './time.ts'

/** A message that may mean danger and that nobody has said they saw; one for each conversation, the newest. */
export type OpenAlert = {
  department: DepartmentId
  conversation: ConversationId
  message: MessageId
  thread: ThreadId
  at: Instant
  /** Empty of an unknown sender: then the address is shown. */
  name: string
  address?: string
  /** The case manager. */
  staff?: StaffId
}

/** The alert a conversation raises, as the department's list of alerts keeps it. One that was joined raises none. */
export function openAlertOf(conversation: Conversation): OpenAlert | undefined {
  const { alert, state, department, id, name, address, staff } = conversation
  if (!alert || state === 'joined') return undefined
  return {
    department,
    conversation: id,
    ...alert,
    name,
    ...(name === '' && address !== undefined ? { address } : {}),
    ...(staff === undefined ? {} : { staff }),
  }
}

/**
 * Whom an alert is shown until somebody acknowledges it: the case manager, whoever covers for them, and everyone on the duty list; where nobody
 * is on it, whoever may read the whole department.
 */
export function concerns(alert: Pick<OpenAlert, 'department' | 'staff'>, actor: Actor): boolean {
  if (actor.kind !== 'staff' || alert.department !== actor.department) return false
  if (alert.staff === actor.staff || actor.duty === 'on') return true
  if (alert.staff !== undefined && actor.covers?.includes(alert.staff)) return true
  return actor.duty === 'nobody' && may(actor, 'write-to-department').allowed
}

/**
 * The conversation once somebody has seen its alert; undefined where that message is not, or no longer, the one it
 * raises: a newer one came that they have not seen, or a colleague was first.
 */
export function afterAlertSeen(conversation: Conversation, message: MessageId): Conversation | undefined {
  const { alert, ...calm } = conversation
  return alert?.message === message ? { ...calm, version: conversation.version + 1 } : undefined
}
