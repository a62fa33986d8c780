import { afterOutcome } from '../model/after-outcome.ts'
import type { Conversation } from '../model/conversation.ts'
import { advance, type DeliveryStatus, type Receipt } from '../model/delivery-status.ts'
import type { MessageId, ThreadId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { keepReach } from './methods/keep-reach.ts'
import { followConversation } from './served-conversation.ts'

/** A provider's report on a message, in our words. */
export type ReceiptInput = {
  providerId: string
  /** Our ids, which the provider carried in the message's context. */
  context?: { thread: ThreadId; message: MessageId }
  receipt: Receipt
}

export type Recorded =
  | { kind: 'advanced'; message: MessageId; status: DeliveryStatus }
  /** A repetition, or something older than what we know. */
  | { kind: 'same'; message: MessageId }
  /** Another program of this account sent it. */
  | { kind: 'not-ours' }

type ReceiptDeps = Pick<Deps, 'store' | 'clock' | 'audit'>

/** Moves a message up the ladder. Receipts may come twice, late, in any order, or before our own record of sending. */
export async function recordReceipt(deps: ReceiptDeps, actor: Actor, input: ReceiptInput): Promise<Recorded> {
  const place = await placeOf(deps, input)
  if (!place) return { kind: 'not-ours' }
  const outcome = await untilWritten<Recorded>(async () => {
    const message = await deps.store.message(place.thread, place.message)
    if (message?.direction !== 'out') return { kind: 'not-ours' }
    const to = advance(message.status, input.receipt, message.reason)
    if (to === 'same') return { kind: 'same', message: message.id }
    const was = await followConversation(deps.store, message.conversation)
    const at = deps.clock.now()
    const now = was && afterOutcome(was, message, to, at)
    const moved = was && now && now !== was ? { conversation: { now, was } } : {}
    const kept = await deps.store.keep.status({ message, to, at, ...moved })
    if (kept === 'changed') return 'changed'
    if (to.reason === 'not-mobile' && was) await rememberLandline(deps, was, message)
    return { kind: 'advanced', message: message.id, status: to.status }
  })
  return audited(deps, actor, 'recorded a receipt', { message: place.message }, outcome)
}

async function placeOf(
  deps: ReceiptDeps,
  input: ReceiptInput,
): Promise<{ thread: ThreadId; message: MessageId } | undefined> {
  return input.context ?? deps.store.sentAs(input.providerId)
}

async function rememberLandline(
  deps: ReceiptDeps,
  was: Conversation,
  message: OutboundMessage,
): Promise<void> {
  const known = was.client ? await deps.store.client(was.client) : undefined
  const method = known?.methods.find((one) => one.address === message.to)
  if (!known || !method) return
  await deps.store.keep.cannotGetTexts(known.client.id, method.id)
  await keepReach(deps, was.id)
}
