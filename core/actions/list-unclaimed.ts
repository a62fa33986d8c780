import { may } from '../model/access.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { clientsShown, type Listed } from './list-clients.ts'

/** Conversations with unknown senders in the actor's department, or those set aside; one request. */
export async function listUnclaimed(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { dismissed?: boolean; after?: string },
): Promise<Listed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'see-unclaimed', { department: actor.department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const page = { limit: clientsShown, ...(input.after ? { after: input.after } : {}) }
  const read = input.dismissed ? deps.store.dismissed : deps.store.unclaimed
  const { items, next } = await read(actor.department, page)
  return { kind: 'list', lines: items, ...(next ? { next } : {}) }
}
