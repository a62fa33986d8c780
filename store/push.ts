import * as z from 'zod/mini'
import type { StaffId } from '../core/model/ids.ts'
import type { NoticeId } from '../core/model/notice.ts'
import type { PushBrowser } from '../core/model/push.ts'
import { expiryAfter, type Instant } from '../core/model/time.ts'
import { afterHash, type Kept } from './items.ts'
import { indexes } from './keys.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'
import { deleteItem, getItem, putItem, query, type Table, updateItem } from './table.ts'

/** After this long its person switches it on anew. */
const endedSeconds = 90 * 24 * 60 * 60

const text = z.string()
const line = z.looseObject({
  staff: text,
  address: z.looseObject({ endpoint: text, p256dh: text, auth: text }),
  name: z.looseObject({ browser: text, system: text }),
  since: text,
})
const shape = z.looseObject({ pk: text, type: z.literal('push-browser'), v: z.literal(1), line })
const listed = z.looseObject({ pk: text, line })

/** See `PushStore.pushBrowsers`. */
export async function pushBrowsers(table: Table, staff: StaffId): Promise<PushBrowser[]> {
  const { items } = await query(table, {
    IndexName: indexes.byRecency,
    KeyConditionExpression: 'g1pk = :staff',
    ExpressionAttributeValues: { ':staff': keys.pushBrowsersOf(staff, '', '').g1pk },
    ScanIndexForward: false,
    Limit: 25,
  })
  return items.map((item) => browserOf(read(listed, item)))
}

/** See `PushStore.pushBrowser`. */
export async function pushBrowser(table: Table, id: string): Promise<PushBrowser | undefined> {
  const item = await getItem(table, keys.pushBrowser(id), { ConsistentRead: true })
  return item && browserOf(read(shape, item))
}

/** See `PushStore.keepPushBrowser`. */
export async function keepPushBrowser(table: Table, browser: PushBrowser): Promise<void> {
  await putItem(table, pushBrowserItem(browser))
}

/** See `PushStore.endPushBrowser`. */
export async function endPushBrowser(table: Table, id: string, of: StaffId, at: Instant): Promise<void> {
  try {
    await updateItem(table, {
      Key: keys.pushBrowser(id),
      UpdateExpression: 'SET expiresAt = :then REMOVE g1pk, g1sk',
      ConditionExpression: '#line.staff = :staff',
      ExpressionAttributeNames: { '#line': 'line' },
      ExpressionAttributeValues: { ':staff': of, ':then': expiryAfter(at, endedSeconds) },
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** See `PushStore.forgetPushBrowser`. */
export async function forgetPushBrowser(table: Table, id: string, of: StaffId): Promise<void> {
  try {
    await deleteItem(table, keys.pushBrowser(id), {
      ConditionExpression: '#line.staff = :staff',
      ExpressionAttributeNames: { '#line': 'line' },
      ExpressionAttributeValues: { ':staff': of },
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** See `PushStore.noticePushed`. */
export async function noticePushed(table: Table, notice: NoticeId, at: Instant): Promise<void> {
  try {
    await updateItem(table, {
      Key: keys.notice(notice),
      UpdateExpression: 'SET pushedAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at },
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** See `PushStore.wasPushed`. */
export async function wasPushed(table: Table, notice: NoticeId): Promise<boolean> {
  const item = await getItem(table, keys.notice(notice), { ConsistentRead: true })
  return item?.pushedAt !== undefined
}

export function pushBrowserItem({ id, ...line }: PushBrowser): Kept {
  const place = keys.pushBrowsersOf(line.staff, line.since, id)
  return { ...keys.pushBrowser(id), type: 'push-browser', v: 1, ...place, line }
}

function browserOf({ pk, line }: { pk: string; line: Item }): PushBrowser {
  return { ...line, id: afterHash(pk) } as PushBrowser
}
