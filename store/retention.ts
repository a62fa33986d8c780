import * as z from 'zod/mini'
import type { ConversationId, DepartmentId, RetentionRunId } from '../core/model/ids.ts'
import {
  keepForEver,
  type RetentionClass,
  type RetentionRules,
  type RetentionRun,
} from '../core/model/retention.ts'
import type { Instant } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { afterHash } from './items.ts'
import { indexes } from './keys.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, type Item, query, type Table, type Write } from './table.ts'
import { attempt, isNew, put } from './writes.ts'

const days = z.looseObject({
  'off-list': z.nullable(z.number()),
  unclaimed: z.nullable(z.number()),
  dismissed: z.nullable(z.number()),
})
const rules = z.looseObject({ type: z.literal('retention'), v: z.literal(1), days, version: z.number() })
const run = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('retention-run'),
  v: z.literal(1),
  days,
  conversations: z.array(z.string()),
  state: z.enum(['reported', 'running', 'done']),
  place: z.number(),
  version: z.number(),
})

/** See `RetentionStore.retentionRules`. */
export async function retentionRules(table: Table, department: DepartmentId): Promise<RetentionRules> {
  const item = await getItem(table, keys.retention(department), { ConsistentRead: true })
  if (!item) return keepForEver
  const { pk, sk, type, v, ...rest } = read(rules, item)
  return rest as unknown as RetentionRules
}

/** See `RetentionStore.retentionRulesKept`. */
export async function retentionRulesKept(
  table: Table,
  department: DepartmentId,
  now: RetentionRules,
  was: RetentionRules,
): Promise<Written> {
  const item = (one: RetentionRules): Item => ({
    ...keys.retention(department),
    type: 'retention',
    v: 1,
    ...one,
  })
  const write = was.version === 0 ? put(item(now), isNew) : changed(item(was), item(now))
  return done(await attempt(table, [write]))
}

/** See `RetentionStore.conversationsBefore`. */
export async function conversationsBefore(
  table: Table,
  department: DepartmentId,
  kind: RetentionClass,
  before: Instant,
  limit: number,
): Promise<ConversationId[]> {
  const { index, pk, list } = {
    'off-list': { index: indexes.byDue, pk: 'g4', list: `CLOSED#${department}` },
    unclaimed: { index: indexes.byRecency, pk: 'g1', list: `UNCLAIMED#${department}` },
    dismissed: { index: indexes.byRecency, pk: 'g1', list: `DISMISSED#${department}` },
  }[kind]
  const { items } = await query(table, {
    IndexName: index,
    KeyConditionExpression: `${pk}pk = :list AND ${pk}sk < :before`,
    ExpressionAttributeValues: { ':list': list, ':before': before },
    Limit: limit,
  })
  return items.map(({ pk: key }) => afterHash(String(key)))
}

/** See `RetentionStore.retentionRuns`: newest first. */
export async function retentionRuns(
  table: Table,
  department: DepartmentId,
  limit: number,
): Promise<RetentionRun[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.retentionRun(department, '').pk },
    ScanIndexForward: false,
    Limit: limit,
  })
  return items.map(readRun)
}

export async function retentionRun(
  table: Table,
  department: DepartmentId,
  id: RetentionRunId,
): Promise<RetentionRun | undefined> {
  const item = await getItem(table, keys.retentionRun(department, id), { ConsistentRead: true })
  return item && readRun(item)
}

/** See `RetentionStore.retentionRunKept`. While it runs it stands among those under way. */
export async function retentionRunKept(
  table: Table,
  now: RetentionRun,
  was?: RetentionRun,
): Promise<Written> {
  const write = was ? changed(runItem(was), runItem(now)) : put(runItem(now), isNew)
  return done(await attempt(table, [write, ...underWay(now, was)]))
}

function underWay(now: RetentionRun, was: RetentionRun | undefined): Write[] {
  if (now.state === was?.state) return []
  const key = keys.retentionUnderWay(now.department, now.id)
  if (now.state === 'running') return [put({ ...key, type: 'retention-under-way', v: 1 })]
  return was?.state === 'running' ? [{ Delete: { TableName: undefined, Key: key } }] : []
}

/** See `RetentionStore.runningRetention`. */
export async function runningRetention(
  table: Table,
): Promise<{ department: DepartmentId; id: RetentionRunId }[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :retention)',
    ExpressionAttributeValues: { ':pk': 'COUNTY', ':retention': 'RETENTION#' },
  })
  return items.map(({ sk }) => {
    const [, department = '', id = ''] = String(sk).split('#')
    return { department, id }
  })
}

function runItem({ department, id, ...rest }: RetentionRun): Item {
  return { ...keys.retentionRun(department, id), type: 'retention-run', v: 1, ...rest }
}

function readRun(item: Item): RetentionRun {
  const { pk, sk, type, v, ...rest } = read(run, item)
  return { ...rest, department: afterHash(pk), id: afterHash(sk) } as unknown as RetentionRun
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
