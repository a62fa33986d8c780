import { maySee } from '../model/access.ts'
import type { ConversationId } from '../model/ids.ts'
import type { ThreadEntry } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'

/** A client who has the same phone. Without a name where the reader has no access to them. */
export type Sharer = { conversation: ConversationId; name?: string }

/** The clients named by texts from shared phones among these entries: no request where there are none, else one. */
export async function sharersOf(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  entries: ThreadEntry[],
): Promise<Sharer[]> {
  const ids = [...new Set(entries.flatMap((entry) => ('sharedWith' in entry && entry.sharedWith) || []))]
  if (ids.length === 0) return []
  const conversations = await store.conversationsById(ids)
  return ids.flatMap((id) => {
    const found = conversations.find((one) => one.id === id)
    if (!found || found.state === 'joined') return []
    return [{ conversation: id, ...(maySee(actor, found).allowed ? { name: found.name } : {}) }]
  })
}
