import { followUpRules } from '../model/follow-up.ts'
import type { ConversationId, DepartmentId, StaffId, TagId } from '../model/ids.ts'
import type { Instant } from '../model/time.ts'
import type { Store } from '../ports.ts'

/** What a list of clients can be narrowed to by its tabs. */
export const clientFilters = ['all', 'unread', 'failed', 'follow-up', 'unreachable'] as const
export type ClientFilter = (typeof clientFilters)[number]

/** What a list was narrowed to; `filter` is one of the tabs, anything else is all. */
export type ListFacts = { filter?: string; tag?: TagId; status?: string }

/** A filter as an address or a form names it; anything else is all. */
export function clientFilterOf(asked: string | undefined): ClientFilter {
  return clientFilters.find((one) => one === asked) ?? 'all'
}

/**
 * The clients of a member of staff's own list as it was narrowed, page by page, in an order that no message moves.
 * For whoever acts on a whole list: each conversation must be asked for again before something is done with it. A
 * page may hold fewer than `limit`; the list ends where `next` is missing.
 */
export async function listedClients(
  store: Store,
  of: { staff: StaffId; department: DepartmentId; now: Instant },
  facts: ListFacts,
  page: { after?: string; limit: number },
): Promise<{ ids: ConversationId[]; next?: string }> {
  const { tag, status } = facts
  const owner = { staff: of.staff }
  const narrowed = { ...(tag ? { tag } : {}), ...(status ? { status } : {}) }
  const filter = clientFilterOf(facts.filter)
  switch (filter) {
    case 'all':
    case 'unreachable': {
      const unreachable = filter === 'unreachable' ? { unreachable: true } : {}
      const { items, next } = await store.roster(owner, { filter: { ...narrowed, ...unreachable }, ...page })
      return { ids: items.map(({ conversation }) => conversation), ...(next ? { next } : {}) }
    }
    case 'unread':
    case 'failed': {
      const lines = await (filter === 'unread' ? store.unread(of.staff) : store.notDelivered(of.staff))
      const own = lines.filter(
        (line) => (!tag || line.tag === tag) && (!status || line.clientStatus === status),
      )
      return { ids: own.map(({ conversation }) => conversation) }
    }
    case 'follow-up':
      return dueForFollowUp(store, of, facts, page)
    default:
      return filter satisfies never
  }
}

/** Those due for follow-up, status by status, who was longest without contact first; a page is of one status. */
export async function dueForFollowUp(
  store: Store,
  of: { staff: StaffId; department: DepartmentId; now: Instant },
  { tag, status }: ListFacts,
  { after, limit }: { after?: string; limit: number },
): Promise<{ ids: ConversationId[]; next?: string }> {
  const department = await store.department(of.department)
  const rules = followUpRules(department?.settings.followUpDays ?? {}, of.now).filter(
    (rule) => !status || rule.status === status,
  )
  const [place = '0', inside = ''] = (after ?? '0').split('.')
  const number = Number(place)
  const rule = rules[number]
  if (!rule) return { ids: [] }
  const { items, next } = await store.roster(
    { staff: of.staff },
    {
      filter: { noContactSince: rule, ...(tag ? { tag } : {}) },
      limit,
      ...(inside ? { after: inside } : {}),
    },
  )
  const onward = next ? `${number}.${next}` : number + 1 < rules.length ? `${number + 1}.` : undefined
  return { ids: items.map(({ conversation }) => conversation), ...(onward ? { next: onward } : {}) }
}
