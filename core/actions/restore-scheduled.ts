import { afterWaiting } from '../model/conversation.ts'
import type { ConversationId, SeriesId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { maySchedule } from '../model/send-time.ts'
import { dueOf } from '../model/series.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { moved } from './schedule-message.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Restored =
  | { kind: 'restored'; scheduled: ScheduledMessage }
  /** The series was cancelled, or its next one has left: there is nothing to put it before. */
  | { kind: 'gone' }
  | NotServed

/**
 * Takes back that one of a repeated message was cancelled: it waits again before the one that took its place, which
 * comes after it as ever. Asked twice, the second time changes nothing.
 */
export async function restoreOfSeries(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>,
  actor: Actor,
  input: { conversation: ConversationId; series: SeriesId; n: number },
): Promise<Restored> {
  const outcome = await untilWritten<Restored>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const waiting = await deps.store.scheduled(conversationWas.id)
    const was = waiting.find((one) => one.series === input.series)
    if (!was?.repeats) return { kind: 'gone' }
    if (was.repeats.n <= input.n) return { kind: 'restored', scheduled: was }
    const due = dueOf(was.repeats, input.n)
    if (maySchedule(due, deps.clock.now()) !== 'ok') return { kind: 'gone' }
    const { usual, ...repeats } = was.repeats
    const next: ScheduledMessage = {
      ...was,
      ...usual,
      id: deps.ids.make('msg'),
      due,
      createdAt: deps.clock.now(),
      edition: 1,
      repeats: { ...repeats, n: input.n },
    }
    const left = [...waiting.filter((one) => one.id !== was.id), next]
    const conversation = moved(afterWaiting(conversationWas, left), conversationWas)
    const written = await deps.store.keep.unscheduled({ was, conversation, conversationWas, next })
    if (written === 'changed') return 'changed'
    await deps.schedules.remove(was.id)
    return { kind: 'restored', scheduled: next }
  })
  const message = outcome.kind === 'restored' ? { message: outcome.scheduled.id } : {}
  return audited(
    deps,
    actor,
    'brought back a scheduled message',
    { conversation: input.conversation, ...message },
    outcome,
  )
}
