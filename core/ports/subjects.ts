import type { Conversation } from '../model/conversation.ts'
import type { MessageId, SubjectId, ThreadId } from '../model/ids.ts'
import type { Channel, Note, ThreadEntry } from '../model/message.ts'
import type { Subject } from '../model/subject.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** Which entries of a conversation are wanted. */
export type EntriesWhere =
  | { kind: 'channel'; channel: Channel }
  /** `until` is missing for the subject written in last, which shows the markers since its beginning too. */
  | { kind: 'subject'; id: SubjectId; since: Instant; until?: Instant }
  /** What stands in no subject: messages from before there were any, and the markers before `until`. */
  | { kind: 'no-subject'; until?: Instant }

type Place = Pick<Conversation, 'id' | 'subject' | 'subjectsIn' | 'before'>

/** Subjects set aside, notes, entries by subject or channel. */
export type SubjectStore = {
  /** A subject of the conversation by its id, consistent, also one that came along with a joined conversation. */
  subject(conversation: Place, id: SubjectId): Promise<Subject | undefined>
  /** The subjects of a conversation with the one written in last, those begun last first. */
  subjects(conversation: Place, page: { limit: number; before?: SubjectId }): Promise<Page<Subject>>
  /**
   * The newest entries of these threads that are of one kind, newest first. Looks at a bounded number of items; a page
   * may therefore be short, or empty, and still name a `next`.
   */
  entriesWhere(
    threads: ThreadId[],
    where: EntriesWhere,
    page: { limit: number; before?: MessageId; consistent?: boolean },
  ): Promise<Page<ThreadEntry>>
  /** Another title for a subject that was set aside. `changed`: the conversation moved on since it was read. */
  keepSubject(subject: Subject, conversation: Conversation, was: Conversation): Promise<Written>
  /** `replay`: this form was sent before; the note it made. */
  keepNote(kept: {
    note: Note
    conversation: Conversation
    was: Conversation
    formKey: string
  }): Promise<Written | { replay: MessageId }>
  /** A note out of the thread again. `changed`: it is gone, or the conversation moved on. */
  takeNoteBack(kept: { note: Note; conversation: Conversation; was: Conversation }): Promise<Written>
}
