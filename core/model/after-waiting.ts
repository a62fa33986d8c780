import type { Conversation } from './conversation.ts'
import type { Reason } from './delivery-status.ts'
import type { Instant } from './time.ts'

/** The conversation with the times at which its scheduled messages now leave; the very same when the next is as it was. */
export function afterScheduling(conversation: Conversation, due: Instant[]): Conversation {
  const [nextDue] = due.toSorted()
  if (nextDue === conversation.nextDue) return conversation
  const { nextDue: _, ...kept } = conversation
  return withVersion(nextDue === undefined ? kept : { ...kept, nextDue })
}

/** The conversation with what now waits in it: when the next leaves, and whether one came due that could not. */
export function afterWaiting(
  conversation: Conversation,
  waiting: { due: Instant; held?: Reason }[],
): Conversation {
  const dues = waiting.filter((one) => !one.held).map((one) => one.due)
  const scheduled = afterScheduling(conversation, dues)
  const held = waiting.find((one) => one.held)?.held
  if (held === scheduled.held) return scheduled
  const { held: _, ...kept } = scheduled
  return { ...kept, ...(held && { held }), version: conversation.version + 1 }
}

function withVersion(conversation: Conversation): Conversation {
  return { ...conversation, version: conversation.version + 1 }
}
