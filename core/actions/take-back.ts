import type { ConversationId, MessageId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type TakenBack =
  /** Its words, for the message box. */
  | { kind: 'taken-back'; message: OutboundMessage }
  /** It was quicker: on its way, or settled. */
  | { kind: 'too-late'; message: OutboundMessage }
  | NotServed

/**
 * The author takes back a message that has not left: queued becomes cancelled, by the same condition by which the
 * sender makes it sending, so that one of the two wins. Taken back twice is a success both times.
 */
export async function takeBack(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId },
): Promise<TakenBack> {
  const outcome = await untilWritten<TakenBack>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const found = await Promise.all(was.threads.map((thread) => deps.store.message(thread.id, input.message)))
    const message = found.find((entry) => entry !== undefined)
    if (message?.direction !== 'out') return { kind: 'not-found' }
    const { status } = message
    if (status !== 'queued' && status !== 'cancelled') return { kind: 'too-late', message }
    if (!isAuthor(actor, message)) return { kind: 'refused', because: 'not-yours' }
    if (status === 'cancelled') return { kind: 'taken-back', message }
    const kept = await deps.store.keep.status({
      message,
      to: { status: 'cancelled' },
      at: deps.clock.now(),
      conversation: { now: { ...was, version: was.version + 1 }, was },
    })
    return kept === 'changed'
      ? 'changed'
      : { kind: 'taken-back', message: { ...message, status: 'cancelled' } }
  })
  return audited(deps, actor, 'took a message back', input, outcome)
}

function isAuthor(actor: Actor, { author }: OutboundMessage): boolean {
  return actor.kind === 'staff' && 'staff' in author && author.staff === actor.staff
}
