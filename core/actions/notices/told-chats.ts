import type { ToldChat } from '../../model/mail-content.ts'
import type { Staff } from '../../model/staff.ts'
import type { WaitingMessage } from '../../model/staff-mail.ts'
import type { Instant } from '../../model/time.ts'
import type { Store } from '../../ports.ts'
import { isTheirs } from './told-messages.ts'

/** A digest names so many; the pages have the rest. */
const mostChats = 60

/** All that is unread on somebody's list, and of what waited what is still theirs and unread; newest first. */
export async function toldChats(
  store: Store,
  waiting: WaitingMessage[],
  to: Staff,
  at: Instant,
): Promise<ToldChat[]> {
  const own = (await store.unread(to.id)).map(({ conversation }) => conversation)
  const waited = new Map(waiting.map((one) => [one.conversation, one]))
  const ids = [...new Set([...waited.keys(), ...own])].slice(0, 100)
  const conversations = await store.conversationsById(ids)
  const unread = conversations.filter(
    (one) => one.unread > 0 && isTheirs(one, waited.get(one.id) ?? {}, to, at),
  )
  const departments = await departmentsOf(store, [...new Set(unread.map(({ department }) => department))])
  return unread
    .toSorted((one, other) => (one.lastContact < other.lastContact ? 1 : -1))
    .slice(0, mostChats)
    .flatMap((one) => {
      const department = departments.get(one.department)
      if (!department) return []
      const name = one.name || (one.address ?? '')
      const shown = department.settings.textInNotices ? { name, preview: one.preview } : {}
      const { id: conversation, unread: count, lastContact: since } = one
      return [{ conversation, unread: count, since, department: department.name, ...shown }]
    })
}

async function departmentsOf(store: Store, ids: string[]) {
  const found = await Promise.all(ids.map((id) => store.department(id)))
  return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])))
}
