import { looksOn } from '../model/access.ts'
import { afterSeen } from '../model/after-seen.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, seenConversation } from './served-conversation.ts'

/** `newer`: something came that they have not seen yet; it stays unread. */
export type Seen = { kind: 'seen' } | { kind: 'newer' } | NotServed

/** Staff have seen a conversation down to a message. Said again, it changes nothing. */
export async function markSeen(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  input: { conversation: ConversationId; upTo: MessageId },
): Promise<Seen> {
  const outcome = await untilWritten<Seen>(async () => {
    const seen = await seenConversation(deps.store, actor, input.conversation)
    if (seen.kind !== 'yes') return seen
    const was = seen.conversation
    // Whoever looks on has not seen it for those who serve the client.
    if (looksOn(actor, was)) return { kind: 'seen' }
    const now = afterSeen(was, input.upTo)
    if (now === was) return was.unread === 0 ? { kind: 'seen' } : { kind: 'newer' }
    return (await deps.store.keep.seen(now, was)) === 'changed' ? 'changed' : { kind: 'seen' }
  })
  return audited(
    deps,
    actor,
    'saw messages',
    { conversation: input.conversation, message: input.upTo },
    outcome,
  )
}
