import type { bulkTransfers as english } from '../en/bulk-transfers.ts'

export const bulkTransfers: typeof english = {
  title: 'Transferir clientes',
}
