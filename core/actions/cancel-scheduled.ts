import { afterScheduling } from '../model/conversation.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { moved } from './schedule-message.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Cancelled = { kind: 'cancelled'; was: ScheduledMessage } | { kind: 'gone' } | NotServed

/** Staff cancel a message that waits. A second cancel, or one after it left, is told `gone`. */
export async function cancelScheduled(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'schedules'>,
  actor: Actor,
  input: { conversation: ConversationId; id: MessageId },
): Promise<Cancelled> {
  const outcome = await untilWritten<Cancelled>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const waiting = await deps.store.scheduled(conversationWas.id)
    const was = waiting.find((one) => one.id === input.id)
    if (!was) return { kind: 'gone' }
    const others = waiting.filter((one) => one.id !== was.id && !one.held).map((one) => one.due)
    const conversation = moved(afterScheduling(conversationWas, others), conversationWas)
    const written = await deps.store.keep.unscheduled({ was, conversation, conversationWas })
    return written === 'changed' ? 'changed' : { kind: 'cancelled', was }
  })
  // A schedule that outlives its message finds nothing to release.
  if (outcome.kind === 'cancelled') await deps.schedules.remove(input.id)
  return audited(
    deps,
    actor,
    'cancelled a scheduled message',
    { conversation: input.conversation, message: input.id },
    outcome,
  )
}
