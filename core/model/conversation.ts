import type { LastAnswer } from './answering.ts'
import { withMessage } from './counted-messages.ts'
import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type { Before, HandedOn } from './handed-on.ts'
import type {
  ClientId,
  ConversationId,
  DepartmentId,
  MessageId,
  StaffId,
  SubjectId,
  TagId,
  ThreadId,
} from './ids.ts'
import type { AutomaticAnswer, Channel, InboundMessage, OutboundMessage } from './message.ts'
import { afterWriting } from './method-use.ts'
import type { MovingOut } from './moving-out.ts'
import { previewOf } from './preview.ts'
import type { Subject } from './subject.ts'
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
  /** Why a scheduled message that came due could not leave. */
  held?: Reason
  state: ConversationState
  tag?: TagId
  reach?: Reach
  /** Danger words came, and nobody has said that they saw them. */
  alert?: Alert
}

/**
 * Why texts can't reach the client, where they can't: opted out · paused (asked plainly to stop, staff have not
 * answered) · no-method (none that takes texts). Missing: they can.
 */
export type Reach = 'opted-out' | 'paused' | 'no-method'
export type Alert = { message: MessageId; thread: ThreadId; at: Instant }

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
  /** Since when the client waits for an answer (see `answering`). */
  unanswered?: Instant
  lastAnswer?: LastAnswer
  /** Since when: from the first message that nobody has seen. Set where a conversation is kept (`overdue.ts`). */
  unreadSince?: Instant
  /** The newest inbound message: marking as seen names it, so that a newer one stays unread. */
  newestInbound?: MessageId
  lastContact: Instant
  preview: string
  previewOf: 'in' | 'out' | 'none'
  /** Of which message `failed` speaks. */
  newestOutbound?: MessageId
  failed?: Reason
  nextDue?: Instant
  /** Why a scheduled message that came due could not leave: staff have to decide. */
  held?: Reason
  /** Addresses of this conversation that opted out of this department's texts: a mirror for showing. */
  stopped?: string[]
  /** The subject written in last; the others stand beside, in items of their own. */
  subject?: Subject
  /** Conversations that were joined into this one: their set-aside subjects belong here too. */
  subjectsIn?: ConversationId[]
  /** Messages by channel, sent and received. Missing: they were not counted from the beginning. */
  messages?: Partial<Record<Channel, number>>
  /** Channels whose latest message stands in another subject: what comes in by them joins that one. */
  subjectBy?: Partial<Record<Channel, SubjectId>>
  /** The newest note, so that a page that has not read it yet reads again. */
  newestNote?: MessageId
  /** The colour tag its case manager gave it. */
  tag?: TagId
  reach?: Reach
  alert?: Alert
  /** How much the client uses each address: what they wrote from it, each message halved by age (see smart-select). */
  use?: Record<string, { score: number; at: Instant }>
  /** Addresses at which messages did not arrive lately (see smart-select). */
  trouble?: Record<string, { count: number; at: Instant }>
  /** A plain request to stop that staff have not answered yet: nothing is sent to this address meanwhile. */
  paused?: { address: string; message: MessageId; at: Instant }
  /** IANA zone of the client, where it is not the department's. */
  zone?: string
  /** Since when and why the client is off the list; `to`: the department they were handed to. */
  takenOff?: { by: StaffId; because: string; at: Instant; to?: DepartmentId }
  /** When each automatic answer was last sent, so that it goes once a day. */
  answered?: Partial<Record<AutomaticAnswer, Instant>>
  /** Automatic answers since then, so that two machines do not answer each other for ever. */
  answeredLately?: { since: Instant; count: number }
  dismissed?: { by: StaffId; because: string; at: Instant }
  /** When a message was last exchanged with each address: a text from a shared phone goes to the latest. */
  exchanged?: Record<string, Instant>
  /** Conversations joined into this one whose scheduled messages have not been brought along yet. */
  scheduledIn?: ConversationId[]
  /** Texts of a stranger that are being moved out of here, and how far that has come. */
  movingOut?: MovingOut
  /** This department's own note, where the client is served by several; else the client's record has it. */
  note?: string
  joinedInto?: ConversationId
  /** What was written before it came to its case manager without its history, and what that left behind. */
  before?: Before
  /** Who handed the client on last, and how, so that they can take it back for a while. */
  handedOn?: HandedOn
  /** A litigation hold stands on the client: nothing of it is removed. */
  onHold?: true
  createdAt: Instant
  /** Goes up with every change: pages poll it, writers condition on it. */
  version: number
}

/** A status shown while it may still change. */
export type InFlight = { thread: ThreadId; id: MessageId; status: DeliveryStatus }

/** What lists show of a conversation. */
export function lineOf(conversation: Conversation): Line {
  const { id, name, address, client, staff, clientStatus, failed, nextDue, held, tag, reach, alert } =
    conversation
  const { preview, previewOf, unread, lastContact, state } = conversation
  return {
    conversation: id,
    name,
    ...(name === '' && address !== undefined && { address }),
    ...(client !== undefined && { client }),
    ...(staff !== undefined && { staff }),
    ...(clientStatus !== undefined && { clientStatus }),
    preview,
    previewOf,
    unread,
    lastContact,
    ...(failed !== undefined && { failed }),
    ...(nextDue !== undefined && { nextDue }),
    ...(held !== undefined && { held }),
    ...(tag !== undefined && { tag }),
    ...(reach !== undefined && { reach }),
    ...(alert !== undefined && { alert }),
    state,
  }
}

/**
 * The conversation with an inbound message in it: one more unread, and back where staff see it if it was taken off
 * the list or dismissed. A text that comes late does not replace a newer preview.
 */
export function afterInbound(conversation: Conversation, message: InboundMessage): Conversation {
  const { dismissed: _, takenOff: __, ...kept } = afterWriting(conversation, message.from, message.at)
  const isNewest = message.at >= conversation.lastContact || conversation.previewOf === 'none'
  return changed({
    ...withMessage(kept, message),
    state: stateOnContact(conversation),
    unread: conversation.unread + 1,
    newestInbound: later(conversation.newestInbound, message.id),
    lastContact: later(conversation.lastContact, message.at),
    address: message.from,
    exchanged: { ...conversation.exchanged, [message.from]: message.at },
    ...(isNewest && { preview: previewOf(message.body), previewOf: 'in' as const }),
  })
}

/**
 * The conversation with an outbound message in it, which enters it now. An earlier failure no longer counts: this
 * message is what staff did about it. An automatic answer leaves in the list what the person wrote.
 */
export function afterOutbound(conversation: Conversation, message: OutboundMessage): Conversation {
  const { failed: _, ...kept } = conversation
  const isAutomatic = 'automatic' in message.author
  return changed({
    ...withMessage(kept, message),
    newestOutbound: message.id,
    ...(!isAutomatic && {
      address: message.to,
      exchanged: { ...conversation.exchanged, [message.to]: message.at },
      preview: previewOf(message.body),
      previewOf: 'out' as const,
      lastContact: later(conversation.lastContact, message.at),
    }),
  })
}

function stateOnContact({ state, staff }: Conversation): ConversationState {
  if (state === 'dismissed') return 'unclaimed'
  if (state === 'off-list') return staff === undefined ? 'waiting' : 'caseload'
  return state
}

function changed(conversation: Conversation): Conversation {
  return { ...conversation, version: conversation.version + 1 }
}

/** Instants and ids sort as text. */
function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other
}
