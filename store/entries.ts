import type { MessageId, ThreadId } from '../core/model/ids.ts'
import type { InboundMessage, Marker, Note, OutboundMessage, ThreadEntry } from '../core/model/message.ts'
import type { Instant } from '../core/model/time.ts'
import type { Page } from '../core/ports.ts'
import { timeOf } from './id-time.ts'
import { afterHash, withoutUndefined } from './items.ts'
import * as keys from './keys.ts'
import { type Item, read, shapes } from './shapes.ts'
import { getItem, query, type Table } from './table.ts'

/**
 * A message or marker as it stands in its thread. The id holds the time to the millisecond, the key holds the
 * id, so neither is kept twice: thirty short messages fit into three read units.
 */
export function entryItem(entry: ThreadEntry): Item {
  const { direction, id, thread, at, ...rest } = entry
  const type = { in: 'message-in', out: 'message-out', note: 'note', marker: 'marker' }[direction]
  const item = { ...keys.entry(thread, id), type, v: 1, ...rest, ...(timeOf(id) === at ? {} : { at }) }
  return withoutUndefined(direction === 'out' ? { ...item, ...compact(entry as OutboundMessage) } : item)
}

/** What an outbound message seldom has is left out; while it may be stuck, the sweep finds it by its shard. */
function compact(message: OutboundMessage): Item {
  return {
    lane: message.lane === 'direct' ? undefined : message.lane,
    attempts: message.attempts || undefined,
    channel: message.channel === 'text' ? undefined : message.channel,
    ...inFlightKeys(message),
  }
}

/** Queued and sending messages stand in the sweep's index since the moment they were queued. */
export function inFlightKeys(message: OutboundMessage): Item {
  return message.status === 'queued' || message.status === 'sending'
    ? { g5pk: keys.shardOf(message.id), g5sk: message.statusAt }
    : {}
}

export function readEntry(item: Item): ThreadEntry {
  const { pk, sk, type, v, g5pk, g5sk, at, ...rest } = read(shapes.entry, item)
  const id = afterHash(sk)
  const common = { ...rest, id, thread: afterHash(pk), at: (at as Instant | undefined) ?? timeOf(id) }
  switch (type) {
    case 'message-in':
      return { channel: 'text', ...common, direction: 'in' } as unknown as InboundMessage
    case 'message-out':
      return {
        channel: 'text',
        lane: 'direct',
        attempts: 0,
        ...common,
        direction: 'out',
      } as unknown as OutboundMessage
    case 'note':
      return { ...common, direction: 'note' } as unknown as Note
    case 'marker':
      return { ...common, direction: 'marker' } as unknown as Marker
    default:
      return type satisfies never
  }
}

/** One entry, consistent. */
export async function message(
  table: Table,
  thread: ThreadId,
  id: MessageId,
): Promise<ThreadEntry | undefined> {
  const item = await getItem(table, keys.entry(thread, id), { ConsistentRead: true })
  return item && readEntry(item)
}

/**
 * The newest entries of a conversation before a point, newest first: one request a thread (one,
 * and one more for each claim), merged by time. The page costs what it shows, whatever the threads' length.
 */
export async function entries(
  table: Table,
  threads: ThreadId[],
  page: { limit: number; before?: MessageId; consistent?: boolean },
): Promise<Page<ThreadEntry>> {
  const read = threads.map((thread) => newest(table, thread, page))
  const merged = (await Promise.all(read)).flat().sort((one, other) => (one.id < other.id ? 1 : -1))
  const items = merged.slice(0, page.limit)
  const oldest = items.at(-1)
  return merged.length > page.limit && oldest ? { items, next: oldest.id } : { items }
}

/** One more than the page, so that we know whether there are older ones. */
async function newest(
  table: Table,
  thread: ThreadId,
  page: { limit: number; before?: MessageId; consistent?: boolean },
) {
  const { items } = await query(table, {
    KeyConditionExpression: page.before ? 'pk = :pk AND sk < :before' : 'pk = :pk',
    ExpressionAttributeValues: {
      ':pk': keys.entry(thread, '').pk,
      ...(page.before ? { ':before': keys.entry(thread, page.before).sk } : {}),
    },
    ScanIndexForward: false,
    Limit: page.limit + 1,
    ConsistentRead: page.consistent ?? false,
  })
  return items.map(readEntry)
}
