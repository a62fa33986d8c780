import { may } from '../model/access.ts'
import { type Line, lineOf } from '../model/conversation.ts'
import { matchesName, searchBeginning } from '../model/search-words.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

/** How many clients one page of a list shows. */
export const clientsShown = 50

export type ClientFilter = 'all' | 'unread' | 'failed'
export type Listed = { kind: 'list'; lines: Line[]; next?: string } | NotServed

/**
 * The clients on the actor's own list: the unread first, then the others, each newest contact first. A fixed number
 * of requests, however many there are.
 */
export async function listClients(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { filter: ClientFilter; after?: string; search?: string },
): Promise<Listed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const search = searchBeginning(input.search ?? '')
  if (search)
    return {
      kind: 'list',
      lines: await found(deps, actor.staff, actor.department, search, input.search ?? ''),
    }
  switch (input.filter) {
    case 'unread':
      return { kind: 'list', lines: await deps.store.unread(actor.staff) }
    case 'failed':
      return { kind: 'list', lines: await deps.store.notDelivered(actor.staff) }
    case 'all':
      return { kind: 'list', ...(await unreadFirst(deps, actor.staff, input.after)) }
    default:
      return input.filter satisfies never
  }
}

/** A page of the caseload. The unread stand before the first, so every page leaves them out. */
async function unreadFirst(deps: Pick<Deps, 'store'>, staff: string, after: string | undefined) {
  const [unread, page] = await Promise.all([
    deps.store.unread(staff),
    deps.store.caseload(staff, { limit: clientsShown, ...(after ? { after } : {}) }),
  ])
  const above = new Set(unread.map((line) => line.conversation))
  const others = page.items.filter((line) => !above.has(line.conversation))
  return { lines: after ? others : [...unread, ...others], ...(page.next ? { next: page.next } : {}) }
}

/** By the longest typed word, then every other must begin a word of the name too. */
async function found(
  deps: Pick<Deps, 'store'>,
  staff: string,
  department: string,
  beginning: string,
  typed: string,
) {
  // Names are looked up on the caseload; digits in the department, where they are selective enough.
  const isNumber = /^\d/.test(beginning)
  const ids = await (isNumber
    ? deps.store.searchDepartment(department, beginning)
    : deps.store.searchCaseload(staff, beginning))
  const conversations = await deps.store.conversationsById(ids)
  return conversations
    .filter((one) => one.state === 'caseload' && one.staff === staff && one.department === department)
    .filter((one) => matchesName(one.name, typed))
    .map(lineOf)
    .sort((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
}
