import type { SubjectId } from './ids.ts'
import type { Channel } from './message.ts'
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

/** In which subject a message is to stand: one there is, or a new one. Not wished: in the one written in last. */
export type SubjectWish = { kind: 'in'; id: SubjectId } | { kind: 'new'; title?: string }

export const longestSubject = 120

/** What of a conversation moves when it is written in another subject. */
type Written = {
  subject?: Subject
  messages?: Partial<Record<Channel, number>>
  subjectBy?: Partial<Record<Channel, SubjectId>>
}

/**
 * The conversation with the subject in which a message stands as the one written in last, and that subject's id for
 * the message. `afterInbound` and `afterOutbound` count the message in it. `aside` is the wished subject as it was
 * set aside; a wish for one that is not there is as none, and the first message of all begins a subject.
 */
export function inSubject<Conversation extends Written>(
  conversation: Conversation,
  wish: SubjectWish | undefined,
  at: Instant,
  makeId: () => SubjectId,
  aside?: Subject,
): { conversation: Conversation; subject: SubjectId } {
  const present = conversation.subject
  const wished = wish?.kind === 'in' && wish.id === aside?.id ? aside : undefined
  const written =
    wish?.kind === 'new' ? begun(wish.title, at, makeId) : (wished ?? present ?? begun(undefined, at, makeId))
  const { subjectBy: _, ...kept } = conversation
  const subjectBy = leftBehind(conversation, written.id)
  const moved = { ...kept, subject: written, ...(subjectBy && { subjectBy }) } as Conversation
  return { conversation: moved, subject: written.id }
}

/** Channels whose latest message stays in another subject than the one that is written in now. */
function leftBehind({ subject, messages, subjectBy }: Written, now: SubjectId): Written['subjectBy'] {
  const channels = Object.keys(messages ?? {}) as Channel[]
  const latest = channels.map((channel) => [channel, subjectBy?.[channel] ?? subject?.id] as const)
  const others = latest.filter(([, id]) => id !== undefined && id !== now)
  return others.length > 0 ? Object.fromEntries(others) : undefined
}

/** Whether a wish names a subject that was set aside, which has to be read first. */
export function isAside(
  { subject }: { subject?: Subject },
  wish: SubjectWish | undefined,
): wish is { kind: 'in'; id: SubjectId } {
  return wish?.kind === 'in' && wish.id !== subject?.id
}

/** The title as it is kept: without what stands around it, not longer than it may be; undefined when nothing is left. */
export function titleOf(typed: string | undefined): string | undefined {
  const title = typed?.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return title ? [...title].slice(0, longestSubject).join('') : undefined
}

/** The subject with one more message in it. */
export function afterMessage(subject: Subject, at: Instant): Subject {
  return { ...subject, count: subject.count + 1, lastAt: later(subject.lastAt, at) }
}

/** The subject once staff made a note in it, which is no message. */
export function afterNote(subject: Subject, at: Instant): Subject {
  return { ...subject, lastAt: later(subject.lastAt, at) }
}

function begun(title: string | undefined, at: Instant, makeId: () => SubjectId): Subject {
  const kept = titleOf(title)
  return { id: makeId(), ...(kept !== undefined && { title: kept }), startedAt: at, count: 0, lastAt: at }
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
