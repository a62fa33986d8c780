import { may } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import { type ConversationId, isId } from '../../model/ids.ts'
import { matchesName, searchBeginning } from '../../model/search-words.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation, type NotServed } from '../served-conversation.ts'

export type Holdable = { conversation: ConversationId; name: string }

/** Clients of the department's lists by name, to place a hold on. Names and nothing else; two requests. */
export async function findHoldable(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  typed: string,
): Promise<{ kind: 'found'; clients: Holdable[] } | NotServed> {
  const asked = may(actor, 'hold-records')
  if (!asked.allowed) return { kind: 'refused', because: asked.because }
  const beginning = searchBeginning(typed)
  if (!beginning || actor.kind !== 'staff') return { kind: 'found', clients: [] }
  const found = await store.conversationsById(await store.searchDepartment(actor.department, beginning))
  const named = found.filter((one) => one.department === actor.department && matchesName(one.name, typed))
  return { kind: 'found', clients: named.map(shown) }
}

/** The client of a conversation that a hold is about to be placed on. */
export async function holdable(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  conversation: ConversationId,
): Promise<({ kind: 'client' } & Holdable) | NotServed> {
  const asked = may(actor, 'hold-records')
  if (!asked.allowed) return { kind: 'refused', because: asked.because }
  const found = isId('cv', conversation) ? await followConversation(store, conversation) : undefined
  if (actor.kind !== 'staff' || found?.department !== actor.department) return { kind: 'not-found' }
  return { kind: 'client', ...shown(found) }
}

function shown({ id, name, address }: Conversation): Holdable {
  return { conversation: id, name: name || (address ?? '') }
}
