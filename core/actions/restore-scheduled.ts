import { afterWaiting } from '../model/after-waiting.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { secondsAfter } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { moved } from './schedule-message.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

/** Whoever takes a cancel back a little late still means it; later than that nobody expects it to leave. */
const lateSeconds = 300

export type Restored =
  | { kind: 'restored'; scheduled: ScheduledMessage }
  /** Its time is over, or too long ago that it was cancelled. */
  | { kind: 'gone' }
  | NotServed

/**
 * Takes a cancel back: the message waits again as it was. One of a repeated message takes the place of the one that
 * had taken its own. Asked twice, the second time changes nothing.
 */
export async function restoreScheduled(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'schedules'>,
  actor: Actor,
  input: { conversation: ConversationId; id: MessageId },
): Promise<Restored> {
  const outcome = await untilWritten<Restored>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const [waiting, aside] = await Promise.all([
      deps.store.scheduled(conversationWas.id),
      deps.store.setAside(conversationWas.id),
    ])
    const there = waiting.find((one) => one.id === input.id)
    if (there) return { kind: 'restored', scheduled: there }
    const was = aside.find((one) => one.scheduled.id === input.id && one.because === 'cancelled')
    if (!was) return { kind: 'gone' }
    const { scheduled } = was
    const isOver = scheduled.due < secondsAfter(deps.clock.now(), -lateSeconds)
    if (isOver && !scheduled.held) return { kind: 'gone' }
    const instead = waiting.find((one) => one.series !== undefined && one.series === scheduled.series)
    const left = [...waiting.filter((one) => one !== instead), scheduled]
    const conversation = moved(afterWaiting(conversationWas, left), conversationWas)
    const place = { was, conversation, conversationWas, ...(instead && { instead }) }
    const written = await deps.store.keep.restored(place)
    if (written === 'changed') return 'changed'
    if (instead) await deps.schedules.remove(instead.id)
    return { kind: 'restored', scheduled }
  })
  if (outcome.kind === 'restored' && !outcome.scheduled.held) await deps.schedules.set(outcome.scheduled)
  return audited(
    deps,
    actor,
    'brought back a scheduled message',
    { conversation: input.conversation, message: input.id },
    outcome,
  )
}
