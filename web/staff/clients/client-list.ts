import { type FollowUps, followUpsDue } from '../../../core/actions/follow-ups-due.ts'
import { type ClientOrder, clientFilterOf, listClients } from '../../../core/actions/list-clients.ts'
import type { ClientFilter } from '../../../core/actions/listed-clients.ts'
import type { NotServed } from '../../../core/actions/served-conversation.ts'
import { tagsFor } from '../../../core/actions/tags.ts'
import type { Line } from '../../../core/model/conversation.ts'
import { isId, type TagId } from '../../../core/model/ids.ts'
import type { Tag } from '../../../core/model/tag.ts'
import type { StaffActor } from '../../site.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** How a list is narrowed and sorted: what an address says, and never a name. */
export type ListView = { filter: ClientFilter; tag?: TagId | undefined; order: ClientOrder }

export type ClientList = ListView & {
  lines: Line[]
  next?: string | undefined
  /** Not the first page: shown alone, without script. */
  isLater?: boolean
  /** What was searched for; then `filter` is `all`. */
  search?: string | undefined
  /** The tags one can give and narrow by. */
  tags: Tag[]
  followUps: FollowUps
  /** How many the list has as it is narrowed, where that is known. */
  total?: number | undefined
  /** On a phone the boxes are shown once somebody wants to select. */
  isSelecting?: boolean
}

const orders: ClientOrder[] = ['recent', 'name', 'status', 'tag']

/** Reads an address's own words; anything else is the list as it begins. */
export function viewOf(query: (name: string) => string | undefined): ListView {
  const tag = query('tag')
  const order = orders.find((one) => one === query('sort')) ?? 'recent'
  return { filter: clientFilterOf(query('filter')), order, ...(isId('tg', tag) ? { tag } : {}) }
}

/** The address of a list, changed in what is given. */
export function listAddress(view: Partial<ListView>, more: Record<string, string | undefined> = {}): string {
  const { filter = 'all', tag, order = 'recent' } = view
  const query = new URLSearchParams({
    ...(filter === 'all' ? {} : { filter }),
    ...(tag ? { tag } : {}),
    ...(order === 'recent' ? {} : { sort: order }),
  })
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value)
  return query.size > 0 ? `/clients?${query}` : '/clients'
}

/** All that a page of the list shows, side by side: a fixed number of requests. */
export async function loadList(
  { deps }: SiteDeps,
  actor: StaffActor,
  view: ListView,
  page: { after?: string | undefined; search?: string | undefined } = {},
): Promise<({ kind: 'list' } & ClientList) | NotServed> {
  const { after, search } = page
  const [listed, tags, followUps, tagged] = await Promise.all([
    listClients(deps, actor, { ...view, ...(after ? { after } : {}), ...(search ? { search } : {}) }),
    tagsFor(deps, actor),
    followUpsDue(deps, actor),
    view.tag && view.filter === 'all' && !search
      ? deps.store.rosterCount({ staff: actor.staff }, { tag: view.tag }, 1000)
      : undefined,
  ])
  if (listed.kind !== 'list') return listed
  const total = view.filter === 'all' ? tagged : listed.next ? undefined : listed.lines.length
  return {
    ...listed,
    ...view,
    tags,
    followUps,
    isLater: after !== undefined,
    search: search || undefined,
    total: search ? undefined : total,
  }
}
