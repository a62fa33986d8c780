import type { AuditEntry } from './model/audit.ts'
import type { Client } from './model/client.ts'
import type { AddressLink, ContactMethod, OptOutHow } from './model/contact-method.ts'
import type { Conversation, InFlight, Line } from './model/conversation.ts'
import type { Reason } from './model/delivery-status.ts'
import type { Department } from './model/department.ts'
import type {
  ClientId,
  ContactMethodId,
  ConversationId,
  DepartmentId,
  Kind,
  MassMessageId,
  MessageId,
  StaffId,
  ThreadId,
} from './model/ids.ts'
import type { InboundMessage, Lane, OutboundMessage, ScheduledMessage, ThreadEntry } from './model/message.ts'
import type { NoticeJob, StaffMailId } from './model/notice.ts'
import type { Session, Staff } from './model/staff.ts'
import type { Instant } from './model/time.ts'
import type { AuditStore } from './ports/audit.ts'
import type { ConsentStore } from './ports/consent.ts'
import type { ContactMethodStore, SetAside } from './ports/contact-methods.ts'
import type { CoverageStore } from './ports/coverage.ts'
import type { DayCountStore } from './ports/day-counts.ts'
import type { ExportJobs, ExportStore } from './ports/exports.ts'
import type { Files } from './ports/files.ts'
import type { GroupStore } from './ports/groups.ts'
import type { ImportStore } from './ports/imports.ts'
import type { MassMessageStore } from './ports/mass-messages.ts'
import type { MessageSearchStore, Said } from './ports/message-search.ts'
import type { NoticeStore } from './ports/notices.ts'
import type { OversightStore } from './ports/oversight.ts'
import type { PictureStore } from './ports/pictures.ts'
import type { Push, PushStore } from './ports/push.ts'
import type { ReleaseStore } from './ports/releases.ts'
import type { RetentionStore } from './ports/retention.ts'
import type { RoleStore } from './ports/roles.ts'
import type { RosterChange, RosterStore } from './ports/rosters.ts'
import type { ScheduledRow, SeriesStore } from './ports/series.ts'
import type { SettingsStore } from './ports/settings.ts'
import type { Directory, StaffAccountStore } from './ports/staff-accounts.ts'
import type { StaffMailStore } from './ports/staff-mail.ts'
import type { SubjectStore } from './ports/subjects.ts'
import type { TemplateStore } from './ports/templates.ts'
import type { TransferStore } from './ports/transfers.ts'

/** The time, UTC. */
export type Clock = { now(): Instant }

/** Makes time-sorted ids. */
export type Ids = { make(kind: Kind): string }

/** A page of a list, newest first unless said otherwise; `next` asks for the following page. */
export type Page<T> = { items: T[]; next?: string }

/** What a conditional write came to: `changed` when someone else was first and the caller must read again. */
export type Written = 'done' | 'changed'

/** The service's own opt-out list of a department: the numbers that told it STOP. */
export type OptOutList = { of(department: Department): Promise<string[]> }

/** Everything kept. Each function names its access pattern; costs stand in docs/data-model.md. */
export type Store = Records &
  AuditStore &
  ConsentStore &
  ContactMethodStore &
  CoverageStore &
  DayCountStore &
  GroupStore &
  ImportStore &
  MassMessageStore &
  MessageSearchStore &
  NoticeStore &
  OversightStore &
  PictureStore &
  PushStore &
  ExportStore &
  ReleaseStore &
  RetentionStore &
  RoleStore &
  RosterStore &
  SeriesStore &
  SettingsStore &
  StaffMailStore &
  StaffAccountStore &
  SubjectStore &
  TemplateStore &
  TransferStore

