import { may } from '../model/access.ts'
import { type Conversation, type Line, lineOf } from '../model/conversation.ts'
import type { ConversationId, TagId } from '../model/ids.ts'
import type { RosterOrder } from '../model/roster.ts'
import { isDigits, matchesName, searchBeginning } from '../model/search-words.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import { type ClientFilter, dueForFollowUp } from './listed-clients.ts'
import type { NotServed } from './served-conversation.ts'

/** How many clients one page of a list shows. */
export const clientsShown = 50

export { type ClientFilter, clientFilterOf } from './listed-clients.ts'

/** How a list is sorted: the newest contact first, or by what the column says. */
export type ClientOrder = 'recent' | RosterOrder
export type Listed = { kind: 'list'; lines: Line[]; next?: string } | NotServed

export type Listing = {
  filter: ClientFilter
  tag?: TagId | undefined
  order?: ClientOrder | undefined
  after?: string
  search?: string
}

type ListDeps = Pick<Deps, 'store'> & Partial<Pick<Deps, 'clock'>>

/**
 * The clients on the actor's own list: those with an alert and the unread first, then the others, each newest contact
 * first; or sorted, or narrowed. A fixed number of requests, however many there are.
 */
export async function listClients(deps: ListDeps, actor: Actor, input: Listing): Promise<Listed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'see-own-clients')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const { tag, order = 'recent' } = input
  const isTagged = (line: Line) => tag === undefined || line.tag === tag
  const beginning = searchBeginning(input.search ?? '')
  if (beginning) {
    const lines = await found(deps, actor, beginning, input.search ?? '')
    return { kind: 'list', lines: lines.filter(isTagged) }
  }
  switch (input.filter) {
    case 'unread':
      return { kind: 'list', lines: (await deps.store.unread(actor.staff)).filter(isTagged) }
    case 'failed':
      return { kind: 'list', lines: (await deps.store.notDelivered(actor.staff)).filter(isTagged) }
    case 'follow-up': {
      const now = deps.clock?.now() ?? new Date().toISOString()
      const page = { limit: clientsShown, ...(input.after ? { after: input.after } : {}) }
      const { ids, next } = await dueForFollowUp(deps.store, { ...actor, now }, tag ? { tag } : {}, page)
      return { kind: 'list', lines: await linesOf(deps, actor.staff, ids), ...(next ? { next } : {}) }
    }
    case 'unreachable':
      return sorted(deps, actor.staff, { unreachable: true, ...(tag ? { tag } : {}) }, 'name', input.after)
    case 'all':
      if (tag !== undefined) return sorted(deps, actor.staff, { tag }, 'name', input.after)
      if (order !== 'recent') return sorted(deps, actor.staff, {}, order, input.after)
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

/** A page of a list in another order: its rows say who, the conversations themselves what is shown of them. */
async function sorted(
  deps: Pick<Deps, 'store'>,
  staff: string,
  filter: { tag?: TagId; unreachable?: boolean },
  order: RosterOrder,
  after: string | undefined,
): Promise<Listed> {
  const page = { filter, order, limit: clientsShown, ...(after ? { after } : {}) }
  const { items, next } = await deps.store.roster({ staff }, page)
  const lines = await linesOf(
    deps,
    staff,
    items.map(({ conversation }) => conversation),
  )
  // Rows follow within seconds: who has just lost the tag is no longer shown under it.
  const still = lines.filter(
    (line) =>
      (filter.tag === undefined || line.tag === filter.tag) &&
      (!filter.unreachable || line.reach !== undefined),
  )
  return { kind: 'list', lines: still, ...(next ? { next } : {}) }
}

/** What lists show of these, in their order; those that left the caseload meanwhile are left out. */
async function linesOf(deps: Pick<Deps, 'store'>, staff: string, ids: ConversationId[]): Promise<Line[]> {
  const conversations = await deps.store.conversationsById(ids)
  const byId = new Map(conversations.filter((one) => isOn(one, staff)).map((one) => [one.id, one]))
  return [...new Set(ids)].flatMap((id) => {
    const one = byId.get(id)
    return one ? [lineOf(one)] : []
  })
}

const isOn = ({ state, staff }: Conversation, of: string) => state === 'caseload' && staff === of

/** By the longest typed word, then every other must begin a word of the name too. */
async function found(
  deps: Pick<Deps, 'store'>,
  { staff, department }: { staff: string; department: string },
  beginning: string,
  typed: string,
): Promise<Line[]> {
  // Names are looked up on the caseload; digits in the department, where they are selective enough.
  const ids = await (isDigits(beginning)
    ? deps.store.searchDepartment(department, beginning)
    : deps.store.searchCaseload(staff, beginning))
  const conversations = await deps.store.conversationsById(ids)
  return conversations
    .filter((one) => isOn(one, staff) && one.department === department)
    .filter((one) => matchesName(one.name, typed))
    .map(lineOf)
    .sort((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
}
