import * as z from 'zod/mini'
import { openAlertOf } from '../core/model/alert.ts'
import type { AddressLink } from '../core/model/contact-method.ts'
import type { Conversation } from '../core/model/conversation.ts'
import type { ConversationId, PictureId } from '../core/model/ids.ts'
import type { ThreadEntry } from '../core/model/message.ts'
import type { Removal } from '../core/model/retention.ts'
import type { Said } from '../core/ports/message-search.ts'
import type { Written } from '../core/ports.ts'
import { alertKey } from './alert-items.ts'
import { writeMany } from './batch-write.ts'
import { notHeld } from './holds.ts'
import { addressItem, afterHash, conversationItem } from './items.ts'
import * as keys from './keys.ts'
import { removed } from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, type Item, query, type Table, updateItem, type Write } from './table.ts'
import { attempt, isNew, put } from './writes.ts'

/** With two conditions a transaction of a hundred holds so many. */
const together = 90

const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('removed'),
  v: z.literal(1),
  department: z.string(),
  run: z.string(),
  at: z.string(),
})

export async function removal(table: Table, conversation: ConversationId): Promise<Removal | undefined> {
  const item = await getItem(table, removed(conversation), { ConsistentRead: true })
  if (!item) return undefined
  const { pk, department, run, at, was, links } = read(shape, item)
  return {
    conversation: afterHash(pk),
    department,
    run,
    at,
    ...(was ? { was: was as Conversation } : {}),
    links: (links ?? []) as AddressLink[],
  }
}

/** See `RetentionStore.removalBegun`. Joined conversations' own items lead here no more than their threads do. */
export async function removalBegun(
  table: Table,
  removal: Removal & { was: Conversation },
): Promise<Written | 'held'> {
  const { was, links } = removal
  const alert = openAlertOf(was)
  const outcome = await attempt(table, [
    ...notHeld(was),
    {
      Delete: {
        TableName: undefined,
        Key: keys.conversation(was.id),
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': was.version },
      },
    },
    put(removalItem(removal), isNew),
    ...links.map((link) => gone(linkKey(link))),
    ...(alert ? [gone(alertKey(alert))] : []),
  ])
  if (outcome === 'done') return 'done'
  return outcome.some((place) => place < 2) ? 'held' : 'changed'
}

/** See `RetentionStore.removalUndone`. */
export async function removalUndone(
  table: Table,
  { conversation, was, links }: Removal,
  { onHold }: { onHold: boolean },
): Promise<Written> {
  if (!was) return 'changed'
  const back = { ...was, ...(onHold ? { onHold: true as const } : {}), version: was.version + 1 }
  const outcome = await attempt(table, [
    {
      Delete: {
        TableName: undefined,
        Key: removed(conversation),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    put(conversationItem(back), isNew),
    ...links.map((link) => put(addressItem(link))),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

/** See `RetentionStore.entriesErased`. */
export function entriesErased(
  table: Table,
  removal: Removal,
  entries: ThreadEntry[],
): Promise<'done' | 'held'> {
  const erased = entries.flatMap((entry) => [keys.entry(entry.thread, entry.id), ...sentLater(entry)])
  return erase(table, removal, erased)
}

function sentLater(entry: ThreadEntry): keys.Key[] {
  if (entry.direction !== 'out' || !entry.scheduledFor || !('staff' in entry.author)) return []
  return [keys.sentLater(entry.author.staff, entry.at, entry.id)]
}

export function wordsErased(table: Table, said: Said[]): Promise<void> {
  const deletes = said.flatMap(({ department, message, words }) =>
    words.map((word) => keys.said(department, word, message)),
  )
  return writeMany(table, { puts: [], deletes })
}

export async function picturesOf(table: Table, conversation: ConversationId): Promise<PictureId[]> {
  const { pk } = keys.conversation(conversation)
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :picture)',
    ExpressionAttributeValues: { ':pk': pk, ':picture': 'PICTURE#' },
  })
  return items.map(({ sk }) => afterHash(String(sk)))
}

/** See `RetentionStore.restErased`. */
export async function restErased(
  table: Table,
  removal: Removal,
  withClient: boolean,
): Promise<'done' | 'held'> {
  const { conversation, was } = removal
  const beside = (await keysIn(table, keys.conversation(conversation).pk)).filter(
    ({ sk }) => sk !== 'REMOVED',
  )
  const client = withClient && was?.client ? await keysIn(table, keys.client(was.client).pk) : []
  const came = was?.staff ? [keys.came(was.staff, conversation)] : []
  return erase(table, removal, [...beside, ...client, ...came])
}

export async function removalDone(table: Table, { conversation }: Removal): Promise<void> {
  await updateItem(table, {
    Key: removed(conversation),
    UpdateExpression: 'REMOVE was, links',
    ConditionExpression: 'attribute_exists(pk)',
  })
}

async function erase(table: Table, { was }: Removal, all: keys.Key[]): Promise<'done' | 'held'> {
  if (!was) return 'done'
  for (let from = 0; from < all.length; from += together) {
    const outcome = await attempt(table, [...notHeld(was), ...all.slice(from, from + together).map(gone)])
    if (outcome !== 'done' && outcome.length === 0) throw new Error('an erasure collided with another change')
    if (outcome !== 'done') return 'held'
  }
  return 'done'
}

async function keysIn(table: Table, pk: string): Promise<keys.Key[]> {
  const found: keys.Key[] = []
  let start: Item | undefined
  do {
    const { items, last } = await query(table, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ProjectionExpression: 'pk, sk',
      ...(start ? { ExclusiveStartKey: start } : {}),
    })
    found.push(...items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })))
    start = last
  } while (start)
  return found
}

const gone = (Key: keys.Key): Write => ({ Delete: { TableName: undefined, Key } })

function linkKey(link: AddressLink): keys.Key {
  const { pk, sk } = addressItem(link)
  return { pk: String(pk), sk: String(sk) }
}

function removalItem({ conversation, ...rest }: Removal): Item {
  return { ...removed(conversation), type: 'removed', v: 1, ...rest }
}
