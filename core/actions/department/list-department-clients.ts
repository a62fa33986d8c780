import { may, maySee } from '../../model/access.ts'
import type { ConversationState, Line } from '../../model/conversation.ts'
import { type ConversationId, isId, type StaffId } from '../../model/ids.ts'
import type { RosterRow } from '../../model/roster.ts'
import { matchesName, searchBeginning } from '../../model/search-words.ts'
import type { Actor } from '../../model/staff.ts'
import type { Instant } from '../../model/time.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { keptHere } from './kept-here.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>
type ListDeps = Pick<Deps, 'store' | 'clock' | 'audit'>

export const departmentFilters = ['all', 'unread', 'waiting', 'off'] as const
export type DepartmentFilter = (typeof departmentFilters)[number]

/** So many a page: what a page costs does not grow with the department. */
const shown = 50
/** Of those unread, so many that wait longest are marked. */
export const unreadMarked = 200
/** Each one found is read by itself, so few are. */
const mostFound = 20

/** A client of the department: who, whose, how they stand. No word of what was written. */
export type DepartmentClient = {
  conversation: ConversationId
  name: string
  staff?: StaffId
  clientStatus?: string
  unreadSince?: Instant
  /** Whether the actor may open the conversation. */
  mayOpen: boolean
}

export type DepartmentClients =
  | {
      kind: 'list'
      clients: DepartmentClient[]
      next?: string
      staff: { id: StaffId; name: string }[]
      /** More conversations are unread than are marked. */
      moreUnread: boolean
    }
  | NotServed

export type DepartmentListing = {
  filter: DepartmentFilter
  /** One case manager's alone. */
  staff?: StaffId | undefined
  after?: string | undefined
  search?: string | undefined
}

/**
 * The clients of the department, by name unless asked otherwise, with who serves them and since when something is
 * unread. For whoever may see them; what was written is another permission's. A fixed number of requests.
 */
export async function listDepartmentClients(
  deps: ListDeps,
  actor: Actor,
  input: DepartmentListing,
): Promise<DepartmentClients> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const about = { department: actor.department }
  const allowed = may(actor, 'see-department-clients', about)
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const [unread, staff, page] = await Promise.all([
    deps.store.unreadIn(actor.department, { limit: unreadMarked }),
    deps.store.staffOfDepartment(actor.department),
    pageOf(deps, actor, input),
  ])
  if (page.kind !== 'page') return audited(deps, actor, 'saw the clients of the department', about, page)
  const since = new Map(unread.items.map((one) => [one.conversation, one.since]))
  const clients = page.found.map((one): DepartmentClient => {
    const { conversation, name, state, clientStatus } = one
    const unreadSince = one.unreadSince ?? since.get(conversation)
    const subject = { department: actor.department, state, staff: one.staff }
    return {
      conversation,
      name,
      ...(one.staff === undefined ? {} : { staff: one.staff }),
      ...(clientStatus === undefined ? {} : { clientStatus }),
      ...(unreadSince === undefined ? {} : { unreadSince }),
      mayOpen: maySee(actor, subject).allowed,
    }
  })
  return audited(deps, actor, 'saw the clients of the department', about, {
    kind: 'list',
    clients,
    ...(page.next ? { next: page.next } : {}),
    staff,
    moreUnread: unread.next !== undefined,
  })
}

/** A client as any of the lists tells of them. */
type Found = {
  conversation: ConversationId
  name: string
  state: ConversationState
  staff?: StaffId | undefined
  clientStatus?: string | undefined
  unreadSince?: Instant
}
type FoundPage = { kind: 'page'; found: Found[]; next?: string } | NotServed

async function pageOf(deps: ListDeps, actor: StaffActor, input: DepartmentListing): Promise<FoundPage> {
  const page = { limit: shown, ...(input.after ? { after: input.after } : {}) }
  if (input.search !== undefined) return searched(deps, actor, input.search)
  if (input.staff !== undefined) return ofStaff(deps, actor, input.staff, input.filter, page)
  switch (input.filter) {
    case 'all': {
      const { items, next } = await deps.store.roster({ department: actor.department }, page)
      return { kind: 'page', found: await served(deps, items), ...(next ? { next } : {}) }
    }
    case 'unread': {
      const { items, next } = await deps.store.unreadIn(actor.department, page)
      // An unknown number is no client: it stands in Unclaimed.
      const known = items.filter(({ name }) => name !== '')
      const found = known.map(({ since, ...one }) => ({ ...one, unreadSince: since, state: stateOf(one) }))
      return { kind: 'page', found, ...(next ? { next } : {}) }
    }
    case 'waiting': {
      const { items, next } = await deps.store.waiting(actor.department, page)
      return { kind: 'page', found: items, ...(next ? { next } : {}) }
    }
    case 'off':
      // They are kept by who took them off; the page asks for a case manager.
      return { kind: 'page', found: [] }
    default:
      return input.filter satisfies never
  }
}

async function ofStaff(
  deps: ListDeps,
  { department }: StaffActor,
  id: StaffId,
  filter: DepartmentFilter,
  page: { limit: number; after?: string },
): Promise<FoundPage> {
  const staff = isId('st', id) ? await deps.store.staff(id) : undefined
  if (!staff?.memberships.some((one) => one.department === department)) return { kind: 'not-found' }
  const lists = { all: deps.store.caseload, off: deps.store.offList }
  const { items, next }: { items: Line[]; next?: string } =
    filter === 'all' || filter === 'off'
      ? await lists[filter](id, page)
      : { items: filter === 'unread' ? await deps.store.unread(id) : [] }
  const here = await keptHere(deps.store, items, staff, department)
  const found = here.filter((line) => filter !== 'unread' || line.unread > 0)
  return { kind: 'page', found, ...(next ? { next } : {}) }
}

async function searched(deps: ListDeps, { department }: StaffActor, typed: string): Promise<FoundPage> {
  const beginning = searchBeginning(typed)
  if (!beginning) return { kind: 'page', found: [] }
  const ids = await deps.store.searchDepartment(department, beginning)
  const conversations = await deps.store.conversationsById(ids.slice(0, mostFound))
  const found = conversations
    .filter((one) => one.department === department && (one.state === 'caseload' || one.state === 'waiting'))
    .filter((one) => matchesName(one.name, typed))
    .map(({ id, ...one }) => ({ ...one, conversation: id }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return {
    kind: 'page',
    found: found.map(({ conversation, name, state, staff, clientStatus }) => ({
      conversation,
      name,
      state,
      staff,
      clientStatus,
    })),
  }
}

/** Rows that an earlier release wrote do not say who serves: those are looked up. */
async function served(deps: ListDeps, rows: RosterRow[]): Promise<Found[]> {
  const silent = rows.filter((row) => row.staff === undefined && !row.waiting)
  const known = await deps.store.conversationsById(silent.map(({ conversation }) => conversation))
  const byId = new Map(known.map((one) => [one.id, one]))
  return rows.map(({ conversation, name, clientStatus, staff }) => {
    const by = staff ?? byId.get(conversation)?.staff
    return { conversation, name, clientStatus, staff: by, state: stateOf({ staff: by }) }
  })
}

const stateOf = ({ staff }: { staff?: StaffId | undefined }): ConversationState =>
  staff === undefined ? 'waiting' : 'caseload'
