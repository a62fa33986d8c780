import type { SubjectId } from './ids.ts'
import type { Instant } from './time.ts'

/** A named topic inside a conversation. Replies stay in theirs; the subject never appears in a text. */
export type Subject = {
  id: SubjectId
  /** Missing: staff gave none, and it is called by the day it began ("New Conversation on Nov 21, 2026"). */
  title?: string
  startedAt: Instant
  /** Messages in it, sent and received. */
  count: number
  lastAt: Instant
}

export const longestSubject = 120

/** The subject with one more message in it. */
export function afterMessage(subject: Subject, at: Instant): Subject {
  return { ...subject, count: subject.count + 1, lastAt: at > subject.lastAt ? at : subject.lastAt }
}
