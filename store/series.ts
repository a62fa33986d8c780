import type { StaffId } from '../core/model/ids.ts'
import type { OutboundMessage } from '../core/model/message.ts'
import type { Page } from '../core/ports.ts'
import { readEntry } from './entries.ts'
import * as keys from './keys.ts'
import type { PageWanted } from './lists.ts'
import { type SentLaterPlace, sentLaterItem } from './sent-later.ts'
import { read, shapes } from './shapes.ts'
import { getItems, putItem, query, type Table } from './table.ts'

/**
 * What this member of staff had scheduled and has left, newest first, as it stands now: the record names the messages,
 * which are read together. Two requests, whatever the length.
 */
export async function sentLaterOf(
  table: Table,
  staff: StaffId,
  page: PageWanted,
): Promise<Page<OutboundMessage>> {
  const { items, last } = await query(table, {
    KeyConditionExpression: page.after ? 'pk = :pk AND sk < :after' : 'pk = :pk',
    ExpressionAttributeValues: {
      ':pk': keys.sentLater(staff, '', '').pk,
      ...(page.after ? { ':after': page.after } : {}),
    },
    ScanIndexForward: false,
    Limit: page.limit,
  })
  const places = items.map((item) => {
    const { sk, thread } = read(shapes.sentLater, item)
    return keys.entry(thread, sk.slice(sk.indexOf('#') + 1))
  })
  const messages = (await getItems(table, places)).map(readEntry).filter((entry) => entry.direction === 'out')
  const next = last && items.at(-1)?.sk
  const newestFirst = messages.sort((one, other) => (one.id < other.id ? 1 : -1))
  return next ? { items: newestFirst, next: String(next) } : { items: newestFirst }
}

/** See `SeriesStore.keepSentLater`. */
export async function keepSentLater(table: Table, place: SentLaterPlace): Promise<void> {
  await putItem(table, sentLaterItem(place))
}
