import { afterWaiting } from '../model/after-waiting.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { followingOf } from '../model/repeated-message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { moved } from './schedule-message.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

/** `next`: the one of its series that waits in its place. */
export type Cancelled =
  | { kind: 'cancelled'; was: ScheduledMessage; next?: ScheduledMessage }
  | { kind: 'gone' }
  | NotServed

/**
 * Staff cancel a message that waits: one that repeats alone, so that the next of its series waits, or with all that
 * follow. A second cancel, or one after it left, is told `gone`.
 */
export async function cancelScheduled(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>,
  actor: Actor,
  input: { conversation: ConversationId; id: MessageId; only?: 'this-one' },
): Promise<Cancelled> {
  const outcome = await untilWritten<Cancelled>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const waiting = await deps.store.scheduled(conversationWas.id)
    const was = waiting.find((one) => one.id === input.id)
    if (!was) return { kind: 'gone' }
    const next =
      input.only && followingOf(was, { now: laterOf(deps.clock.now(), was.due), id: deps.ids.make('msg') })
    const left = [...waiting.filter((one) => one.id !== was.id), ...(next ? [next] : [])]
    const conversation = moved(afterWaiting(conversationWas, left), conversationWas)
    const following = next ? { next } : {}
    const at = deps.clock.now()
    const written = await deps.store.keep.unscheduled({
      was,
      conversation,
      conversationWas,
      at,
      ...following,
    })
    return written === 'changed' ? 'changed' : { kind: 'cancelled', was, ...following }
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

/** One that was moved beyond the next of its series takes that one along when it is cancelled. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other
}
