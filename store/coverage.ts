import type { Coverage } from '../core/model/coverage.ts'
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Instant } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { coverageItem, coversItem, readCoverage, readListedCoverage } from './coverage-items.ts'
import { afterHash } from './items.ts'
import { indexes, lists } from './keys.ts'
import * as keys from './oversight-keys.ts'
import { getItem, getItems, query, type Table, type Write } from './table.ts'
import { attempt } from './writes.ts'

/** See `CoverageStore.coverageOf`. */
export async function coverageOf(
  table: Table,
  worker: StaffId,
  department: DepartmentId,
): Promise<Coverage | undefined> {
  const item = await getItem(table, keys.coverage(worker, department), { ConsistentRead: true })
  return item && readCoverage(item)
}

/** See `CoverageStore.coveragesIn`. */
export async function coveragesIn(table: Table, department: DepartmentId, now: Instant): Promise<Coverage[]> {
  const { items } = await query(table, {
    IndexName: indexes.byDue,
    KeyConditionExpression: 'g4pk = :pk AND g4sk > :now',
    ExpressionAttributeValues: { ':pk': keys.coverageEnds(department, '', '').g4pk, ':now': `${now}$` },
    Limit: 200,
  })
  return items.map(readListedCoverage)
}

/** See `CoverageStore.keepCoverage`: of two who change it at once, the second is told to look again. */
export async function keepCoverage(
  table: Table,
  { now, was }: { now?: Coverage; was?: Coverage },
): Promise<Written> {
  const one = now ?? was
  if (!one) return 'done'
  const asRead = was
    ? {
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': was.version },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' }
  const TableName = undefined
  const key = keys.coverage(one.worker.staff, one.department)
  const isOther = was && was.delegate.staff !== now?.delegate.staff
  const writes: Write[] = [
    now
      ? { Put: { TableName, Item: coverageItem(now), ...asRead } }
      : { Delete: { TableName, Key: key, ...asRead } },
    ...(isOther
      ? [{ Delete: { TableName, Key: keys.covers(was.delegate.staff, was.department, was.worker.staff) } }]
      : []),
    ...(now ? [{ Put: { TableName, Item: coversItem(now) } }] : []),
  ]
  return (await attempt(table, writes)) === 'done' ? 'done' : 'changed'
}

/** See `CoverageStore.unreadOn`. */
export async function unreadOn(table: Table, staff: StaffId[]): Promise<Record<StaffId, number>> {
  const items = await getItems(table, staff.map(lists))
  const counts = items.map((item) => [afterHash(String(item.pk)), Math.max(0, Number(item.unread ?? 0))])
  return Object.fromEntries(counts)
}
