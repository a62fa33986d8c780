import type {
  ConversationId,
  DepartmentId,
  ExportId,
  MessageId,
  StaffId,
  ThreadId,
} from '../core/model/ids.ts'
import type { ThreadEntry } from '../core/model/message.ts'
import type { RecordsExport } from '../core/model/records-export.ts'
import type { Instant } from '../core/model/time.ts'
import type { Page, Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { readEntry } from './entries.ts'
import { exportItem, readExport } from './export-items.ts'
import { idTime } from './id-time.ts'
import { afterHash } from './items.ts'
import * as keys from './keys.ts'
import * as oversight from './oversight-keys.ts'
import { getItem, type Item, putItem, query, type Table } from './table.ts'
import { attempt, isNew, keptOnce, put } from './writes.ts'

const together = 1000

export async function recordsExport(table: Table, id: ExportId): Promise<RecordsExport | undefined> {
  const item = await getItem(table, oversight.recordsExport(id), { ConsistentRead: true })
  return item && readExport(item)
}

/** Newest first: the page of the index, then each as it is. */
export async function recordsExports(
  table: Table,
  department: DepartmentId,
  { limit, after }: { limit: number; after?: string },
): Promise<Page<RecordsExport>> {
  const { g1pk } = oversight.recordsExportsOf(department, '', '')
  const { items } = await query(table, {
    IndexName: keys.indexes.byRecency,
    KeyConditionExpression: after ? 'g1pk = :pk AND g1sk < :after' : 'g1pk = :pk',
    ExpressionAttributeValues: { ':pk': g1pk, ...(after ? { ':after': after } : {}) },
    ScanIndexForward: false,
    Limit: limit + 1,
  })
  const shown = items.slice(0, limit)
  const found = await Promise.all(shown.map(({ pk }) => recordsExport(table, afterHash(String(pk)))))
  const next = items.length > limit ? String(shown.at(-1)?.g1sk) : undefined
  return { items: found.filter((one) => one !== undefined), ...(next ? { next } : {}) }
}

export function keepRecordsExport(
  table: Table,
  one: RecordsExport,
  formKey: string,
): Promise<Written | { replay: string }> {
  return keptOnce(table, formKey, one.id, one.at, [put(exportItem(one), isNew)])
}

export async function changeRecordsExport(
  table: Table,
  now: RecordsExport,
  was: RecordsExport,
): Promise<Written> {
  return (await attempt(table, [changed(exportItem(was), exportItem(now))])) === 'done' ? 'done' : 'changed'
}

export async function keepExportConversations(
  table: Table,
  id: ExportId,
  conversations: ConversationId[],
): Promise<void> {
  for (let from = 0; from < conversations.length; from += together)
    await putItem(table, {
      ...oversight.exportConversations(id, from / together),
      type: 'export-conversations',
      v: 1,
      conversations: conversations.slice(from, from + together),
    })
}

export async function exportConversations(
  table: Table,
  id: ExportId,
  from: number,
  limit: number,
): Promise<ConversationId[]> {
  const page = Math.floor(from / together)
  const item = await getItem(table, oversight.exportConversations(id, page), { ConsistentRead: true })
  const all = (item?.conversations ?? []) as ConversationId[]
  return all.slice(from - page * together, from - page * together + limit)
}

/** See `ExportStore.conversationsSince`. Asked twice, since one that changes its list meanwhile could slip through. */
export async function conversationsSince(
  table: Table,
  department: DepartmentId,
  staff: StaffId[],
  since: Instant,
): Promise<ConversationId[]> {
  const lists = [
    ...['WAITING', 'UNCLAIMED', 'DISMISSED', 'OFF-LIST'].map((list) => `${list}#${department}`),
    ...staff.flatMap((id) => [`CASELOAD#${id}`, `OFF-LIST#${id}`]),
  ].map((list) => ({ ...byRecency, list }))
  // Off the list of whoever has left since, too.
  const closed = { index: keys.indexes.byDue, key: 'g4', list: `CLOSED#${department}` }
  const found = new Set<ConversationId>()
  for (let time = 0; time < 2; time++)
    for (const list of [...lists, closed])
      for (const id of await listedSince(table, list, since)) found.add(id)
  return [...found].toSorted()
}

type Listing = { index: string; key: string; list: string }
const byRecency = { index: keys.indexes.byRecency, key: 'g1' }

async function listedSince(
  table: Table,
  { index, key, list }: Listing,
  since: Instant,
): Promise<ConversationId[]> {
  const found: ConversationId[] = []
  let from: Item | undefined
  do {
    const page = await query(table, {
      IndexName: index,
      KeyConditionExpression: `${key}pk = :list AND ${key}sk >= :since`,
      ExpressionAttributeValues: { ':list': list, ':since': since },
      ...(from ? { ExclusiveStartKey: from } : {}),
    })
    found.push(...page.items.map(({ pk }) => afterHash(String(pk))))
    from = page.last
  } while (from)
  return found
}

/** See `ExportStore.entriesBetween`. */
export async function entriesBetween(
  table: Table,
  threads: ThreadId[],
  period: { from: Instant; until: Instant },
  page: { limit: number; after?: MessageId },
): Promise<ThreadEntry[]> {
  const found = await Promise.all(threads.map((thread) => oldest(table, thread, period, page)))
  const inOrder = found.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return inOrder.slice(0, page.limit)
}

async function oldest(
  table: Table,
  thread: ThreadId,
  { from, until }: { from: Instant; until: Instant },
  { limit, after }: { limit: number; after?: MessageId },
): Promise<ThreadEntry[]> {
  const entries: ThreadEntry[] = []
  const first = [`msg_${idTime(from)}`, after ? `${after}~` : ''].toSorted().at(-1) ?? ''
  // Ids hold the millisecond: what begins with that of `until` is not before it.
  const last = `msg_${idTime(until)}`
  if (first >= last) return entries
  let start: Item | undefined
  do {
    const page = await query(table, {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': keys.entry(thread, '').pk,
        ':first': keys.entry(thread, first).sk,
        ':last': keys.entry(thread, last).sk,
      },
      Limit: limit - entries.length,
      ...(start ? { ExclusiveStartKey: start } : {}),
    })
    entries.push(...page.items.map(readEntry))
    start = page.last
  } while (start && entries.length < limit)
  return entries
}
