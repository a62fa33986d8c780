import { type Books, type Day, monthOf, type Pending, type UpTo } from '../core/model/count-books.ts'
import type { DepartmentId } from '../core/model/ids.ts'
import type { Instant } from '../core/model/time.ts'
import type { ReportBooks, TakenCounts } from '../core/ports/day-counts.ts'
import type { Written } from '../core/ports.ts'
import { monthItem, readMonth, readPending, readUpTo, upToItems } from './count-items.ts'
import { pendingSlot } from './daily-counts.ts'
import * as keys from './oversight-keys.ts'
import { type Item, query, type Table, type Write } from './table.ts'
import { attempt, put } from './writes.ts'

/** So many pending items are entered in one transaction of at most a hundred writes. */
const enteredTogether = 60

/** See `DayCountStore.countsToEnter`: one request when nothing is pending. */
export async function countsToEnter(
  table: Table,
  department: DepartmentId,
  before: Instant,
): Promise<{ pending: Pending[]; taken: TakenCounts; books: Books } | undefined> {
  const { items } = await between(table, department, ['NOW#', pendingSlot(before)], {
    Limit: enteredTogether,
    ConsistentRead: true,
  })
  if (items.length === 0) return undefined
  const read = items.map((item) => ({ sk: String(item.sk), ...readPending(item) }))
  const days = read.map(({ pending }) => pending.day).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const [base, since, months] = await Promise.all([
    latest(table, department, dayBefore(first), true),
    booksSince(table, department, first),
    between(table, department, [`MONTH#${monthOf(first)}`, `MONTH#${monthOf(last)}`], {
      ConsistentRead: true,
    }),
  ])
  return {
    pending: read.map(({ pending }) => pending),
    taken: read.map(({ sk, changes }) => ({ sk, changes })),
    books: { upTo: base ? [base, ...since] : since, months: months.items.map(readMonth) },
  }
}

/** See `DayCountStore.countsEntered`. */
export async function countsEntered(
  table: Table,
  department: DepartmentId,
  { upTo, months }: Books,
  taken: TakenCounts,
): Promise<Written> {
  const outcome = await attempt(table, [
    ...upTo.flatMap((one) => {
      const [all, staff] = upToItems(department, { ...one, version: one.version + 1 })
      return [put(all, unchanged(one.version)), put(staff)]
    }),
    ...months.map((one) =>
      put(monthItem(department, { ...one, version: one.version + 1 }), unchanged(one.version)),
    ),
    ...taken.map((one) => removed(department, one)),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

/** See `DayCountStore.reportBooks`. */
export async function reportBooks(
  table: Table,
  department: DepartmentId,
  { from, to, staff, days }: { from: Day; to: Day; staff: boolean; days: boolean },
): Promise<ReportBooks> {
  const [before, end, months, pending] = await Promise.all([
    latest(table, department, dayBefore(from), staff, false),
    latest(table, department, to, staff, false),
    days ? between(table, department, [`MONTH#${monthOf(from)}`, `MONTH#${monthOf(to)}`]) : { items: [] },
    between(table, department, ['NOW#', 'NOW#~']),
  ])
  return {
    months: months.items.map(readMonth),
    ...(before ? { before } : {}),
    ...(end ? { end } : {}),
    pending: pending.items.map((item) => readPending(item).pending),
  }
}

/** The last book up to a day, with or without each one's numbers. */
async function latest(
  table: Table,
  department: DepartmentId,
  day: Day,
  withStaff: boolean,
  ConsistentRead = true,
): Promise<UpTo | undefined> {
  const last = { Limit: 1, ScanIndexForward: false, ConsistentRead }
  const [all, staff] = await Promise.all([
    between(table, department, ['ALL#', `ALL#${day}`], last),
    withStaff ? between(table, department, ['STAFF#', `STAFF#${day}`], last) : { items: [] },
  ])
  return all.items[0] && readUpTo(all.items[0], staff.items[0])
}

async function booksSince(table: Table, department: DepartmentId, day: Day): Promise<UpTo[]> {
  const [all, staff] = await Promise.all(
    ['ALL', 'STAFF'].map((kind) =>
      between(table, department, [`${kind}#${day}`, `${kind}#~`], { ConsistentRead: true }),
    ),
  )
  return (all?.items ?? []).map((item, place) => readUpTo(item, staff?.items[place]))
}

function between(
  table: Table,
  department: DepartmentId,
  [first, last]: [string, string],
  options: { Limit?: number; ScanIndexForward?: boolean; ConsistentRead?: boolean } = {},
): Promise<{ items: Item[] }> {
  const { pk } = keys.counts(department, '')
  return query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: { ':pk': pk, ':first': first, ':last': last },
    ...options,
  })
}

function unchanged(version: number) {
  if (version === 0) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return {
    ConditionExpression: '#version = :was',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':was': version },
  }
}

/** Not if it was added to meanwhile: then all of it is read again. */
function removed(department: DepartmentId, { sk, changes }: TakenCounts[number]): Write {
  return {
    Delete: {
      TableName: undefined,
      Key: keys.counts(department, sk),
      ConditionExpression: 'changes = :changes',
      ExpressionAttributeValues: { ':changes': changes },
    },
  }
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
