import { afterOutbound, afterScheduling, type Conversation } from '../model/conversation.ts'
import type { Reason } from '../model/delivery-status.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { OutboundMessage, ScheduledMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { secondsAfter } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable } from './checked-text.ts'
import type { Deps } from './dependencies.ts'
import { followConversation } from './served-conversation.ts'

/** The schedule service is precise to the minute, so a release may come this much before the time we noted. */
const earlySeconds = 60

export type Released =
  | { kind: 'released'; message: MessageId }
  /** Sent, cancelled or released before. */
  | { kind: 'gone' }
  /** Moved to a later time since this release was asked for: another one will be. */
  | { kind: 'not-yet' }
  | { kind: 'held'; because: Reason }

type ReleaseDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * A scheduled message comes due: everything is asked again (still wanted, still this time, still served, not opted
 * out), then it moves into the thread as queued, at the time of release. A second release finds nothing to move.
 */
export async function releaseScheduled(
  deps: ReleaseDeps,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId },
): Promise<Released> {
  const outcome = await untilWritten<Released>(async () => {
    // A claim takes what is scheduled along; the schedule still names the conversation it was made in.
    const was = await followConversation(deps.store, input.conversation)
    if (!was) return { kind: 'gone' }
    const waiting = await deps.store.scheduled(was.id)
    const scheduled = waiting.find((one) => one.id === input.message)
    if (!scheduled) return { kind: 'gone' }
    if (scheduled.held) return { kind: 'held', because: scheduled.held }
    if (scheduled.due > secondsAfter(deps.clock.now(), earlySeconds)) return { kind: 'not-yet' }
    const others = waiting.filter((one) => one.id !== scheduled.id && !one.held).map((one) => one.due)
    const text = await checkedText(deps.store, was, scheduled.to, scheduled.body)
    if (text.kind !== 'sendable') return hold(deps, scheduled, was, others, reasonOf(text.because))
    const message = outbound(deps, scheduled, was, text.from)
    const conversation = { ...afterScheduling(afterOutbound(was, message), others), version: was.version + 1 }
    const kept = await deps.store.keep.released({ scheduled, message, conversation, was })
    return kept === 'changed' ? 'changed' : { kind: 'released', message: message.id }
  })
  return audited(deps, actor, 'released a scheduled message', input, outcome)
}

async function hold(
  deps: ReleaseDeps,
  scheduled: ScheduledMessage,
  was: Conversation,
  others: string[],
  because: Reason,
): Promise<Released | 'changed'> {
  const conversation = { ...afterScheduling(was, others), version: was.version + 1 }
  const kept = await deps.store.keep.heldBack({ scheduled, because, conversation, was })
  return kept === 'changed' ? 'changed' : { kind: 'held', because }
}

function reasonOf(because: NotSendable['because']): Reason {
  switch (because) {
    case 'opted-out':
    case 'no-number':
    case 'not-served':
    case 'unfilled':
      return because
    case 'empty':
    case 'too-long':
      return 'refused'
    default:
      return because satisfies never
  }
}

function outbound(
  deps: ReleaseDeps,
  scheduled: ScheduledMessage,
  was: Conversation,
  from: string,
): OutboundMessage {
  const at = deps.clock.now()
  return {
    direction: 'out',
    id: deps.ids.make('msg'),
    conversation: was.id,
    thread: was.threads.at(-1)?.id ?? '',
    department: was.department,
    channel: scheduled.channel,
    body: scheduled.body,
    from,
    to: scheduled.to,
    author: scheduled.author,
    // Many come due at nine o'clock: they share the lane on which a direct message never waits.
    lane: 'bulk',
    segments: scheduled.segments,
    at,
    status: 'queued',
    statusAt: at,
    attempts: 0,
    scheduledFor: scheduled.due,
  }
}
