import { answering } from '../../core/model/answering.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { type Books, entered, type Pending } from '../../core/model/count-books.ts'
import {
  addressChanges,
  conversationChanges,
  type DayChange,
  messageChanges,
  nobody,
} from '../../core/model/day-counts.ts'
import { localParts } from '../../core/model/send-time.ts'
import type { Instant } from '../../core/model/time.ts'
import { monthItem, upToItems } from '../../store/count-items.ts'
import type { Kept } from '../../store/items.ts'
import type { ToldCounty } from './county.ts'
import { departments } from './departments.ts'
import { staff } from './staff.ts'
import type { Told } from './tell.ts'

const names = Object.fromEntries(Object.values(staff).map(({ id, name }) => [id, name]))

/** The books that a year of these messages would have filled, by the rules that count them as they pass. */
export function itemsOfCounts({ conversations, links }: ToldCounty): Kept[] {
  const changes = [
    ...conversations.flatMap(changesOf),
    ...links.flatMap((link) => addressChanges(undefined, link)),
  ]
  return departments.flatMap(({ id, zone }) => {
    const own = changes.filter(({ department }) => department === id)
    return itemsOfBooks(
      id,
      own.flatMap((change) => pendingOf(change, zone)),
    )
  })
}

function itemsOfBooks(department: string, pending: Pending[]): Kept[] {
  const byDay = Map.groupBy(pending, ({ day }) => day)
  const items: Kept[] = []
  let books: Books = { upTo: [], months: [] }
  for (const day of [...byDay.keys()].toSorted()) {
    const now = entered(books, byDay.get(day) ?? [], names)
    const last = now.upTo.slice(-1)
    const others = books.months.filter(({ month }) => now.months.every((one) => one.month !== month))
    books = { upTo: last, months: [...others, ...now.months] }
    items.push(...(last.flatMap((one) => upToItems(department, { ...one, version: 1 })) as Kept[]))
  }
  return [...items, ...books.months.map((month) => monthItem(department, { ...month, version: 1 }) as Kept)]
}

/** One conversation told once more, from its first message to how it stands now. */
function changesOf({ conversation, entries }: Told): DayChange[] {
  const { unanswered: _, lastAnswer: __, ...blank } = conversation
  let was: Conversation = { ...blank, state: conversation.staff ? 'caseload' : 'unclaimed' }
  const changes: DayChange[] = []
  const add = (more: DayChange[], at: Instant) => changes.push(...more.map((one) => ({ at, ...one })))
  for (const entry of entries.toSorted((one, other) => (one.at < other.at ? -1 : 1))) {
    if (entry.direction !== 'in' && entry.direction !== 'out') continue
    const now = { ...blank, state: was.state, ...answering(was, entry) }
    add(messageChanges(undefined, entry), entry.at)
    add(conversationChanges(was, now), entry.at)
    was = now
  }
  add(conversationChanges(was, { ...was, state: conversation.state }), conversation.lastContact)
  return changes
}

function pendingOf({ staff = nobody, at, numbers, reasons }: DayChange, zone: string): Pending[] {
  return at ? [{ day: localParts(at, zone).date, staff, numbers, reasons }] : []
}
