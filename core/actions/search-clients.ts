import { may, maySee } from '../model/access.ts'
import { type Line, lineOf } from '../model/conversation.ts'
import { isId } from '../model/ids.ts'
import { isDigits, matchesName, searchBeginning } from '../model/search-words.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { followConversation, type NotServed } from './served-conversation.ts'

/** So many clients are shown above the messages; the list itself searches further. */
const clientsFound = 10

export type ClientsSearched = { kind: 'found'; lines: Line[] } | NotServed

/**
 * The clients whom the actor may open, by name, phone digits or id, newest contact first. Whoever reads the whole
 * department finds all of its clients. Two requests.
 */
export async function searchClients(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  typed: string,
): Promise<ClientsSearched> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const id = typed.trim()
  if (isId('cv', id) || isId('cl', id)) return { kind: 'found', lines: await byId(deps, actor, id) }
  const beginning = searchBeginning(typed)
  if (!beginning) return { kind: 'found', lines: [] }
  const inDepartment = isDigits(beginning) || may(actor, 'read-others-messages').allowed
  const ids = await (inDepartment
    ? deps.store.searchDepartment(actor.department, beginning)
    : deps.store.searchCaseload(actor.staff, beginning))
  const some = isDigits(beginning) ? ids.slice(0, 2 * clientsFound) : ids.slice(0, clientsFound)
  const conversations = await deps.store.conversationsById(some)
  const lines = conversations
    .filter((one) => one.department === actor.department && maySee(actor, one).allowed)
    .filter((one) => one.state !== 'joined' && matchesName(one.name, typed))
    .map(lineOf)
    .sort((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
  return { kind: 'found', lines: lines.slice(0, clientsFound) }
}

async function byId({ store }: Pick<Deps, 'store'>, actor: Actor, id: string): Promise<Line[]> {
  const ids = isId('cv', id) ? [id] : await conversationsOf(store, id)
  const found = await Promise.all(ids.map((one) => followConversation(store, one)))
  return found.flatMap((one) => (one && maySee(actor, one).allowed ? [lineOf(one)] : []))
}

/** By the client's numbers: each link of the address book names client and conversation. */
async function conversationsOf(store: Deps['store'], client: string): Promise<string[]> {
  const known = await store.client(client)
  const listed = known?.client.conversations
  if (listed) return listed
  const [first] = known?.methods ?? []
  const links = first ? await store.addressLinks(first.address) : []
  return links.flatMap((link) =>
    link.kind === 'client' && link.client === client ? [link.conversation] : [],
  )
}
