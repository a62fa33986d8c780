import { may } from '../model/access.ts'
import type { ConversationId } from '../model/ids.ts'
import { matchesName, searchBeginning } from '../model/search-words.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

export type ClientsFound =
  | { kind: 'found'; clients: { conversation: ConversationId; name: string; servedBy: string }[] }
  | NotServed

/** Clients of the department by name, to hand an unknown number to: names and who serves them, nothing else. */
export async function findDepartmentClients(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { search: string },
): Promise<ClientsFound> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'hand-over', { department: actor.department })
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const beginning = searchBeginning(input.search)
  if (!beginning) return { kind: 'found', clients: [] }
  const [ids, staff] = await Promise.all([
    deps.store.searchDepartment(actor.department, beginning),
    deps.store.staffOfDepartment(actor.department),
  ])
  const conversations = await deps.store.conversationsById(ids)
  const nameOf = new Map(staff.map((one) => [one.id, one.name]))
  const clients = conversations
    .filter(
      (one) => one.department === actor.department && (one.state === 'caseload' || one.state === 'waiting'),
    )
    .filter((one) => matchesName(one.name, input.search))
    .map((one) => ({ conversation: one.id, name: one.name, servedBy: nameOf.get(one.staff ?? '') ?? '' }))
  return { kind: 'found', clients }
}
