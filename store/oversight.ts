import type { StaffId } from '../core/model/ids.ts'
import type { Marker } from '../core/model/message.ts'
import { expiryAfter } from '../core/model/time.ts'
import type { Written } from '../core/ports.ts'
import * as keys from './oversight-keys.ts'
import type { Table } from './table.ts'
import { attempt, entryWrite, isNew, put } from './writes.ts'

/** Longer than a day is anywhere. */
const readBySeconds = 3 * 24 * 60 * 60

/** See `OversightStore.keepReadBy`: the mark and the proof that it was made, or neither. */
export async function keepReadBy(
  table: Table,
  { marker, reader, day }: { marker: Marker; reader: StaffId; day: string },
): Promise<Written> {
  const proof = {
    ...keys.readBy(marker.conversation, day, reader),
    type: 'read-by',
    v: 1,
    expiresAt: expiryAfter(marker.at, readBySeconds),
  }
  return (await attempt(table, [put(proof, isNew), entryWrite(marker)])) === 'done' ? 'done' : 'changed'
}
