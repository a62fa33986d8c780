import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from './ids.ts'
import type { Instant } from './time.ts'

/** How a message travels. Only text travels yet; the others join with their providers. */
export type Channel = 'text' | 'email' | 'voice' | 'portal'

/** Which queue an outbound message waits in: a direct message never waits behind many. */
export type Lane = 'direct' | 'bulk'

/** Who wrote an outbound message: a member of staff, or the product itself (an automatic answer). */
export type Author = { staff: StaffId; name: string } | { automatic: 'unknown-number' }

export type InboundMessage = {
  direction: 'in'
  id: MessageId
  conversation: ConversationId
  thread: ThreadId
  department: DepartmentId
  channel: Channel
  body: string
  /** The sender's address (E.164 for texts). */
  from: string
  /** The department's address it came to. */
  to: string
  at: Instant
  /** The provider's id of this message. */
  providerId: string
  /** The provider's id of the outbound message it answers, where the provider says so. */
  answers?: string
}

export type OutboundMessage = {
  direction: 'out'
  id: MessageId
  conversation: ConversationId
  thread: ThreadId
  department: DepartmentId
  channel: Channel
  body: string
  /** The department's address it leaves from (E.164). */
  from: string
  /** The person's address. */
  to: string
  author: Author
  lane: Lane
  /** Billed parts, counted when it was composed. */
  segments: number
  at: Instant
  status: DeliveryStatus
  /** When the status last changed. */
  statusAt: Instant
  /** Why it failed or was blocked. */
  reason?: Reason
  /** The provider's id, once it has answered or a receipt has named it. */
  providerId?: string
  /** How often it was put back by a throttle or an unmade connection. */
  attempts: number
  /** The time it was scheduled for, if it was a scheduled message (released under a new id, at the end of the thread). */
  scheduledFor?: Instant
}

/** A fact of the conversation's history that is no message. Kind and data only: `words/` has the sentence. */
export type Marker = {
  direction: 'marker'
  id: MessageId
  conversation: ConversationId
  thread: ThreadId
  department: DepartmentId
  at: Instant
  marker: MarkerData
  by?: { staff: StaffId; name: string }
}

export type MarkerData =
  | { kind: 'claimed'; address: string }
  | { kind: 'handed-over'; address: string }
  | { kind: 'restored' }
  | { kind: 'opted-out'; address: string }
  | { kind: 'opted-in'; address: string }
  | { kind: 'scheduled-cancelled' }

export type ThreadEntry = InboundMessage | OutboundMessage | Marker

/** A message that waits for its time. It enters the thread when it is released. */
export type ScheduledMessage = {
  id: MessageId
  conversation: ConversationId
  department: DepartmentId
  channel: Channel
  body: string
  from: string
  to: string
  author: { staff: StaffId; name: string }
  segments: number
  /** When it is to leave. */
  due: Instant
  /** The zone in which staff chose the time, for showing it. */
  zone: string
  createdAt: Instant
  /** Counts edits: an edit is refused when another came first. */
  edition: number
  /** Set when it came due and could not be released: it stays for staff to decide. */
  held?: Reason
}
