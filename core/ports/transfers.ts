import type { BulkTransfer } from '../model/bulk-transfer.ts'
import type { BulkTransferId } from '../model/ids.ts'
import type { Written } from '../ports.ts'

/** Transfers of many clients at once. */
export type TransferStore = {
  /** `replay`: this form was sent before; the transfer it began. */
  keepBulkTransfer(begun: BulkTransfer, formKey: string): Promise<Written | { replay: BulkTransferId }>
  /** As it stands now: consistent. */
  bulkTransfer(id: BulkTransferId): Promise<BulkTransfer | undefined>
  /** How far it came. `changed`: somebody else was first. */
  bulkTransferMoved(now: BulkTransfer, was: BulkTransfer): Promise<Written>
}
