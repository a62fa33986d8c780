import type { MessageId, StaffId, ThreadId } from '../core/model/ids.ts'
import type { Instant } from '../core/model/time.ts'
import type { Kept } from './items.ts'
import * as keys from './keys.ts'

/** Where a message stands that had been scheduled and has left. */
export type SentLaterPlace = { staff: StaffId; at: Instant; id: MessageId; thread: ThreadId }

/** The record of it: what it says and how it stands is read from the message itself. */
export function sentLaterItem({ staff, at, id, thread }: SentLaterPlace): Kept {
  return { ...keys.sentLater(staff, at, id), type: 'sent-later', v: 1, thread }
}
