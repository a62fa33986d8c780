import { membersByName } from '../../model/group.ts'
import type { ConversationId } from '../../model/ids.ts'
import { pageSize, type Selection } from '../../model/mass-message.ts'
import type { Store } from '../../ports.ts'
import type { StaffActor } from './author.ts'

/** The next hundred of a selection at most, in an order that no message moves; `next` asks for those after them. */
export async function selected(
  store: Store,
  author: StaffActor,
  selection: Selection,
  after: string | undefined,
): Promise<{ ids: ConversationId[]; next?: string }> {
  switch (selection.kind) {
    case 'these':
      return nextOf(selection.conversations, after)
    case 'list':
      return ofList(store, author, selection, after)
    case 'group': {
      const found = await store.group(author.staff, selection.group)
      const ids = found ? membersByName(found.members).map(({ conversation }) => conversation) : []
      return nextOf(ids, after)
    }
    case 'failed-of': {
      const { items, next } = await store.massFailures(selection.mass, {
        pages: 1,
        ...(after ? { after } : {}),
      })
      return { ids: items.map(({ conversation }) => conversation), ...(next ? { next } : {}) }
    }
    default:
      return selection satisfies never
  }
}

function nextOf(all: ConversationId[], after: string | undefined): { ids: ConversationId[]; next?: string } {
  const from = Number(after ?? 0)
  const ids = all.slice(from, from + pageSize)
  return { ids, ...(from + pageSize < all.length ? { next: String(from + pageSize) } : {}) }
}

async function ofList(
  store: Store,
  author: StaffActor,
  selection: Extract<Selection, { kind: 'list' }>,
  after: string | undefined,
): Promise<{ ids: ConversationId[]; next?: string }> {
  const { needs, ...filter } = selection.filter
  const left = new Set(selection.except)
  const without = (lines: { conversation: ConversationId }[]) =>
    lines.map(({ conversation }) => conversation).filter((id) => !left.has(id))
  if (needs) {
    const lines = await (needs === 'unread' ? store.unread(author.staff) : store.notDelivered(author.staff))
    return nextOf(without(lines), after)
  }
  const { staff, department } = author
  const owner = selection.owner === 'department' ? { department } : { staff }
  const page = await store.roster(owner, { filter, limit: pageSize, ...(after ? { after } : {}) })
  return { ids: without(page.items), ...(page.next ? { next: page.next } : {}) }
}
