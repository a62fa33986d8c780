import { afterOutcome } from '../model/after-outcome.ts'

import type { Reason } from '../model/delivery-status.ts'
import type { Department } from '../model/department.ts'
import type { MassMessageId, MessageId, ThreadId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import { waitsUntil } from '../model/quiet-hours.ts'
import type { Actor } from '../model/staff.ts'
import { type Instant, millisecondsOf, secondsAfter } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { keepReach } from './methods/keep-reach.ts'
import { withStopped } from './receive/opt-out-words.ts'
import { followConversation } from './served-conversation.ts'

/** A message that has been put back for so long is of no use any more: staff are told, not the client surprised. */
const longestQueuedHours = 24

export type Sent =
  | { kind: 'sent'; providerId: string }
  | { kind: 'failed' | 'blocked'; because: Reason }
  | { kind: 'unconfirmed' }
  /** Over the number's rate, or the provider could not take it: in the queue again. */
  | { kind: 'waiting' | 'put-back'; seconds: number }
  /** Its mass message was stopped before it left. */
  | { kind: 'cancelled' }
  /** Sent, settled or cancelled before: a replay. */
  | { kind: 'not-queued' }

type SendDeps = Pick<Deps, 'store' | 'senders' | 'rate' | 'outbox' | 'clock' | 'audit'>

/**
 * Hands one queued message to its provider, once. A second call for the same message, at the same time or later,
 * finds it no longer queued and does nothing. Whatever ends us between the flip to `sending` and the recorded
 * answer leaves it `sending`: the sweep makes that `unconfirmed`, never `queued`.
 */
export async function sendMessage(
  deps: SendDeps,
  actor: Actor,
  input: { thread: ThreadId; message: MessageId; slot?: Instant | undefined },
): Promise<Sent> {
  const message = await deps.store.message(input.thread, input.message)
  if (message?.direction !== 'out' || message.status !== 'queued') return { kind: 'not-queued' }
  const department = await deps.store.department(message.department)
  if (!department?.open) return settled(deps, actor, message, 'failed', 'not-served')
  if (isTooOld(deps, message)) return settled(deps, actor, message, 'failed', 'expired')
  const held = secondsHeld(deps, message) || (await secondsQuiet(deps, message, department))
  if (held > 0) return waitFor(deps, message, held, 'waiting')
  if (message.mass && (await isStopped(deps, message.mass.id))) return cancelled(deps, actor, message)
  const pace = await deps.rate.take(department, message.segments, message.lane, input.slot)
  if (pace.kind === 'wait') return inLine(deps, message, pace.seconds, pace.slot)
  const flipped = await deps.store.keep.sending(message, deps.clock.now())
  if (flipped === 'changed') return { kind: 'not-queued' }
  const sending = { ...message, status: 'sending' as const }
  // Asked last of all: nothing stands between the answer and the one call to the provider.
  const refusal = await refusalAtLast(deps.store, sending).catch(() => 'not-known' as const)
  if (refusal === 'not-known') return putBack(deps, sending)
  if (refusal) return settled(deps, actor, sending, 'blocked', refusal)
  return handOver(deps, actor, sending, department)
}

/** Whether its receiver has said stop since it was written: in a word, or plainly, and staff have not answered yet. */
async function refusalAtLast(
  store: SendDeps['store'],
  { to, department, conversation }: OutboundMessage,
): Promise<'opted-out' | 'paused' | undefined> {
  if (await store.isOptedOut(to, department)) return 'opted-out'
  // Read last: a word of theirs that came in between stands in it too.
  const about = await followConversation(store, conversation)
  if (about?.stopped?.includes(to)) return 'opted-out'
  return about?.paused?.address === to ? 'paused' : undefined
}

/** The seconds in which its author may still take it back. */
function secondsHeld({ clock }: SendDeps, { heldUntil }: OutboundMessage): number {
  if (heldUntil === undefined) return 0
  return Math.max(0, (millisecondsOf(heldUntil) - millisecondsOf(clock.now())) / 1000)
}

/** What was written for many, or for later, may have waited for the number's rate until the quiet hours began. */
async function secondsQuiet(
  { store, clock }: SendDeps,
  { lane, to, conversation, override }: OutboundMessage,
  department: Department,
): Promise<number> {
  if (lane === 'direct' || !department.settings.quietHours) return 0
  const about = await followConversation(store, conversation)
  const at = clock.now()
  const until = about && waitsUntil({ conversation: about, to, department, at, override })
  return until ? (millisecondsOf(until) - millisecondsOf(at)) / 1000 : 0
}

/** The one call to the provider, and what its answer means. */
async function handOver(
  deps: SendDeps,
  actor: Actor,
  message: OutboundMessage,
  department: Department,
): Promise<Sent> {
  const answer = await deps.senders.text(message, department)
  switch (answer.kind) {
    case 'accepted':
      await deps.store.keep.sent(message, answer.providerId, deps.clock.now())
      return audited(deps, actor, 'sent a message', about(message), {
        kind: 'sent',
        providerId: answer.providerId,
      })
    case 'refused':
      if (answer.reason === 'opted-out') await rememberOptOut(deps, message)
      return settled(deps, actor, message, answer.blocked ? 'blocked' : 'failed', answer.reason)
    case 'not-taken':
      return putBack(deps, message)
    case 'unknown':
      await deps.store.keep.status({ message, to: { status: 'unconfirmed' }, at: deps.clock.now() })
      return audited(deps, actor, 'lost the answer to a message', about(message), { kind: 'unconfirmed' })
    default:
      return answer satisfies never
  }
}

/** The service keeps a list of its own, and tells us only by refusing. */
async function rememberOptOut(deps: SendDeps, { to: address, department }: OutboundMessage): Promise<void> {
  await deps.store.keep.optedOut({ address, department, at: deps.clock.now(), how: 'refused' })
}

/** The message ends without having left; the conversation is flagged, and what we learned is remembered. */
async function settled(
  deps: SendDeps,
  actor: Actor,
  message: OutboundMessage,
  status: 'failed' | 'blocked',
  reason: Reason,
): Promise<Sent> {
  const at = deps.clock.now()
  await untilWritten(async () => {
    const was = await followConversation(deps.store, message.conversation)
    if (!was) return deps.store.keep.status({ message, to: { status, reason }, at })
    const flagged = afterOutcome(was, message, { status, reason }, at)
    const now = {
      ...withStopped(flagged, message.to, reason === 'opted-out' ? 'out' : undefined),
      version: was.version + 1,
    }
    const kept = await deps.store.keep.status({
      message,
      to: { status, reason },
      at,
      conversation: { now, was },
    })
    if (kept === 'done') return kept
    // Either the conversation moved on (read again) or a receipt was quicker (then there is nothing to settle).
    const current = await deps.store.message(message.thread, message.id)
    return current?.direction === 'out' && current.status === message.status ? 'changed' : 'done'
  })
  if (reason === 'opted-out') await keepReach(deps, message.conversation)
  return audited(deps, actor, 'could not send a message', about(message), { kind: status, because: reason })
}

/** It certainly did not leave. */
async function putBack(deps: SendDeps, message: OutboundMessage): Promise<Sent> {
  const seconds = putBackSeconds(message.attempts)
  await deps.store.keep.putBack(message, secondsAfter(deps.clock.now(), seconds))
  return waitFor(deps, message, seconds, 'put-back')
}

async function isStopped({ store }: SendDeps, id: MassMessageId): Promise<boolean> {
  return (await store.massMessage(id))?.state === 'stopped'
}

/** It never left, and nobody has to do anything about it: the conversation is not flagged. */
async function cancelled(deps: SendDeps, actor: Actor, message: OutboundMessage): Promise<Sent> {
  const kept = await deps.store.keep.status({ message, to: { status: 'cancelled' }, at: deps.clock.now() })
  if (kept === 'changed') return { kind: 'not-queued' }
  return audited(deps, actor, 'cancelled a message', about(message), { kind: 'cancelled' })
}

/** A place in the line longer than this is told to the sweep, so that it does not take the message for lost. */
const longWaitSeconds = 60

async function inLine(
  deps: SendDeps,
  message: OutboundMessage,
  seconds: number,
  slot: Instant | undefined,
): Promise<Sent> {
  if (slot !== undefined && seconds > longWaitSeconds) await deps.store.keep.requeued(message, slot)
  return waitFor(deps, message, seconds, 'waiting', slot)
}

async function waitFor(
  deps: SendDeps,
  message: OutboundMessage,
  seconds: number,
  kind: 'waiting' | 'put-back',
  slot?: Instant,
): Promise<Sent> {
  const { thread, id, department, lane } = message
  const place = { thread, message: id, department, lane, ...(slot === undefined ? {} : { slot }) }
  await deps.outbox.enqueue([place], Math.min(900, Math.ceil(seconds)))
  return { kind, seconds }
}

/** 2, 4, 8 … 900 seconds, spread by up to half so that a burst does not come back as one. */
export function putBackSeconds(attempts: number, random = Math.random()): number {
  const seconds = Math.min(600, 2 ** (Math.min(attempts, 10) + 1))
  return Math.ceil(seconds * (1 + random / 2))
}

function isTooOld(deps: SendDeps, message: OutboundMessage): boolean {
  return millisecondsOf(deps.clock.now()) - millisecondsOf(message.at) > longestQueuedHours * 3600_000
}

function about(message: OutboundMessage) {
  return { conversation: message.conversation, message: message.id, department: message.department }
}
