import type { Conversation } from './conversation.ts'
import type { MessageId, StaffId } from './ids.ts'
import type { Note } from './message.ts'
import { afterNote } from './subject.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** Characters: so that a note is shown where it stands, not in an item of its own. */
export const longestNote = 2000

/** So long its author may take a note back. Afterwards it is part of the record. */
export const takeBackMinutes = 15

/** The conversation with a note in it: its subject was written in, and pages that lie open look again. */
export function afterNoting(conversation: Conversation, note: Pick<Note, 'id' | 'at'>): Conversation {
  const { subject } = conversation
  return {
    ...conversation,
    ...(subject && { subject: afterNote(subject, note.at) }),
    newestNote: note.id,
    version: conversation.version + 1,
  }
}

/** The conversation without that note. */
export function afterTakingBack(conversation: Conversation, note: MessageId): Conversation {
  const { newestNote, ...kept } = conversation
  const others = newestNote === undefined || newestNote === note ? {} : { newestNote }
  return { ...kept, ...others, version: conversation.version + 1 }
}

/** Whether this member of staff may take the note back now: only who wrote it, and only right after. */
export function mayTakeBack(note: Pick<Note, 'by' | 'at'>, staff: StaffId, now: Instant): boolean {
  const minutes = (millisecondsOf(now) - millisecondsOf(note.at)) / 60_000
  return note.by.staff === staff && minutes <= takeBackMinutes
}
