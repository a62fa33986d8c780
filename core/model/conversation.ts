import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type { ClientId, ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from './ids.ts'
import type { Channel } from './message.ts'
import type { Instant } from './time.ts'

/**
 * Where a conversation stands.
 * caseload: a case manager serves the client · waiting: a known client without one · unclaimed: from an unknown
 * sender · off-list: taken off the list, records stay · dismissed: unclaimed and set aside · joined: its threads
 * now belong to another conversation (claimed by an existing client, or merged).
 */
export type ConversationState = 'caseload' | 'waiting' | 'unclaimed' | 'off-list' | 'dismissed' | 'joined'

/** What a list shows of a conversation: the only thing the indexes project. Keep it under 500 bytes. */
export type Line = {
  conversation: ConversationId
  /** The client's name; empty while unclaimed (then the address is shown). */
  name: string
  /** The address an unclaimed conversation comes from. */
  address?: string
  client?: ClientId
  staff?: StaffId
  clientStatus?: string
  /** At most 90 characters of the newest message. */
  preview: string
  previewOf: 'in' | 'out' | 'none'
  channel?: Channel
  unread: number
  lastContact: Instant
  /** The newest message did not arrive. */
  failed?: Reason
  /** When the next scheduled message leaves. */
  nextDue?: Instant
  state: ConversationState
}

/** A client (or an unknown sender) and one department: everything they wrote to each other. */
export type Conversation = {
  id: ConversationId
  department: DepartmentId
  state: ConversationState
  client?: ClientId
  /** The case manager. */
  staff?: StaffId
  name: string
  clientStatus?: string
  /** The person's language: which version of automatic words they get. */
  language: 'en' | 'es'
  /** Unclaimed: the address that writes. Otherwise the address last used, preselected for the next message. */
  address?: string
  /** Oldest first; new messages go into the last. */
  threads: { id: ThreadId; from: Instant }[]
  unread: number
  /** The newest inbound message: marking as seen names it, so that a newer one stays unread. */
  newestInbound?: MessageId
  lastContact: Instant
  preview: string
  previewOf: 'in' | 'out' | 'none'
  /** Of which message `failed` speaks. */
  newestOutbound?: MessageId
  failed?: Reason
  nextDue?: Instant
  dismissed?: { by: StaffId; because: string; at: Instant }
  joinedInto?: ConversationId
  createdAt: Instant
  /** Goes up with every change: pages poll it, writers condition on it. */
  version: number
}

/** A status shown while it may still change. */
export type InFlight = { thread: ThreadId; id: MessageId; status: DeliveryStatus }
