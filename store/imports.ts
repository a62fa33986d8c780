import * as z from 'zod/mini'
import type { ClientImport, ImportPage, RowFault } from '../core/model/client-import.ts'
import type { DepartmentId, ImportId } from '../core/model/ids.ts'
import { expiryAfter } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { writeMany } from './batch-write.ts'
import { afterHash } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'
import { getItem, query, type Table } from './table.ts'
import { attempt, put } from './writes.ts'

const keptSeconds = 30 * 24 * 60 * 60
const shownImports = 20

const text = z.string()
const shape = z.looseObject({
  pk: text,
  type: z.literal('import'),
  v: z.literal(1),
  department: text,
  by: z.looseObject({ staff: text, name: text }),
  state: z.enum(['checked', 'importing', 'done']),
  pages: z.number(),
  cursor: z.number(),
  step: z.number(),
  version: z.number(),
})
const pageShape = z.looseObject({
  sk: text,
  type: z.literal('import-page'),
  v: z.literal(1),
  rows: z.array(z.looseObject({ line: z.number(), name: text, phones: z.array(text) })),
  outcomes: z.record(text, z.looseObject({ kind: text })),
})

/** See `ImportStore.keepImport`: the import itself last, so that one that is there is whole. */
export async function keepImport(
  table: Table,
  { now, pages, faults }: { now: ClientImport; pages: ImportPage[]; faults: RowFault[] },
): Promise<void> {
  const faultsItem = { ...keys.importFaults(now.id), type: 'import-faults', v: 1, faults, ...expires(now) }
  await writeMany(table, { puts: [...pages.map((page) => pageItem(now, page)), faultsItem], deletes: [] })
  await writeMany(table, { puts: [importItem(now)], deletes: [] })
}

export async function clientImport(table: Table, id: ImportId): Promise<ClientImport | undefined> {
  const item = await getItem(table, keys.clientImport(id), { ConsistentRead: true })
  return item && readImport(item)
}

export async function importFaults(table: Table, id: ImportId): Promise<RowFault[]> {
  const item = await getItem(table, keys.importFaults(id))
  return (item?.faults as RowFault[] | undefined) ?? []
}

export async function importPages(
  table: Table,
  id: ImportId,
  from: number,
  limit: number,
): Promise<ImportPage[]> {
  const first = keys.importPage(id, from)
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': first.pk, ':first': first.sk, ':last': 'PAGE#~' },
    Limit: limit,
    ConsistentRead: true,
  })
  return items.map(readPage)
}

export async function importMoved(
  table: Table,
  now: ClientImport,
  was: ClientImport,
  page?: ImportPage,
): Promise<Written> {
  const outcome = await attempt(table, [
    {
      Put: {
        TableName: undefined,
        Item: importItem(now),
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': was.version },
      },
    },
    ...(page ? [put(pageItem(now, page))] : []),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

export async function imports(table: Table, department: DepartmentId): Promise<ClientImport[]> {
  const { items } = await query(table, {
    IndexName: 'by-recency',
    KeyConditionExpression: 'g1pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.importsOf(department, '', '').g1pk },
    ScanIndexForward: false,
    Limit: shownImports,
  })
  return items.map((item) => {
    const line = item.line as Omit<ClientImport, 'id'>
    return { ...line, id: afterHash(String(item.pk)) }
  })
}

/** What the stream tells of one. */
export function readImport(item: Item): ClientImport {
  const { pk, sk, type, v, line, g1pk, g1sk, expiresAt, ...rest } = read(shape, item)
  return { ...rest, id: afterHash(pk) } as unknown as ClientImport
}

function importItem(now: ClientImport): Item {
  const { id, ...rest } = now
  const { unused: _, ...line } = rest
  return {
    ...keys.clientImport(id),
    type: 'import',
    v: 1,
    ...rest,
    line,
    ...keys.importsOf(now.department, now.createdAt, id),
    ...expires(now),
  }
}

function pageItem(of: ClientImport, { page, rows, outcomes }: ImportPage): Item {
  return { ...keys.importPage(of.id, page), type: 'import-page', v: 1, rows, outcomes, ...expires(of) }
}

function readPage(item: Item): ImportPage {
  const { sk, rows, outcomes } = read(pageShape, item)
  return { page: Number(sk.slice(sk.indexOf('#') + 1)), rows, outcomes } as unknown as ImportPage
}

function expires({ createdAt }: ClientImport) {
  return { expiresAt: expiryAfter(createdAt, keptSeconds) }
}
