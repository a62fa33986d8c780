import type { StaffId, SubjectId, TagId, ThreadId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * The part of a conversation that did not move with its client. Its threads are read by those alone who may read others'
 * messages, or by whom the transcript was left.
 */
export type Before = {
  threads: { id: ThreadId; from: Instant }[]
  /** Subjects begun before this one are not shown. */
  subjects: SubjectId
  /** Whom the transcript of it was left. */
  transcriptFor?: StaffId
  /** So many unanswered messages of it have not come along yet. */
  coming?: number
}
export type HandedOn = {
  by: StaffId
  from?: StaffId
  at: Instant
  /** What the case manager before had of it, for taking it back. */
  tag?: TagId
  before?: Before
}
