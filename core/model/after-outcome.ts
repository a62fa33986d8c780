import type { Conversation } from './conversation.ts'
import { type DeliveryStatus, didNotArrive, type Reason } from './delivery-status.ts'
import type { OutboundMessage } from './message.ts'
import { afterArrival } from './method-use.ts'
import type { Instant } from './time.ts'

/**
 * The conversation once a message got a status: flagged when its newest outbound message did not arrive, unflagged
 * when it did after all. The very same conversation when that changes nothing, so that nothing need be written.
 */
export function afterStatus(
  conversation: Conversation,
  message: Pick<OutboundMessage, 'id'>,
  status: DeliveryStatus,
  reason?: Reason,
): Conversation {
  if (message.id !== conversation.newestOutbound) return conversation
  const failed = didNotArrive(status) ? (reason ?? 'unknown') : undefined
  if (failed === conversation.failed) return conversation
  const { failed: _, ...kept } = conversation
  const now = failed === undefined ? kept : { ...kept, failed }
  return { ...now, version: conversation.version + 1 }
}

/**
 * The conversation once it is known what became of a message: its flag (see `afterStatus`), and how far the address
 * is to be trusted. The very same conversation when that changes nothing.
 */
export function afterOutcome(
  conversation: Conversation,
  message: Pick<OutboundMessage, 'id' | 'to'>,
  { status, reason }: { status: DeliveryStatus; reason?: Reason },
  at: Instant,
): Conversation {
  const flagged = afterStatus(conversation, message, status, reason)
  const known = afterArrival(flagged, message.to, status, reason, at)
  return known === flagged ? flagged : { ...known, version: conversation.version + 1 }
}
