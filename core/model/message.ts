import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type {
  ConversationId,
  DepartmentId,
  MassMessageId,
  MessageId,
  PictureId,
  SeriesId,
  StaffId,
  SubjectId,
  ThreadId,
} from './ids.ts'
import type { Repeats } from './series.ts'
import type { Instant } from './time.ts'

/** How a message travels. Only text travels yet; the others join with their providers. */
export type Channel = 'text' | 'email' | 'voice' | 'portal'

/** Which queue an outbound message waits in: a direct message never waits behind many. */
export type Lane = 'direct' | 'bulk'

/** Who wrote an outbound message: a member of staff, or the product itself (an automatic answer). */
export type Author = StaffAuthor | { automatic: AutomaticAnswer }
/** Somebody of the staff; `covering`: a delegate, in the place of this colleague. */
export type StaffAuthor = { staff: StaffId; name: string; covering?: { staff: StaffId; name: string } }
/** Why the product answered by itself. */
export type AutomaticAnswer = 'unknown-number' | 'away' | 'after-hours' | 'no-pictures'

/** A picture that travels with a text. The bytes stand in the county's file bucket, never in the table. */
export type Picture = {
  id: PictureId
  type: 'image/jpeg' | 'image/png' | 'image/gif'
  bytes: number
  /** What it shows, for those who cannot see it. */
  alt: string
}

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
  subject?: SubjectId
  /** Other clients of the department who share this phone: staff are asked whether it is theirs. */
  sharedWith?: ConversationId[]
  /** It was taken from another thread, where it counted when it came. */
  moved?: true
  /** It holds a danger word of the county's list. */
  danger?: true
  /** Whose client wrote it, at the time. */
  staff?: StaffId
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
  /** When it was written, if that was before it left. */
  writtenAt?: Instant
  subject?: SubjectId
  /** The mass message it is one of, and the page of its recipients that counts it. */
  mass?: { id: MassMessageId; page: number }
  pictures?: Picture[]
  /** Not before this time: the seconds in which its author may still take it back. */
  heldUntil?: Instant
  /** Why it was sent within the client's quiet hours. */
  override?: string
}

/** What staff wrote for themselves: internal, never sent. */
export type Note = {
  direction: 'note'
  id: MessageId
  conversation: ConversationId
  thread: ThreadId
  department: DepartmentId
  at: Instant
  body: string
  by: StaffAuthor
  subject?: SubjectId
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
  /** `because` is missing where a person cancelled one by hand; `count` where it is more than one. */
  | {
      kind: 'scheduled-cancelled'
      because?: 'taken-off' | 'wrong-person' | 'retired' | 'merged'
      count?: number
    }
  | { kind: 'number-added'; address: string }
  | { kind: 'number-changed'; address: string; was: string }
  | { kind: 'number-retired'; address: string }
  | { kind: 'wrong-person'; address: string }
  | { kind: 'merged'; name: string }
  | { kind: 'taken-off'; because: string }
  /** Messages that came from a shared phone were moved from here, or came here. */
  | { kind: 'moved-away'; address: string }
  | { kind: 'moved-here'; address: string }
  /** A plain request to stop ("please stop texting me") paused sending; staff answered it. */
  | { kind: 'paused'; address: string }
  | { kind: 'resumed'; address: string }
  | { kind: 'danger-seen' }
  /** A repeated message has left for the last time: nothing goes on for longer than a year by itself. */
  | { kind: 'repeat-ended' }
  /** The client waits for another case manager. */
  | { kind: 'case-manager-left'; from: string }
  /** Somebody read it whose client this is not: once for each reader and day. */
  | { kind: 'read-by' }
  /** A message here was reported to the supervisors. */
  | { kind: 'reported' }
  /** To another case manager of the department. `from` is missing where nobody had the client. */
  | { kind: 'transferred'; to: string; from?: string; note?: string; history?: 'stays' }
  | { kind: 'transfer-taken-back'; to: string }
  /** To another department; it and its staff are named only where they may be. */
  | { kind: 'handed-on'; department?: string; to?: string }
  | { kind: 'came-from'; department?: string; to?: string; note?: string; history?: 'stays' }

export type ThreadEntry = InboundMessage | OutboundMessage | Note | Marker

/** A message that waits for its time. It enters the thread when it is released. */
export type ScheduledMessage = {
  id: MessageId
  conversation: ConversationId
  department: DepartmentId
  channel: Channel
  body: string
  from: string
  to: string
  author: StaffAuthor
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
  subject?: SubjectId
  /** The subject it begins when it leaves. */
  newSubject?: { title?: string }
  /** Whether the address is chosen again when it leaves. */
  smart?: true
  /** The repeated message it is one of, and how that goes on. */
  series?: SeriesId
  repeats?: Repeats
  pictures?: Picture[]
  /** Why it may leave within the client's quiet hours. */
  override?: string
}
