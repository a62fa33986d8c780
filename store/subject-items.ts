import type { Conversation } from '../core/model/conversation.ts'
import type { Subject } from '../core/model/subject.ts'
import { timeOf } from './id-time.ts'
import { afterHash, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { type Item as Kept, read, shapes } from './shapes.ts'

/** A subject that is not the one written in last. */
export function subjectItem(conversation: string, subject: Subject): Kept {
  const { id, ...rest } = subject
  return withoutUndefined({ ...keys.subject(conversation, id), type: 'subject', v: 1, ...rest })
}

export function readSubject(item: Kept): Subject {
  const { pk, sk, type, v, ...rest } = read(shapes.subject, item)
  return { ...rest, id: afterHash(sk) } as Subject
}

/**
 * The subject written in last, without what its id and the last contact say already: with it a conversation fits into
 * one write unit.
 */
export function presentSubject({ subject, lastContact }: Conversation): Kept | undefined {
  if (!subject) return undefined
  const { startedAt, lastAt, ...rest } = subject
  return {
    ...rest,
    ...(startedAt !== timeOf(subject.id) && { startedAt }),
    ...(lastAt !== lastContact && { lastAt }),
  }
}

/** See `presentSubject`; nothing of a conversation without one. */
export function readPresentSubject(kept: unknown, lastContact: string): { subject?: Subject } {
  if (kept === undefined) return {}
  const subject = kept as Pick<Subject, 'id' | 'count'>
  return { subject: { startedAt: timeOf(subject.id), lastAt: lastContact, ...subject } }
}
