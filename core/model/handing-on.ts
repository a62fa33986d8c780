import type { Conversation } from './conversation.ts'
import type { StaffId, SubjectId, ThreadId } from './ids.ts'
import type { InboundMessage } from './message.ts'
import { previewOf } from './preview.ts'
import type { Instant } from './time.ts'

/** How a client is handed on inside a department. */
export type HandingOn = {
  to: StaffId
  by: StaffId
  at: Instant
  /** Whether the colour tag is one that the department shares; a tag of one's own stays with its owner. */
  keepsTag: boolean
  /** A client off the list stays off it: only whose list they come back to changes. */
  staysOff?: boolean
}

/** The conversation on its new case manager's list, with all that was written. What is unread stays unread. */
export function handedOn(was: Conversation, { to, by, at, keepsTag, staysOff }: HandingOn): Conversation {
  const { tag, takenOff, ...kept } = was
  const isOff = staysOff === true && was.state === 'off-list'
  return {
    ...kept,
    state: isOff ? 'off-list' : 'caseload',
    ...(isOff && takenOff ? { takenOff } : {}),
    staff: to,
    ...(tag && keepsTag ? { tag } : {}),
    handedOn: {
      by,
      at,
      ...(was.staff === undefined ? {} : { from: was.staff }),
      ...(tag && !keepsTag ? { tag } : {}),
      ...(was.before ? { before: was.before } : {}),
    },
    version: was.version + 1,
  }
}

/** A new thread, and what comes into it of the old: messages that nobody answered yet. */
export type NewBeginning = {
  thread: ThreadId
  /** Subjects begun before this id are not shown. */
  subjects: SubjectId
  at: Instant
  /** Unanswered messages that come along now, as they stand in the new thread; newest first. */
  carried: InboundMessage[]
  /** How many more follow. */
  coming: number
  transcriptFor?: StaffId
}

/**
 * The conversation begun anew: what was written stays behind, out of its new case manager's sight. Contact methods,
 * opt-outs, a pause and what is scheduled stay, since they are facts of the client.
 */
export function begunAnew(was: Conversation, beginning: NewBeginning): Conversation {
  const { newestInbound: _, newestOutbound: __, failed: ___, newestNote: ____, ...some } = was
  const { subject: _____, subjectsIn: ______, subjectBy: _______, alert, paused, ...kept } = some
  const { thread, subjects, at, carried, coming, transcriptFor } = beginning
  const [newest] = carried
  return {
    ...kept,
    threads: [{ id: thread, from: at }],
    before: {
      threads: [...(was.before?.threads ?? []), ...was.threads],
      subjects,
      ...(transcriptFor === undefined ? {} : { transcriptFor }),
      ...(coming > 0 ? { coming } : {}),
    },
    ...(newest ? { newestInbound: newest.id } : {}),
    ...(alert ? { alert: { ...alert, thread } } : {}),
    ...(paused ? { paused } : {}),
    messages: countOf(carried),
    unread: newest ? was.unread : 0,
    preview: newest ? previewOf(newest.body) : '',
    previewOf: newest ? 'in' : 'none',
  }
}

function countOf(messages: InboundMessage[]): NonNullable<Conversation['messages']> {
  const counts: NonNullable<Conversation['messages']> = {}
  for (const { channel } of messages) counts[channel] = (counts[channel] ?? 0) + 1
  return counts
}

/** A message as it stands in the thread that was begun anew. */
export function carriedInto(message: InboundMessage, thread: ThreadId): InboundMessage {
  const { subject: _, ...kept } = message
  return { ...kept, thread, moved: true }
}

/**
 * The conversation as whoever had it before knew it, with what came since: what began anew for the receiver joins the
 * rest again, and what was hidden from them before stays so.
 */
export function takenBack(was: Conversation): Conversation {
  const { before, handedOn, staff: _, tag: __, ...kept } = was
  const hidden = handedOn?.before?.threads.map(({ id }) => id) ?? []
  const given = (before?.threads ?? []).filter(({ id }) => !hidden.includes(id))
  const { messages: ___, ...uncounted } = kept
  const began = given.length > 0
  return {
    ...(began ? uncounted : kept),
    threads: [...given, ...was.threads],
    ...(handedOn?.before ? { before: handedOn.before } : {}),
    state: handedOn?.from === undefined ? 'waiting' : 'caseload',
    ...(handedOn?.from === undefined ? {} : { staff: handedOn.from }),
    ...(handedOn?.tag === undefined ? {} : { tag: handedOn.tag }),
    version: was.version + 1,
  }
}
