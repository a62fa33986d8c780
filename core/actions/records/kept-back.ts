import type { ConversationId, DepartmentId } from '../../model/ids.ts'
import type { Store } from '../../ports.ts'
import { followConversation } from '../served-conversation.ts'

/** More open reports than this are a reason to wait for all of them. */
const mostReports = 1000

/** Whether an id is kept back: by a hold on its department or its client, wherever the held record has gone since. */
export type KeptBack = { has(id: ConversationId): boolean }

/** What stands under a hold. A held record that was merged is held where it is now. */
export async function heldIn(store: Store, department: DepartmentId): Promise<KeptBack> {
  const standing = (await store.holds(department)).filter(({ released }) => !released)
  if (standing.some(({ on }) => on.kind === 'department')) return { has: () => true }
  const ids = new Set<ConversationId>()
  for (const { on } of standing) {
    if (on.kind !== 'client') continue
    ids.add(on.conversation)
    const home = await followConversation(store, on.conversation)
    if (home) ids.add(home.id)
  }
  return ids
}

/** Conversations with a reported message that nobody has handled. */
export async function reportedIn(store: Store, department: DepartmentId): Promise<KeptBack> {
  const open = await store.reports(department, { open: true, limit: mostReports })
  if (open.length === mostReports) return { has: () => true }
  return new Set(open.map(({ conversation }) => conversation))
}
