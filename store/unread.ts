import * as z from 'zod/mini'
import type { DepartmentId } from '../core/model/ids.ts'
import type { Unread } from '../core/model/overdue.ts'
import type { Instant } from '../core/model/time.ts'
import type { Page } from '../core/ports.ts'
import { afterHash, withoutUndefined } from './items.ts'
import type { Key } from './keys.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { deleteItem, type Item, putItem, query, type Table } from './table.ts'

const shape = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('unread'),
  v: z.literal(1),
  name: z.string(),
})

/** See `OversightStore.keepUnread`: written under the same key, or removed from it, however often it is told. */
export async function keepUnread(table: Table, { was, now }: { was?: Unread; now?: Unread }): Promise<void> {
  if (now) await putItem(table, unreadItem(now))
  const isElsewhere = was && (was.since !== now?.since || was.department !== now.department)
  if (isElsewhere) await deleteItem(table, keys.unread(was.department, was.since, was.conversation))
}

/** See `OversightStore.unreadIn`. */
export async function unreadIn(
  table: Table,
  department: DepartmentId,
  page: { before?: Instant; limit: number; after?: string },
): Promise<Page<Unread>> {
  const { pk } = keys.unread(department, '', '')
  const { items, last } = await query(table, {
    KeyConditionExpression: page.before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(page.before ? { ':before': `${page.before}$` } : {}) },
    Limit: page.limit,
    ExclusiveStartKey: placeAfter(pk, page.after),
  })
  const rows = items.map(readUnread)
  return last ? { items: rows, next: Buffer.from(String(last.sk)).toString('base64url') } : { items: rows }
}

/** A place that is not one of this list (a changed address bar) begins the list anew. */
function placeAfter(pk: string, after: string | undefined): Key | undefined {
  const sk = after === undefined ? '' : Buffer.from(after, 'base64url').toString()
  return /^\d{4}-[^#]{1,30}#cv_\w+$/.test(sk) ? { pk, sk } : undefined
}

function unreadItem({ department, since, conversation, ...rest }: Unread): Item {
  return withoutUndefined({ ...keys.unread(department, since, conversation), type: 'unread', v: 1, ...rest })
}

function readUnread(item: Item): Unread {
  const { pk, sk, type, v, ...rest } = read(shape, item)
  const [since = '', conversation = ''] = sk.split('#')
  return { ...rest, department: afterHash(pk), since, conversation } as Unread
}
