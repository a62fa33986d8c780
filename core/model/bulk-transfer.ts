import type { BulkTransferId, ConversationId, DepartmentId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/** Many clients of one colleague go to another, as when somebody leaves. Worked off by the stream, some at a time. */
export type BulkTransfer = {
  id: BulkTransferId
  department: DepartmentId
  by: { staff: StaffId; name: string }
  from: { id: StaffId; name: string }
  to: { id: StaffId; name: string }
  note?: string
  leavesTranscript: boolean
  conversations: ConversationId[]
  at: Instant
  /** How many of them were looked at, handed on, and left since they were not that colleague's any more. */
  done: number
  moved: number
  left: number
  finishedAt?: Instant
  version: number
}

/** So many go in one transfer: it stands in one item, and its review on one page. */
export const mostTransferred = 500

/** The transfer after a stretch of work; finished with the last. */
export function afterStretch(
  was: BulkTransfer,
  { moved, left }: { moved: number; left: number },
  at: Instant,
): BulkTransfer {
  const done = was.done + moved + left
  return {
    ...was,
    done,
    moved: was.moved + moved,
    left: was.left + left,
    ...(done >= was.conversations.length ? { finishedAt: at } : {}),
    version: was.version + 1,
  }
}
