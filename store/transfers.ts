import type { BulkTransfer } from '../core/model/bulk-transfer.ts'
import type { BulkTransferId } from '../core/model/ids.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import * as keys from './oversight-keys.ts'
import { getItem, type Table } from './table.ts'
import { bulkTransferItem, readBulkTransfer } from './transfer-items.ts'
import { attempt, isNew, keptOnce, put } from './writes.ts'

/** See `TransferStore.keepBulkTransfer`. */
export function keepBulkTransfer(
  table: Table,
  begun: BulkTransfer,
  formKey: string,
): Promise<Written | { replay: BulkTransferId }> {
  return keptOnce(table, formKey, begun.id, begun.at, [put(bulkTransferItem(begun), isNew)])
}

export async function bulkTransfer(table: Table, id: BulkTransferId): Promise<BulkTransfer | undefined> {
  const item = await getItem(table, keys.bulkTransfer(id), { ConsistentRead: true })
  return item && readBulkTransfer(item)
}

export async function bulkTransferMoved(
  table: Table,
  now: BulkTransfer,
  was: BulkTransfer,
): Promise<Written> {
  const outcome = await attempt(table, [changed(bulkTransferItem(was), bulkTransferItem(now))])
  return outcome === 'done' ? 'done' : 'changed'
}
