import type { AuditEvent, AuditEventId } from '../core/model/audit.ts'
import type { AuditLink } from '../core/model/audit-chain.ts'
import type { ConversationId, DepartmentId } from '../core/model/ids.ts'
import type { AuditFilter } from '../core/ports/audit.ts'
import type { Page, Written } from '../core/ports.ts'
import { auditEventItem, auditLinkItem, readAuditEvent, readAuditLink } from './audit-items.ts'
import { timeOf } from './id-time.ts'
import { indexes } from './keys.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { getItems, type Item, putItem, query, type Table } from './table.ts'
import { isNew, oneWrite } from './writes.ts'

/** See `AuditStore.keepAuditEvent`. */
export async function keepAuditEvent(table: Table, event: AuditEvent): Promise<void> {
  try {
    await putItem(table, auditEventItem(event), isNew)
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** See `AuditStore.auditDay`. The filter is the service's, so that what falls out is not carried. */
export async function auditDay(
  table: Table,
  department: DepartmentId,
  day: string,
  { limit, before, staff, did }: { limit: number; before?: AuditEventId | undefined } & AuditFilter,
): Promise<Page<AuditEvent>> {
  const { pk, sk } = keys.auditEvent(department, day, '')
  const wanted = filtered({ staff, did })
  const { items, last } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ...(wanted.conditions.length > 0 ? { FilterExpression: wanted.conditions.join(' AND ') } : {}),
    ...(wanted.conditions.length > 0 ? { ExpressionAttributeNames: { '#line': 'line' } } : {}),
    ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':to': `${sk}~`, ...wanted.values },
    ScanIndexForward: false,
    // What is filtered is read by the megabyte; the rest is cut off here, and read again by whoever goes on.
    ...(wanted.conditions.length > 0 ? {} : { Limit: limit }),
    ...(before ? { ExclusiveStartKey: keys.auditEvent(department, day, before) } : {}),
  })
  const events = items.map(readAuditEvent)
  const shown = events.slice(0, limit)
  const next = events.length > limit ? shown.at(-1)?.id : idIn(last, sk)
  return { items: shown, ...(next ? { next } : {}) }
}

function filtered({ staff, did }: AuditFilter): { conditions: string[]; values: Item } {
  const conditions: string[] = []
  const values: Item = {}
  if (staff) {
    conditions.push('#line.staff = :staff')
    values[':staff'] = staff
  }
  if (did) {
    const names = did.map((_, place) => `:did${place}`)
    conditions.push(`#line.did IN (${names.join(', ')})`)
    for (const [place, one] of did.entries()) values[names[place] ?? ''] = one
  }
  return { conditions, values }
}

function idIn(last: Item | undefined, before: string): AuditEventId | undefined {
  return typeof last?.sk === 'string' ? last.sk.slice(before.length) : undefined
}

/** See `AuditStore.auditOf`. */
export async function auditOf(
  table: Table,
  conversation: ConversationId,
  { limit, before }: { limit: number; before?: AuditEventId | undefined },
): Promise<Page<AuditEvent>> {
  const { g1pk } = keys.auditOfConversation(conversation, '')
  const { items, last } = await query(table, {
    IndexName: indexes.byRecency,
    KeyConditionExpression: before ? 'g1pk = :pk AND g1sk < :before' : 'g1pk = :pk',
    ExpressionAttributeValues: { ':pk': g1pk, ...(before ? { ':before': before } : {}) },
    ScanIndexForward: false,
    Limit: limit,
  })
  const next = last && items.at(-1)?.g1sk
  return { items: items.map(readAuditEvent), ...(typeof next === 'string' ? { next } : {}) }
}

/** See `AuditStore.auditEvents`. */
export async function auditEvents(
  table: Table,
  department: DepartmentId,
  ids: AuditEventId[],
): Promise<AuditEvent[]> {
  const wanted = ids.map((id) => keys.auditEvent(department, dayOf(id), id))
  const found = new Map((await getItems(table, wanted)).map(readAuditEvent).map((event) => [event.id, event]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** See `AuditStore.auditLinksBefore`. */
export async function auditLinksBefore(
  table: Table,
  department: DepartmentId,
  before: number | undefined,
  limit: number,
): Promise<AuditLink[]> {
  const { pk, sk } = keys.auditLink(department, before ?? 0)
  const { items } = await query(table, {
    KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
    ExpressionAttributeValues: { ':pk': pk, ...(before === undefined ? {} : { ':before': sk }) },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: limit,
  })
  return items.map(readAuditLink)
}

/** See `AuditStore.auditLinksFrom`. */
export async function auditLinksFrom(
  table: Table,
  department: DepartmentId,
  from: number,
  limit: number,
): Promise<AuditLink[]> {
  const { pk, sk } = keys.auditLink(department, from)
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': pk, ':from': sk },
    Limit: limit,
  })
  return items.map(readAuditLink)
}

/** See `AuditStore.keepAuditLink`. */
export function keepAuditLink(table: Table, link: AuditLink): Promise<Written> {
  return oneWrite(() => putItem(table, auditLinkItem(link), isNew))
}

/** The day (UTC) in which an event stands, by its id. */
function dayOf(id: AuditEventId): string {
  return timeOf(id).slice(0, 10)
}
