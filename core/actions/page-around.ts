import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { seenConversation } from './served-conversation.ts'

/** So many newer entries are shown below the one that was looked for. */
const newerShown = 10

/**
 * Where the page of a conversation ends on which a message stands with its surroundings: open it with this as
 * `before`. Undefined: the newest page has it, or it is not the actor's to see. Bounded, whatever the length.
 */
export async function pageAround(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId },
): Promise<MessageId | undefined> {
  const seen = await seenConversation(store, actor, input.conversation)
  if (seen.kind !== 'yes') return undefined
  const threads = seen.conversation.threads.map(({ id }) => id)
  const around = await store.entriesAround(threads, input.message, { before: 0, after: newerShown })
  return around.newer
}
