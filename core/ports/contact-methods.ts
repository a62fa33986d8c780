import type { Client } from '../model/client.ts'
import type { AddressLink, ContactMethod } from '../model/contact-method.ts'
import type { Conversation, Line } from '../model/conversation.ts'
import type { Reason } from '../model/delivery-status.ts'
import type { ConversationId, StaffId } from '../model/ids.ts'
import type { InboundMessage, ScheduledMessage, ThreadEntry } from '../model/message.ts'
import type { Notice } from '../model/notice.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** A scheduled message that will not leave, kept for thirty days so that what set it aside can be undone. */
/** `cancelled`: by a person, who may take that back. */
export type SetAside = { scheduled: ScheduledMessage; because: SetAsideBecause | 'cancelled'; at: Instant }
export type SetAsideBecause = 'taken-off' | 'wrong-person' | 'retired' | 'merged'

/**
 * One change of what is kept of clients: everything in it is written by one transaction, or nothing. A conversation is
 * conditioned on the version it was read at, so of two changes one is told `changed`. The caller keeps it below a
 * hundred writes: a client or entry is one, a conversation one or two, a method, link or pointer one, a message set
 * aside, brought back or moved along two.
 */
export type RecordsChange = {
  clients?: { now: Client; was?: Client }[]
  /** Without `was`: a new one. Without `now`: it goes (to another client, in a merge). */
  methods?: { now?: ContactMethod; was?: ContactMethod }[]
  linked?: AddressLink[]
  unlinked?: AddressLink[]
  conversations: { now: Conversation; was?: Conversation }[]
  /** Put where they say they stand; one that stands there already is replaced. */
  entries?: ThreadEntry[]
  entriesRemoved?: ThreadEntry[]
  /** Inbound messages that now stand in another conversation: a replay of them is answered with it. */
  seenIn?: InboundMessage[]
  setAside?: SetAside[]
  /** Scheduled messages that go to another number of the same client. */
  reAimed?: { was: ScheduledMessage; now: ScheduledMessage; conversation: Conversation }[]
  broughtBack?: { was: SetAside; conversation: Conversation }[]
  /** Rows of the list of scheduled messages that show another name or stand on another list from now on. */
  relisted?: { scheduled: ScheduledMessage; conversation: Conversation }[]
  /** Scheduled messages that will not leave by themselves any more: staff decide. */
  heldBack?: { scheduled: ScheduledMessage; because: Reason; conversation: Conversation }[]
  /** Scheduled messages that come along into another conversation. */
  broughtAlong?: { scheduled: ScheduledMessage; conversation: Conversation }[]
  /** Scheduled messages that go to another department's conversation with the client, changed to suit it. */
  handedAcross?: { was: ScheduledMessage; now: ScheduledMessage; conversation: Conversation }[]
  /** What staff are told of it. */
  notices?: Notice[]
}

/** Contact methods, merging, the list, moving messages. */
export type ContactMethodStore = {
  changeRecords(change: RecordsChange): Promise<Written>
  /** The same for a form: sent again it changes nothing and tells what it made first. */
  changeRecordsOnce(
    change: RecordsChange,
    form: { key: string; made: string; at: Instant },
  ): Promise<Written | { replay: string }>
  /** What was set aside in a conversation, soonest first. */
  setAside(conversation: ConversationId): Promise<SetAside[]>
  /** Clients that a member of staff took off the list, newest contact first. */
  offList(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<Line>>
}
