import * as z from 'zod/mini'
import type { DepartmentId, ReportId } from '../core/model/ids.ts'
import type { Marker } from '../core/model/message.ts'
import type { Report } from '../core/model/message-report.ts'
import type { Written } from '../core/ports.ts'
import { afterHash } from './items.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, getItems, type Item, query, type Table } from './table.ts'
import { attempt, entryWrite, isNew, put } from './writes.ts'

const named = z.looseObject({ staff: z.string(), name: z.string() })
const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('report'),
  v: z.literal(1),
  id: z.string(),
  at: z.string(),
  by: named,
  reason: z.enum(['threat', 'harassment', 'other']),
  message: z.string(),
  preserved: z.looseObject({ body: z.string(), from: z.string(), at: z.string() }),
})

/** See `OversightStore.keepReport`: the report, its mark in the thread and who has reported it, or what stands there. */
export async function keepReport(
  table: Table,
  { report, marker }: { report: Report; marker: Marker },
): Promise<Report> {
  const once = {
    ...keys.reportedBy(report.message, report.by.staff),
    type: 'reported',
    v: 1,
    report: report.id,
  }
  const kept = await attempt(table, [put(once, isNew), put(reportItem(report), isNew), entryWrite(marker)])
  if (kept === 'done') return report
  const made = await getItem(table, { pk: once.pk, sk: once.sk }, { ConsistentRead: true })
  const first = made && (await findReport(table, report.department, String(made.report)))
  if (!first) throw new Error('a report collided with another change')
  return first
}

/** See `OversightStore.report`. */
export function report(table: Table, department: DepartmentId, id: ReportId): Promise<Report | undefined> {
  return findReport(table, department, id)
}

/** See `OversightStore.reports`. */
export async function reports(
  table: Table,
  department: DepartmentId,
  { open, limit }: { open: boolean; limit: number },
): Promise<Report[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :state)',
    ExpressionAttributeValues: {
      ':pk': keys.report(department, '', true).pk,
      ':state': keys.report(department, '', open).sk,
    },
    ScanIndexForward: open,
    Limit: limit,
  })
  return items.map(readReport)
}

/** See `OversightStore.reportHandled`: it leaves the open ones for those that were handled. */
export async function reportHandled(table: Table, report: Report): Promise<Written> {
  const Key = keys.report(report.department, report.id, true)
  const kept = await attempt(table, [
    { Delete: { TableName: undefined, Key, ConditionExpression: 'attribute_exists(pk)' } },
    put(reportItem(report), isNew),
  ])
  return kept === 'done' ? 'done' : 'changed'
}

/** Open or handled: it stands under one of two keys. */
async function findReport(table: Table, department: DepartmentId, id: ReportId): Promise<Report | undefined> {
  const wanted = [keys.report(department, id, true), keys.report(department, id, false)]
  const [item] = await getItems(table, wanted, { ConsistentRead: true })
  return item && readReport(item)
}

function reportItem({ department, ...rest }: Report): Item {
  return { ...keys.report(department, rest.id, !rest.handled), type: 'report', v: 1, ...rest }
}

function readReport(item: Item): Report {
  const { pk, sk, type, v, ...rest } = read(shape, item)
  return { ...rest, department: afterHash(pk) } as Report
}
