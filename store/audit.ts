import type { AuditEvent, AuditEventId } from '../core/model/audit.ts'
import type { AuditLink } from '../core/model/audit-chain.ts'
import type { ConversationId, DepartmentId } from '../core/model/ids.ts'
import type { AuditFilter } from '../core/ports/audit.ts'
import type { Page, Written } from '../core/ports.ts'
import { auditEventItem, auditLinkItem, readAuditEvent, readAuditLink } from './audit-items.ts'
import { idTime, timeOf } from './id-time.ts'
import { indexes } from './keys.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { type Item, putItem, query, type Table } from './table.ts'
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
  { limit, before, from, to, ...filter }: { limit: number; before?: AuditEventId | undefined } & AuditFilter,
): Promise<Page<AuditEvent>> {
  const { pk, sk } = keys.auditEvent(department, day, '')
  const { conditions, values } = filtered(filter)
  const isFiltered = conditions.length > 0
  const { items, last } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':from': from ? `${sk}au_${idTime(from)}` : sk,
      ':to': to ? `${sk}au_${idTime(to)}` : `${sk}~`,
      ...values,
    },
    ScanIndexForward: false,
    // What is filtered is read by the megabyte, and what is too much of it cut off here, and read again later.
    ...(isFiltered
      ? { FilterExpression: conditions.join(' AND '), ExpressionAttributeNames: { '#line': 'line' } }
      : { Limit: limit }),
    ...(before ? { ExclusiveStartKey: keys.auditEvent(department, day, before) } : {}),
  })
  const events = items.map(readAuditEvent)
  const shown = events.slice(0, limit)
  const next = events.length > limit ? shown.at(-1)?.id : idIn(last, sk)
  return { items: shown, ...(next ? { next } : {}) }
}

type Narrowing = Omit<AuditFilter, 'from' | 'to'>

function filtered({ staff, did, outcome }: Narrowing): { conditions: string[]; values: Item } {
  const conditions: string[] = []
  const values: Item = {}
  const isOneOf = (attribute: string, wanted: readonly string[] | undefined) => {
    if (!wanted) return
    const names = wanted.map((_, place) => `:${attribute}${place}`)
    conditions.push(`#line.${attribute} IN (${names.join(', ')})`)
    for (const [place, one] of wanted.entries()) values[names[place] ?? ''] = one
  }
  isOneOf('staff', staff === undefined ? undefined : [staff])
  isOneOf('did', did)
  isOneOf('outcome', outcome)
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

/** See `AuditStore.auditEvents`. Read as a stretch: by key each would cost as much as ten. */
export async function auditEvents(
  table: Table,
  department: DepartmentId,
  ids: AuditEventId[],
): Promise<AuditEvent[]> {
  const byDay = Map.groupBy(ids.toSorted(), dayOf)
  const wanted = new Set(ids)
  const found: AuditEvent[] = []
  for (const [day, of] of byDay) {
    let start: Item | undefined
    do {
      const { pk, sk } = keys.auditEvent(department, day, of[0] ?? '')
      const to = keys.auditEvent(department, day, of.at(-1) ?? '').sk
      const { items, last } = await query(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':to': to },
        ...(start ? { ExclusiveStartKey: start } : {}),
      })
      found.push(...items.map(readAuditEvent).filter(({ id }) => wanted.has(id)))
      start = last
    } while (start)
  }
  return found
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
