import type { Reason } from '../model/delivery-status.ts'
import type { ConversationId, MessageId, StaffId, ThreadId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Repeats } from '../model/series.ts'
import type { Instant } from '../model/time.ts'
import type { Page } from '../ports.ts'

/** A row of the Scheduled page; what it shows beside name and words is missing where an earlier release kept it. */
export type ScheduledRow = {
  conversation: ConversationId
  id: MessageId
  due: Instant
  name: string
  preview: string
  repeats?: Pick<Repeats, 'rhythm' | 'time'>
  held?: Reason
}

/** What came due and could not leave, and the record of what left. */
export type SeriesStore = {
  heldOf(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<ScheduledRow>>
  /** Messages that this member of staff had scheduled and that have left, newest first: two requests. */
  sentLaterOf(staff: StaffId, page: { limit: number; after?: string }): Promise<Page<OutboundMessage>>
  /** Keeps the record of it; again is the same. Written from the stream. */
  keepSentLater(message: { staff: StaffId; at: Instant; id: MessageId; thread: ThreadId }): Promise<void>
}
