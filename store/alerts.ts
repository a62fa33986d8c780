import type { OpenAlert } from '../core/model/alert.ts'
import type { Conversation } from '../core/model/conversation.ts'
import type { DepartmentId, MessageId, ThreadId } from '../core/model/ids.ts'
import type { Marker, ThreadEntry } from '../core/model/message.ts'
import type { Written } from '../core/ports.ts'
import { readAlert } from './alert-items.ts'
import { readEntry } from './entries.ts'
import * as keys from './keys.ts'
import { getItems, query, type Table } from './table.ts'
import { attempt, conversationWrites, entryWrite } from './writes.ts'

/** More open alerts at once than anybody can read; the oldest wait until the newest are acknowledged. */
const mostAlerts = 50

/** See `SettingsStore.alerts`. Half a read unit where there are none, which is almost always. */
export async function alerts(table: Table, department: DepartmentId): Promise<OpenAlert[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.alert(department, '', '').pk },
    ScanIndexForward: false,
    Limit: mostAlerts,
  })
  return items.map(readAlert)
}

/** See `SettingsStore.alertMessages`. */
export async function alertMessages(
  table: Table,
  raisedBy: { thread: ThreadId; message: MessageId }[],
): Promise<ThreadEntry[]> {
  const wanted = raisedBy.map(({ thread, message }) => keys.entry(thread, message))
  return (await getItems(table, wanted)).map(readEntry)
}

/** See `SettingsStore.keepAlertSeen`: the conversation without its alert, and the marker that says who saw it. */
export async function keepAlertSeen(
  table: Table,
  { conversation, was, marker }: { conversation: Conversation; was: Conversation; marker: Marker },
): Promise<Written> {
  const kept = await attempt(table, [...conversationWrites(conversation, was), entryWrite(marker)])
  return kept === 'done' ? 'done' : 'changed'
}
