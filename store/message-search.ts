import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from '../core/model/ids.ts'
import type { ThreadEntry } from '../core/model/message.ts'
import type { Place } from '../core/ports/message-search.ts'
import { readEntry } from './entries.ts'
import * as keys from './keys.ts'
import { getItems, type Item, query, type Table } from './table.ts'

/** See `MessageSearchStore.placesOf`. */
export async function placesOf(
  table: Table,
  department: DepartmentId,
  { word, isBeginning = false }: { word: string; isBeginning?: boolean },
  page: { limit: number; after?: string },
): Promise<{ places: Place[]; next?: string }> {
  const { pk } = keys.said(department, word, '')
  const beginning = isBeginning ? word : `${word}#`
  const after = page.after?.startsWith(beginning) ? { pk, sk: page.after } : undefined
  const { items, last } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :beginning)',
    ExpressionAttributeValues: { ':pk': pk, ':beginning': beginning },
    ScanIndexForward: false,
    Limit: page.limit,
    ExclusiveStartKey: after,
  })
  return { places: items.map(readPlace), ...(last ? { next: String(last.sk) } : {}) }
}

/** What is kept is short, so that many fit into a read unit: conversation, thread and staff by one letter each. */
function readPlace(item: Item): Place {
  return {
    message: String(item.sk).split('#')[1] ?? '',
    conversation: String(item.c),
    thread: String(item.t),
    ...(typeof item.s === 'string' ? { staff: item.s } : {}),
  }
}

/** See `MessageSearchStore.cameTo`. */
export async function cameTo(table: Table, staff: StaffId): Promise<ConversationId[]> {
  const { pk, sk } = keys.came(staff, '')
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :came)',
    ExpressionAttributeValues: { ':pk': pk, ':came': sk },
  })
  return items.map((item) => String(item.sk).slice(sk.length))
}

/** See `MessageSearchStore.entriesAt`. */
export async function entriesAt(
  table: Table,
  places: { thread: ThreadId; id: MessageId }[],
): Promise<ThreadEntry[]> {
  const wanted = places.slice(0, 100).map(({ thread, id }) => keys.entry(thread, id))
  return (await getItems(table, wanted)).map(readEntry)
}

/** See `MessageSearchStore.entriesAround`. */
export async function entriesAround(
  table: Table,
  threads: ThreadId[],
  message: MessageId,
  limits: { before: number; after: number },
): Promise<{ entries: ThreadEntry[]; older?: MessageId; newer?: MessageId }> {
  const [before, after] = await Promise.all([
    beside(table, threads, message, 'before', limits.before + 1),
    beside(table, threads, message, 'after', limits.after + 1),
  ])
  const older = before.slice(0, limits.before)
  const newer = after.slice(0, limits.after)
  const entries = [...newer.toReversed(), ...older]
  const oldest = entries.at(-1)
  const newest = entries[0]
  return {
    entries,
    ...(before.length > limits.before && oldest ? { older: oldest.id } : {}),
    ...(after.length > limits.after && newest ? { newer: newest.id } : {}),
  }
}

/** The nearest first; the message itself stands among those before. */
async function beside(
  table: Table,
  threads: ThreadId[],
  message: MessageId,
  side: 'before' | 'after',
  limit: number,
): Promise<ThreadEntry[]> {
  const read = threads.map(async (thread) => {
    const { pk, sk } = keys.entry(thread, message)
    const { items } = await query(table, {
      KeyConditionExpression: side === 'before' ? 'pk = :pk AND sk <= :sk' : 'pk = :pk AND sk > :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ScanIndexForward: side === 'after',
      Limit: limit,
    })
    return items.map(readEntry)
  })
  const sign = side === 'before' ? -1 : 1
  return (await Promise.all(read))
    .flat()
    .sort((one, other) => (one.id < other.id ? -sign : sign))
    .slice(0, limit)
}
