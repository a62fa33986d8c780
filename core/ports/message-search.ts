import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from '../model/ids.ts'
import type { ThreadEntry } from '../model/message.ts'

/** A message or note and its words. `staff`: whose conversation it was when it was written. */
export type Said = {
  department: DepartmentId
  conversation: ConversationId
  thread: ThreadId
  message: MessageId
  staff?: StaffId
  words: string[]
}

/** Where a word was said. */
export type Place = Omit<Said, 'words' | 'department'>

/** The words of messages and notes, and what stands around one of them. */
export type MessageSearchStore = {
  /**
   * Where a department's messages have a word, newest first, or a word that begins so (then in no order). One request;
   * `next` asks for those before. The words follow the messages within seconds.
   */
  placesOf(
    department: DepartmentId,
    wanted: { word: string; isBeginning?: boolean },
    page: { limit: number; after?: string },
  ): Promise<{ places: Place[]; next?: string }>
  /** Conversations that came to a member of staff from a colleague. */
  cameTo(staff: StaffId): Promise<ConversationId[]>
  /** Entries by their places, in no order; those that stand elsewhere now are left out. */
  entriesAt(places: { thread: ThreadId; id: MessageId }[]): Promise<ThreadEntry[]>
  /**
   * A message with what stands before and after it in a conversation's threads, newest first; `older` and `newer`
   * tell whether there is more. Two requests a thread, however long it is.
   */
  entriesAround(
    threads: ThreadId[],
    message: MessageId,
    limits: { before: number; after: number },
  ): Promise<{ entries: ThreadEntry[]; older?: MessageId; newer?: MessageId }>
}
