import type { Notice, NoticeId } from '../core/model/notice.ts'
import { noticeItem, readNotice } from './notice-items.ts'
import { conditionFailed } from './outcome.ts'
import * as keys from './oversight-keys.ts'
import { getItem, type Table, updateItem } from './table.ts'

/** See `NoticeStore.keepNotices`. */
export async function keepNotices(table: Table, notices: Notice[]): Promise<void> {
  await Promise.all(notices.map((notice) => keepOnce(table, notice)))
}

export async function notice(table: Table, id: NoticeId): Promise<Notice | undefined> {
  const item = await getItem(table, keys.notice(id), { ConsistentRead: true })
  return item && readNotice(item)
}

async function keepOnce(table: Table, notice: Notice): Promise<void> {
  const { pk, sk, ...rest } = noticeItem(notice)
  const attributes = Object.entries(rest)
  try {
    await updateItem(table, {
      Key: { pk, sk },
      UpdateExpression: `SET ${attributes.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: 'attribute_not_exists(pk)',
      ExpressionAttributeNames: Object.fromEntries(attributes.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(attributes.map(([name, value]) => [`:${name}`, value])),
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}
