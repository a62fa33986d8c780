import type { ConversationId, MassMessageId, MessageId, StaffId } from '../core/model/ids.ts'
import type { ScheduledMessage } from '../core/model/message.ts'
import type { Instant } from '../core/model/time.ts'
import type { ScheduledRow } from '../core/ports/series.ts'
import type { Page } from '../core/ports.ts'
import { afterHash, readScheduled } from './items.ts'
import * as keys from './keys.ts'
import type { PageWanted } from './lists.ts'
import { query, type Table } from './table.ts'

/** What waits in a conversation, soonest first, consistent: one request. */
export async function scheduled(table: Table, conversation: ConversationId): Promise<ScheduledMessage[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :later)',
    ExpressionAttributeValues: { ':pk': keys.conversation(conversation).pk, ':later': 'LATER#' },
    ConsistentRead: true,
  })
  return items.map(readScheduled)
}

/** One of them by its id: its key holds the time it is due, which the asker may not know any more. */
export async function scheduledMessage(
  table: Table,
  conversation: ConversationId,
  id: MessageId,
): Promise<ScheduledMessage | undefined> {
  return (await scheduled(table, conversation)).find((one) => one.id === id)
}

/** What a member of staff has waiting, soonest first: one request. */
export function scheduledOf(table: Table, staff: StaffId, page: PageWanted): Promise<Page<ScheduledRow>> {
  return rowsOf(table, `LATER#${staff}`, page)
}

/** What came due and could not leave, the oldest first: one request. */
export function heldOf(table: Table, staff: StaffId, page: PageWanted): Promise<Page<ScheduledRow>> {
  return rowsOf(table, `HELD#${staff}`, page)
}

async function rowsOf(table: Table, list: string, page: PageWanted): Promise<Page<ScheduledRow>> {
  const { items, last } = await query(table, {
    IndexName: keys.indexes.byDue,
    KeyConditionExpression: 'g4pk = :list AND g4sk > :after',
    ExpressionAttributeValues: { ':list': list, ':after': page.after ?? ' ' },
    Limit: page.limit,
  })
  const rows = items.map((item) => {
    const [due = '', id = ''] = String(item.g4sk).split('#')
    const line = item.line as Omit<ScheduledRow, 'conversation' | 'id' | 'due'>
    return { conversation: afterHash(String(item.pk)), id, due, ...line }
  })
  const next = last && items.at(-1)?.g4sk
  return next ? { items: rows, next: String(next) } : { items: rows }
}

/** What a shard of the sweep's index holds up to a time: ids only. At most a hundred, oldest first. */
export async function dueBefore(
  table: Table,
  shard: number,
  before: Instant,
): Promise<
  (
    | { kind: 'scheduled'; conversation: ConversationId; id: MessageId; due: Instant }
    | { kind: 'message'; thread: string; id: MessageId }
    | { kind: 'mass'; id: MassMessageId }
    | { kind: 'mail' | 'mailing'; id: string }
  )[]
> {
  const { items } = await query(table, {
    IndexName: keys.indexes.byShard,
    KeyConditionExpression: 'g5pk = :shard AND g5sk < :before',
    ExpressionAttributeValues: { ':shard': `DUE#${shard}`, ':before': before },
    Limit: 100,
  })
  return items.map((item) => {
    const [, due = '', id = ''] = String(item.sk).split('#')
    if (item.sk === 'MAIL') return { kind: 'mail' as const, id: afterHash(String(item.pk)) }
    if (item.sk === 'MAILING') return { kind: 'mailing' as const, id: afterHash(String(item.pk)) }
    if (String(item.pk).startsWith('MASS#')) return { kind: 'mass' as const, id: afterHash(String(item.pk)) }
    return String(item.sk).startsWith('LATER#')
      ? { kind: 'scheduled' as const, conversation: afterHash(String(item.pk)), id, due }
      : { kind: 'message' as const, thread: afterHash(String(item.pk)), id: afterHash(String(item.sk)) }
  })
}
