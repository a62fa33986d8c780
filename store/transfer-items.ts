import * as z from 'zod/mini'
import type { BulkTransfer } from '../core/model/bulk-transfer.ts'
import { expiryAfter } from '../core/model/time.ts'
import { afterHash, withoutUndefined } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

/** What became of it is in the conversations and the audit; its progress is looked at for a while. */
const keptSeconds = 90 * 24 * 60 * 60

const who = z.looseObject({ name: z.string() })
const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('bulk-transfer'),
  v: z.literal(1),
  department: z.string(),
  by: who,
  from: who,
  to: who,
  conversations: z.array(z.string()),
  at: z.string(),
  done: z.number(),
  moved: z.number(),
  left: z.number(),
  version: z.number(),
})

export function readBulkTransfer(item: Item): BulkTransfer {
  const { pk, sk, type, v, expiresAt, ...rest } = read(shape, item)
  return { ...rest, id: afterHash(pk) } as unknown as BulkTransfer
}

export function bulkTransferItem({ id, ...rest }: BulkTransfer): Item {
  const expiresAt = expiryAfter(rest.at, keptSeconds)
  return withoutUndefined({ ...keys.bulkTransfer(id), type: 'bulk-transfer', v: 1, ...rest, expiresAt })
}
