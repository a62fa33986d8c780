import type { Conversation } from '../model/conversation.ts'
import type { Reason } from '../model/delivery-status.ts'
import type { ConversationId, MassMessageId, MessageId, StaffId } from '../model/ids.ts'
import type { MassMessage, MassPage, MassState, Recipient, Selection } from '../model/mass-message.ts'
import type { FateMoved, Progress } from '../model/mass-progress.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** What a list shows of a mass message. */
export type MassLine = {
  id: MassMessageId
  createdAt: Instant
  state: MassState
  preview: string
  recipients: number
  due?: Instant
}

/** Mass messages, their recipients, their progress. */
export type MassMessageStore = {
  /** A new one with its selection; `replay`: what this form made before. */
  massBegun(kept: {
    mass: MassMessage
    selection: Selection
    formKey: string
  }): Promise<Written | { replay: MassMessageId }>
  /** Consistent: what is written next is conditioned on its version. */
  massMessage(id: MassMessageId): Promise<MassMessage | undefined>
  massSelection(id: MassMessageId): Promise<Selection | undefined>
  /** What changed of it, without its recipients. */
  massKept(now: MassMessage, was: MassMessage): Promise<Written>
  /** One more page of recipients, in one transaction with the sums it changes. */
  massGathered(kept: { now: MassMessage; was: MassMessage; recipients: Recipient[] }): Promise<Written>
  massPage(id: MassMessageId, page: number): Promise<MassPage | undefined>
  /** What became of a page's recipients; `leftOut` of them now, and were not before. */
  massPageKept(kept: { mass: MassMessageId; now: MassPage; leftOut: number }): Promise<Written>
  /** The message to one recipient, once for each mass message and conversation; `replay`: written before. */
  massWritten(kept: {
    message: OutboundMessage
    conversation: Conversation
    was: Conversation
  }): Promise<Written | { replay: MessageId }>

  /** The counts of every page: one small item for a hundred recipients. */
  massProgress(id: MassMessageId): Promise<Progress[]>
  /** Whom it did not reach, and why: of so many pages of recipients at a time. */
  massFailures(
    id: MassMessageId,
    page: { pages: number; after?: string },
  ): Promise<Page<{ conversation: ConversationId; reason: Reason }>>
  /** What a member of staff wrote, newest first. */
  massMessagesOf(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<MassLine>>

  /** Adds what became of messages to the counts of their pages, each change once, however often it is told. */
  massCounted(changes: FateMoved[]): Promise<void>
}
