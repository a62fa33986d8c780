import { afterScheduling, afterWaiting } from '../model/after-waiting.ts'
import { afterOutbound, type Conversation } from '../model/conversation.ts'
import type { Reason } from '../model/delivery-status.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { OutboundMessage, ScheduledMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { type Instant, secondsAfter } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { bringScheduledAlong } from './bring-scheduled-along.ts'
import { checkedText, type NotSendable, type Sendable } from './checked-text.ts'
import type { Deps } from './dependencies.ts'
import { nextOfSeries } from './next-of-series.ts'
import { placedInSubject } from './placed-in-subject.ts'
import { followConversation } from './served-conversation.ts'
import { worksIn } from './staff/leave.ts'

/** The schedule service is precise to the minute, so a release may come this much before the time we noted. */
const earlySeconds = 60

export type Released =
  | { kind: 'released'; message: MessageId }
  /** Sent, cancelled or released before. */
  | { kind: 'gone' }
  /** Moved to a later time since this release was asked for, or to the end of the client's quiet hours just now. */
  | { kind: 'not-yet' }
  | { kind: 'held'; because: Reason }

type ReleaseDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * A scheduled message comes due: everything is asked again (still wanted, still this time, still served, not opted
 * out, by what it reaches the client best), then it moves into the thread as queued, at the time of release. In the
 * client's quiet hours it is given their end as its time. A second release finds nothing to move.
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
    if (was.scheduledIn) {
      await bringScheduledAlong(deps, was.id)
      return 'changed'
    }
    const waiting = await deps.store.scheduled(was.id)
    const scheduled = waiting.find((one) => one.id === input.message)
    if (!scheduled) return { kind: 'gone' }
    if (scheduled.held) return { kind: 'held', because: scheduled.held }
    if (scheduled.due > secondsAfter(deps.clock.now(), earlySeconds)) return { kind: 'not-yet' }
    const others = waiting.filter((one) => one.id !== scheduled.id && !one.held).map((one) => one.due)
    if (!worksIn(await deps.store.staff(scheduled.author.staff), was.department))
      return hold(deps, scheduled, was, others, 'author-left')
    const { override, pictures, subject: id } = scheduled
    const leaving = { at: deps.clock.now(), override, pictures }
    const to = scheduled.smart ? 'smart' : scheduled.to
    const text = await checkedText(deps.store, was, to, scheduled.body, leaving)
    if (text.kind === 'quiet') return postpone(deps, scheduled, was, others, text.until)
    if (text.kind !== 'sendable') return hold(deps, scheduled, was, others, reasonOf(text.because))
    const wish = scheduled.newSubject
      ? { kind: 'new' as const, ...scheduled.newSubject }
      : id && { kind: 'in' as const, id }
    const placed = await placedInSubject(deps, was, wish || undefined)
    const message = { ...outbound(deps, scheduled, was, text), subject: placed.subject }
    const next = nextOfSeries(deps, scheduled, was, placed.subject)
    const dues = next.next ? [...others, next.next.due] : others
    const conversation = {
      ...afterScheduling(afterOutbound(placed.conversation, message), dues),
      version: was.version + 1,
    }
    const kept = await deps.store.keep.released({ scheduled, message, conversation, was, ...next })
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
  const conversation = {
    ...afterWaiting(was, [...others.map((due) => ({ due })), { due: scheduled.due, held: because }]),
    version: was.version + 1,
  }
  const kept = await deps.store.keep.heldBack({ scheduled, because, conversation, was })
  return kept === 'changed' ? 'changed' : { kind: 'held', because }
}

/** The sweep finds it there, within two minutes of that time. */
async function postpone(
  deps: ReleaseDeps,
  was: ScheduledMessage,
  conversationWas: Conversation,
  others: string[],
  until: Instant,
): Promise<Released | 'changed'> {
  const scheduled = { ...was, due: until, edition: was.edition + 1 }
  const conversation = {
    ...afterScheduling(conversationWas, [...others, until]),
    version: conversationWas.version + 1,
  }
  const kept = await deps.store.keep.rescheduled({ scheduled, was, conversation, conversationWas })
  return kept === 'changed' ? 'changed' : { kind: 'not-yet' }
}

function reasonOf(because: Exclude<NotSendable, { kind: 'quiet' }>['because']): Reason {
  switch (because) {
    case 'paused':
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
  { from, to, segments }: Sendable,
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
    to,
    author: scheduled.author,
    // Many come due at nine o'clock: they share the lane on which a direct message never waits.
    lane: 'bulk',
    segments,
    at,
    status: 'queued',
    statusAt: at,
    attempts: 0,
    scheduledFor: scheduled.due,
    writtenAt: scheduled.createdAt,
    ...(scheduled.pictures && { pictures: scheduled.pictures }),
    ...(scheduled.override !== undefined && { override: scheduled.override }),
  }
}
