import type { Conversation } from '../core/model/conversation.ts'
import type { MassMessageId, MessageId, StaffId } from '../core/model/ids.ts'
import type { MassMessage, MassPage, Recipient, Selection } from '../core/model/mass-message.ts'
import type { Progress } from '../core/model/mass-progress.ts'
import type { OutboundMessage } from '../core/model/message.ts'
import { expiryAfter } from '../core/model/time.ts'
import type { MassLine } from '../core/ports/mass-messages.ts'
import type { Page, Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import * as keys from './keys.ts'
import { countItem, massItem, pageItem, readCount, readMass, readMassLine, readPage } from './mass-items.ts'
import { getItem, query, type Table, updateItem } from './table.ts'
import { attempt, conversationWrites, entryWrite, isNew, keptOnce, oneWrite, put } from './writes.ts'

export { massCounted, massFailures } from './mass-counts.ts'

/** Far longer than a mass message is ever at work. */
const writtenSeconds = 60 * 24 * 60 * 60

/** See `MassMessageStore.massBegun`. */
export function massBegun(
  table: Table,
  { mass, selection, formKey }: { mass: MassMessage; selection: Selection; formKey: string },
): Promise<Written | { replay: MassMessageId }> {
  const asked = { ...keys.massSelection(mass.id), type: 'mass-selection', v: 1, selection }
  return keptOnce(table, formKey, mass.id, mass.createdAt, [put(massItem(mass), isNew), put(asked)])
}

export async function massMessage(table: Table, id: MassMessageId): Promise<MassMessage | undefined> {
  const item = await getItem(table, keys.mass(id), { ConsistentRead: true })
  return item && readMass(item)
}

export async function massSelection(table: Table, id: MassMessageId): Promise<Selection | undefined> {
  const item = await getItem(table, keys.massSelection(id))
  return item?.selection as Selection | undefined
}

/** See `MassMessageStore.massKept`: `changed` when somebody else changed it since `was`. */
export async function massKept(table: Table, now: MassMessage, was: MassMessage): Promise<Written> {
  const { Update } = changed(massItem(was), massItem(now))
  if (!Update) throw new Error('an update is an update')
  const { TableName: _, ...update } = Update
  return oneWrite(() => updateItem(table, update).then(() => undefined))
}

/** See `MassMessageStore.massGathered`. */
export async function massGathered(
  table: Table,
  { now, was, recipients }: { now: MassMessage; was: MassMessage; recipients: Recipient[] },
): Promise<Written> {
  const page: MassPage = { page: now.pages, recipients, version: 1 }
  const isMore = now.pages > was.pages
  const outcome = await attempt(table, [
    changed(massItem(was), massItem(now)),
    ...(isMore ? [put(pageItem(now.id, page), isNew), put(countItem(now.id, page), isNew)] : []),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

export async function massPage(table: Table, id: MassMessageId, page: number): Promise<MassPage | undefined> {
  const item = await getItem(table, keys.massPage(id, page), { ConsistentRead: true })
  return item && readPage(item)
}

/** See `MassMessageStore.massPageKept`. */
export async function massPageKept(
  table: Table,
  { mass, now, leftOut }: { mass: MassMessageId; now: MassPage; leftOut: number },
): Promise<Written> {
  const page = {
    Update: {
      TableName: undefined,
      Key: keys.massPage(mass, now.page),
      UpdateExpression: 'SET recipients = :recipients, version = :next',
      ConditionExpression: 'version = :was',
      ExpressionAttributeValues: {
        ':recipients': now.recipients,
        ':next': now.version,
        ':was': now.version - 1,
      },
    },
  }
  const count = {
    Update: {
      TableName: undefined,
      Key: keys.massCount(mass, now.page),
      UpdateExpression: 'ADD leftOut :leftOut',
      ExpressionAttributeValues: { ':leftOut': leftOut },
    },
  }
  return (await attempt(table, leftOut > 0 ? [page, count] : [page])) === 'done' ? 'done' : 'changed'
}

/** See `MassMessageStore.massWritten`: the key of mass message and conversation is the first condition. */
export async function massWritten(
  table: Table,
  kept: { message: OutboundMessage; conversation: Conversation; was: Conversation },
): Promise<Written | { replay: MessageId }> {
  const { message, conversation, was } = kept
  const key = keys.massWritten(message.mass?.id ?? '', message.conversation)
  const once = {
    ...key,
    type: 'mass-written',
    v: 1,
    message: message.id,
    expiresAt: expiryAfter(message.at, writtenSeconds),
  }
  const outcome = await attempt(table, [
    put(once, isNew),
    entryWrite(message),
    ...conversationWrites(conversation, was),
  ])
  if (outcome === 'done') return 'done'
  if (!outcome.includes(0)) return 'changed'
  const first = await getItem(table, key, { ConsistentRead: true })
  return { replay: String(first?.message ?? message.id) }
}

/** See `MassMessageStore.massProgress`: one request, ten read units for fifty thousand recipients. */
export async function massProgress(table: Table, id: MassMessageId): Promise<Progress[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :count)',
    ExpressionAttributeValues: { ':pk': keys.mass(id).pk, ':count': 'COUNT#' },
  })
  return items.map(readCount)
}

/** See `MassMessageStore.massMessagesOf`: one request. */
export async function massMessagesOf(
  table: Table,
  staff: StaffId,
  page: { limit: number; after?: string },
): Promise<Page<MassLine>> {
  const { items, last } = await query(table, {
    IndexName: keys.indexes.byRecency,
    KeyConditionExpression: 'g1pk = :list AND g1sk < :after',
    ExpressionAttributeValues: {
      ':list': keys.massList(staff, '', '').g1pk,
      ':after': page.after ?? '~',
    },
    ScanIndexForward: false,
    Limit: page.limit,
  })
  const next = last && items.at(-1)?.g1sk
  const lines = items.map(readMassLine)
  return next ? { items: lines, next: String(next) } : { items: lines }
}
