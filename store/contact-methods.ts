import type { ConversationId } from '../core/model/ids.ts'
import type { RecordsChange, SetAside } from '../core/ports/contact-methods.ts'
import type { Written } from '../core/ports.ts'
import * as keys from './keys.ts'
import { recordsWrites } from './records-writes.ts'
import { readSetAside } from './set-aside.ts'
import { query, type Table } from './table.ts'
import { attempt, keptOnce } from './writes.ts'

/** See `RecordsChange`: one transaction. */
export async function changeRecords(table: Table, change: RecordsChange): Promise<Written> {
  return (await attempt(table, recordsWrites(change))) === 'done' ? 'done' : 'changed'
}

export function changeRecordsOnce(
  table: Table,
  change: RecordsChange,
  form: { key: string; made: string; at: string },
): Promise<Written | { replay: string }> {
  return keptOnce(table, form.key, form.made, form.at, recordsWrites(change))
}

/** What was set aside in a conversation, soonest first, consistent: one request. */
export async function setAside(table: Table, conversation: ConversationId): Promise<SetAside[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :aside)',
    ExpressionAttributeValues: { ':pk': keys.conversation(conversation).pk, ':aside': 'SET-ASIDE#' },
    ConsistentRead: true,
  })
  return items.map(readSetAside)
}