type Records = {
  department(id: DepartmentId): Promise<Department | undefined>
  departments(): Promise<Department[]>
  departmentOfNumber(textNumber: string): Promise<DepartmentId | undefined>

  staff(id: StaffId): Promise<Staff | undefined>
  /** Everyone, by name; whoever is `disabled` is not to be picked for anything. */
  staffOfDepartment(
    department: DepartmentId,
  ): Promise<{ id: StaffId; name: string; role: string; disabled?: true }[]>
  staffBySignIn(issuer: string, subject: string): Promise<StaffId | undefined>

  session(hash: string): Promise<Session | undefined>
  startSession(session: Session): Promise<void>
  touchSession(hash: string, seenAt: Instant): Promise<void>
  endSession(hash: string): Promise<void>
  sessionsOf(staff: StaffId): Promise<string[]>

  client(id: ClientId): Promise<{ client: Client; methods: ContactMethod[] } | undefined>
  /** One look-up of an address in the whole county, consistent. */
  addressLinks(address: string): Promise<AddressLink[]>

  conversation(id: ConversationId): Promise<Conversation | undefined>
  /** A conversation and what waits in it, soonest first, in one consistent request. */
  conversationWithScheduled(
    id: ConversationId,
  ): Promise<{ conversation: Conversation; scheduled: ScheduledMessage[] } | undefined>
  conversationsById(ids: ConversationId[]): Promise<Conversation[]>
  /** The newest entries of a conversation's threads before a point, newest first. */
  entries(
    threads: ThreadId[],
    page: { limit: number; before?: MessageId; consistent?: boolean },
  ): Promise<Page<ThreadEntry>>
  message(thread: ThreadId, id: MessageId): Promise<ThreadEntry | undefined>
  /** The conversation and the statuses that may have changed, in one request. */
  pulse(
    id: ConversationId,
    inFlight: { thread: ThreadId; id: MessageId }[],
  ): Promise<{ about: Conversation; inFlight: InFlight[] } | undefined>

  caseload(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<Line>>
  unread(staff: StaffId): Promise<Line[]>
  notDelivered(staff: StaffId): Promise<Line[]>
  unclaimed(department: DepartmentId, page: { limit: number; after?: string }): Promise<Page<Line>>
  dismissed(department: DepartmentId, page: { limit: number; after?: string }): Promise<Page<Line>>
  /** Clients of a department without a case manager, newest contact first. */
  waiting(department: DepartmentId, page: { limit: number; after?: string }): Promise<Page<Line>>
  /** Conversations on a caseload whose name has a word beginning with this. */
  searchCaseload(staff: StaffId, beginning: string): Promise<ConversationId[]>
  /** Conversations of a department whose name has a word, or whose phone has digits, beginning with this. */
  searchDepartment(department: DepartmentId, beginning: string): Promise<ConversationId[]>
  /** Counts for the navigation, and a version that moves when any of the lists does. */
  counts(
    staff: StaffId,
    department: DepartmentId,
  ): Promise<{
    unread: number
    unclaimed: number
    /** Clients of the department without a case manager. */
    waiting: number
    scheduled: number
    held: number
    clients: number
    version: string
  }>

  scheduled(conversation: ConversationId): Promise<ScheduledMessage[]>
  scheduledMessage(conversation: ConversationId, id: MessageId): Promise<ScheduledMessage | undefined>
  scheduledOf(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<ScheduledRow>>

  /** What stands in a shard of the sweep's index up to a time: scheduled messages due, messages in flight. */
  dueBefore(shard: number, before: Instant): Promise<Due[]>

  /** Whether this provider message was kept before: one consistent read, no write. */
  inboundSeen(
    provider: string,
    providerId: string,
  ): Promise<{ conversation: ConversationId; message: MessageId } | undefined>
  /** What a form made, if it was sent before. */
  formMade(formKey: string): Promise<string | undefined>
  sentAs(providerId: string): Promise<{ thread: ThreadId; message: MessageId } | undefined>

  /** Whether this address has opted out of this department's texts: asked again just before sending. */
  isOptedOut(address: string, department: DepartmentId): Promise<boolean>

  /** Everyone who opted out of a department's texts, as we know it. */
  optedOutOf(department: DepartmentId): Promise<{ address: string; how: string }[]>

  keep: Keep
  follow: Follow
}

/** Whose list: a member of staff's, or a department's unclaimed. */
export type ListOwner = { staff: StaffId } | { department: DepartmentId }
/** What a change adds to (or, negative, takes from) the counts of a list. */
export type Tally = {
  owner: ListOwner
  clients?: number
  unread?: number
  scheduled?: number
  /** Scheduled messages that came due and could not leave. */
  held?: number
  unclaimed?: number
  waiting?: number
}
export type Words = { owner: ListOwner; word: string; conversation: ConversationId }

/** Writes that follow from a kept fact, made by the stream's consumer alone. */
export type Follow = {
  /** Adds to counts once for each change, however often it is told, and marks the lists as moved. */
  counted(changes: { change: string; tallies: Tally[] }[]): Promise<void>
  words(words: { add: Words[]; remove: Words[] }): Promise<void>
  /** Clients on the lists by name, tag, status and reach, from where they stood to where they stand. */
  rostered(changes: RosterChange[]): Promise<void>
  /** The words of what was written can be searched. */
  said(all: Said[]): Promise<void>
  /** What was said in a conversation before it came to this member of staff is theirs to find. */
  came(staff: StaffId, conversation: ConversationId): Promise<void>
}

export type Due =
  | { kind: 'scheduled'; conversation: ConversationId; id: MessageId; due: Instant }
  | { kind: 'message'; thread: ThreadId; id: MessageId }
  | { kind: 'mass'; id: MassMessageId }
  /** An e-mail to staff that is queued or sending; what waits to be mailed to somebody. */
  | { kind: 'mail'; id: StaffMailId }
  | { kind: 'mailing'; id: StaffId }

/** The writes: each one transaction, each conditional, each telling a replay from a race. */
export type Keep = {
  /**
   * Keeps an inbound message and its conversation's new summary (and, for a first text, the conversation, its
   * address link and the automatic answer). `seen`: kept before, nothing changed.
   */
  inbound(kept: {
    message: InboundMessage
    conversation: Conversation
    was?: Conversation
    provider: string
    automaticAnswer?: OutboundMessage
    optOut?: 'out' | 'in'
    markers?: ThreadEntry[]
  }): Promise<Written | 'seen'>
  /** Keeps an outbound message as queued. `replay`: this form was sent before; the message it made. */
  composed(kept: {
    message: OutboundMessage
    conversation: Conversation
    was: Conversation
    formKey: string
  }): Promise<Written | { replay: MessageId }>
  /** queued → sending, or `changed` if it is not queued (any more). */
  sending(message: OutboundMessage, at: Instant): Promise<Written>
  /** sending → sent with the provider's id. Keeps a later status that a quick receipt has brought. */
  sent(message: OutboundMessage, providerId: string, at: Instant): Promise<void>
  /** sending → queued after a throttle or an unmade connection. */
  putBack(message: OutboundMessage, dueAgain: Instant): Promise<Written>
  /** Still queued, and in the outbox once more: the sweep looks again after that time. */
  requeued(message: OutboundMessage, nextLook: Instant): Promise<Written>
  /** From the status it was read at to another; with the conversation's failed flag where that moves. */
  status(kept: {
    message: OutboundMessage
    to: { status: OutboundMessage['status']; reason?: Reason }
    at: Instant
    conversation?: { now: Conversation; was: Conversation }
  }): Promise<Written>
  optedOut(link: { address: string; department: DepartmentId; at: Instant; how: OptOutHow }): Promise<void>
  /** Staff answered a plain request to stop: the opt-out where they wrote one, the marker, and no pause any more. */
  stopAnswered(kept: {
    optOut?: { address: string; department: DepartmentId; at: Instant }
    conversation: Conversation
    was: Conversation
    marker: ThreadEntry
  }): Promise<Written>
  /** The service's list says otherwise than we: taken over, with a marker in each conversation concerned. */
  optOutMirrored(kept: {
    address: string
    department: DepartmentId
    at: Instant
    optOut: 'out' | 'in'
    conversations: { now: Conversation; was: Conversation; marker: ThreadEntry }[]
  }): Promise<Written>
  cannotGetTexts(client: ClientId, method: ContactMethodId): Promise<void>

  scheduled(kept: {
    scheduled: ScheduledMessage
    conversation: Conversation
    was: Conversation
    formKey: string
  }): Promise<Written | { replay: MessageId }>
  rescheduled(kept: {
    scheduled: ScheduledMessage
    was: ScheduledMessage
    conversation: Conversation
    conversationWas: Conversation
  }): Promise<Written>
  unscheduled(kept: {
    was: ScheduledMessage
    conversation: Conversation
    conversationWas: Conversation
    marker?: ThreadEntry
    /** The one of its series that now waits in its place. */
    next?: ScheduledMessage
    /** When it was cancelled: it stays aside, so that this can be undone. */
    at: Instant
  }): Promise<Written>
  /** What was cancelled waits again, in the place of the one of its series that had taken it. */
  restored(kept: {
    was: SetAside
    instead?: ScheduledMessage
    conversation: Conversation
    conversationWas: Conversation
  }): Promise<Written>
  /** Moves a due message into the thread as queued. `changed`: no longer wanted as it was. */
  released(kept: {
    scheduled: ScheduledMessage
    message: OutboundMessage
    conversation: Conversation
    was: Conversation
    /** The one of its series that leaves next, or the marker that there is none. */
    next?: ScheduledMessage
    marker?: ThreadEntry
  }): Promise<Written>
  heldBack(kept: {
    scheduled: ScheduledMessage
    because: Reason
    conversation: Conversation
    was: Conversation
  }): Promise<Written>
  /** The sweep could not handle it and looks again after that time, so that it does not hide what comes after it. */
  lookedAtLater(due: Due, at: Instant): Promise<void>

  seen(conversation: Conversation, was: Conversation): Promise<Written>
  /** `replay`: this form was sent before; the conversation it made. */
  clientAdded(kept: {
    client: Client
    method?: ContactMethod
    conversation: Conversation
    formKey: string
  }): Promise<Written | { replay: ConversationId }>
  clientEdited(kept: {
    client: Client
    was: Client
    conversation: Conversation
    conversationWas: Conversation
    /** What waits in the conversation: the list of scheduled messages shows the client's name. */
    scheduled: ScheduledMessage[]
  }): Promise<Written>
  /** An unclaimed conversation becomes a new client's own. */
  claimedByNew(kept: {
    client: Client
    method: ContactMethod
    conversation: Conversation
    was: Conversation
    marker: ThreadEntry
    /** What waits in the conversation, and now stands on the claimer's list. */
    scheduled: ScheduledMessage[]
  }): Promise<Written>
  dismissed(conversation: Conversation, was: Conversation): Promise<Written>
}

/** What the text provider answered. Thrown errors are faults of ours; everything of theirs is told here. */
export type SendAnswer =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'refused'; reason: Reason; blocked: boolean }
  /** A throttle, or an error before the connection was made: it certainly did not leave. */
  | { kind: 'not-taken' }
  /** Everything else without an answer: it may have left. */
  | { kind: 'unknown' }

export type Senders = {
  text(message: OutboundMessage, department: Department): Promise<SendAnswer>
}

/** The outbox queues. `delaySeconds` ≤ 900. `slot`: the place in the number's line that a bulk message has been given. */
export type Outbox = {
  enqueue(
    messages: {
      thread: ThreadId
      message: MessageId
      department: DepartmentId
      lane: Lane
      slot?: Instant
    }[],
    delaySeconds?: number,
  ): Promise<void>
}

/** Work on mass messages: one job at a time each. `delaySeconds` ≤ 900; a job that comes twice does no harm. */
export type MassJobs = {
  enqueue(jobs: { mass: MassMessageId; step: number }[], delaySeconds?: number): Promise<void>
}

/** Notices on their way to staff. `delaySeconds` ≤ 900; a job that comes twice tells nobody twice. */
export type NoticeJobs = {
  enqueue(jobs: NoticeJob[], delaySeconds?: number): Promise<void>
}

/**
 * The rate of a number, kept by the sender: `wait` tells in how many seconds to come again, a bulk message with the
 * slot it was given.
 */
export type Rate = {
  take(
    department: Department,
    segments: number,
    lane: Lane,
    slot?: Instant,
  ): Promise<{ kind: 'go' } | { kind: 'wait'; seconds: number; slot?: Instant }>
}

export type Schedules = {
  /** Makes or replaces the one-time schedule of a message; due within 90 s goes straight to the queue. */
  set(scheduled: { conversation: ConversationId; id: MessageId; due: Instant }): Promise<void>
  remove(id: MessageId): Promise<void>
}

export type { Directory, ExportJobs, Files, Push }

/** Who saw or did what; called by every action, kept by the audit. */
export type Audit = { record(entry: AuditEntry): Promise<void> }

/** One past-tense line per outcome: ids and counts only. */
export type LogFields = {
  outcome?: string
  conversation?: ConversationId
  message?: MessageId
  mass?: MassMessageId
  department?: DepartmentId
  staff?: StaffId
  client?: ClientId
  because?: string
  count?: number
  seconds?: number
  request?: string
  error?: string
  route?: string
  status?: number
  /** The number and hash of the audit's newest link. */
  link?: number
  head?: string
}
export type Log = {
  info(line: string, fields?: LogFields): void
  warn(line: string, fields?: LogFields): void
  error(line: string, fields?: LogFields): void
}
