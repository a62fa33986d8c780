import type { ConversationId, MessageId, ThreadId } from '../core/model/ids.ts'
import * as keys from './keys.ts'
import { getItem, type Table } from './table.ts'

/** Whether an inbound message was kept before: one consistent read, so that a replay costs no write. */
export async function inboundSeen(
  table: Table,
  provider: string,
  providerId: string,
): Promise<{ conversation: ConversationId; message: MessageId } | undefined> {
  const item = await getItem(table, keys.inboundSeen(provider, providerId), { ConsistentRead: true })
  return item && { conversation: String(item.conversation), message: String(item.message) }
}

/** Which message the provider knows by this id, for a receipt that lost our context. */
export async function sentAs(
  table: Table,
  providerId: string,
): Promise<{ thread: ThreadId; message: MessageId } | undefined> {
  const item = await getItem(table, keys.sentAs(providerId), { ConsistentRead: true })
  return item && { thread: String(item.thread), message: String(item.message) }
}

/** What a form made, if it was sent before; consistent. */
export async function formMade(table: Table, formKey: string): Promise<string | undefined> {
  const item = await getItem(table, keys.formSent(formKey), { ConsistentRead: true })
  return item && String(item.made)
}
