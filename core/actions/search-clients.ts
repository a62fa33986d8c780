import { looksOn, may, maySee } from '../model/access.ts'
import { type Conversation, type Line, lineOf } from '../model/conversation.ts'
import { isId } from '../model/ids.ts'
import { isDigits, matchesName, searchBeginning } from '../model/search-words.ts'
import type { Actor } from '../model/staff.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { followConversation, type NotServed } from './served-conversation.ts'

/** So many clients are shown above the messages; the list itself searches further. */
const clientsFound = 10

export type ClientsSearched = { kind: 'found'; lines: Line[] } | NotServed

/**
 * The clients whom the actor may open, by name, phone digits or id, newest contact first. Whoever reads the whole
 * department finds all of its clients. Two requests. The audit hears that there was a search, never for what, and which
 * clients of colleagues were shown.
 */
export async function searchClients(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  typed: string,
): Promise<ClientsSearched> {
  const shown = actor.kind === 'staff' ? await search(deps, actor, typed) : undefined
  const others = (shown ?? []).filter((one) => looksOn(actor, one))
  const found = { kind: 'found' }
  await Promise.all(
    others.map(({ id }) =>
      audited(deps, actor, 'found a colleague’s conversation', { conversation: id }, found),
    ),
  )
  const outcome: ClientsSearched = shown
    ? { kind: 'found', lines: shown.map(lineOf) }
    : { kind: 'refused', because: 'no-permission' }
  return audited(deps, actor, 'searched clients', {}, outcome)
}

async function search(
  deps: Pick<Deps, 'store'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  typed: string,
): Promise<Conversation[]> {
  const id = typed.trim()
  if (isId('cv', id) || isId('cl', id)) return byId(deps, actor, id)
  const beginning = searchBeginning(typed)
  if (!beginning) return []
  const inDepartment = isDigits(beginning) || may(actor, 'read-others-messages').allowed
  const ids = await (inDepartment
    ? deps.store.searchDepartment(actor.department, beginning)
    : deps.store.searchCaseload(actor.staff, beginning))
  const some = isDigits(beginning) ? ids.slice(0, 2 * clientsFound) : ids.slice(0, clientsFound)
  const conversations = await deps.store.conversationsById(some)
  return conversations
    .filter((one) => one.department === actor.department && maySee(actor, one).allowed)
    .filter((one) => one.state !== 'joined' && matchesName(one.name, typed))
    .sort((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
    .slice(0, clientsFound)
}

async function byId({ store }: Pick<Deps, 'store'>, actor: Actor, id: string): Promise<Conversation[]> {
  const ids = isId('cv', id) ? [id] : await conversationsOf(store, id)
  const found = await Promise.all(ids.map((one) => followConversation(store, one)))
  return found.flatMap((one) => (one && maySee(actor, one).allowed ? [one] : []))
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
