import type { Conversation, InFlight } from '../core/model/conversation.ts'
import type { ConversationId, MessageId, ThreadId } from '../core/model/ids.ts'
import type { OutboundMessage, ScheduledMessage } from '../core/model/message.ts'
import { readEntry } from './entries.ts'
import { readConversation, readScheduled } from './items.ts'
import * as keys from './keys.ts'
import { getItem, getItems, query, type Table } from './table.ts'

/** One conversation, consistent: what is written next is conditioned on its version. */
export async function conversation(table: Table, id: ConversationId): Promise<Conversation | undefined> {
  const item = await getItem(table, keys.conversation(id), { ConsistentRead: true })
  return item && readConversation(item)
}

/** A conversation and what waits in it, soonest first, consistent: they stand side by side. */
export async function conversationWithScheduled(
  table: Table,
  id: ConversationId,
): Promise<{ conversation: Conversation; scheduled: ScheduledMessage[] } | undefined> {
  const { items } = await query(table, {
    // Subjects and pictures stand after them, however many, and are not read.
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :about AND :later',
    ExpressionAttributeValues: { ':pk': keys.conversation(id).pk, ':about': 'ABOUT', ':later': 'LATER$' },
    ConsistentRead: true,
  })
  const about = items.find((item) => item.type === 'conversation')
  if (!about) return undefined
  const scheduled = items.filter((item) => item.type === 'scheduled').map(readScheduled)
  return { conversation: readConversation(about), scheduled }
}

export async function conversationsById(table: Table, ids: ConversationId[]): Promise<Conversation[]> {
  const items = await getItems(table, [...new Set(ids)].slice(0, 100).map(keys.conversation))
  return items.map(readConversation)
}

/** How far a page is behind: the conversation's version and the statuses it still waits for, in one request. */
export async function pulse(
  table: Table,
  id: ConversationId,
  waiting: { thread: ThreadId; id: MessageId }[],
): Promise<{ about: Conversation; inFlight: InFlight[] } | undefined> {
  const wanted = [keys.conversation(id), ...waiting.slice(0, 20).map((one) => keys.entry(one.thread, one.id))]
  const items = await getItems(table, wanted)
  const about = items.find((item) => item.type === 'conversation')
  if (!about) return undefined
  const messages = items.filter((item) => item.type === 'message-out').map(readEntry) as OutboundMessage[]
  return {
    about: readConversation(about),
    inFlight: messages.map(({ thread, id, status }) => ({ thread, id, status })),
  }
}
