import { afterStretch, type BulkTransfer } from '../../model/bulk-transfer.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { BulkTransferId, ConversationId } from '../../model/ids.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'
import { handOnChange } from './hand-on.ts'
import { receiver } from './receivers.ts'

/** So many clients go between two looks at the record. */
const stretch = 10

/**
 * Hands on the next clients of a transfer, each by a transaction of its own, and keeps how far it came: that brings the
 * next stretch by the stream. Stopped anywhere it goes on where it was; told twice it moves nobody twice. The receiver
 * is told once, of all. Where the receiver may not receive clients any more, the rest stay with whom they are.
 */
export async function workOnBulkTransfer(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  id: BulkTransferId,
): Promise<void> {
  const was = await deps.store.bulkTransfer(id)
  if (!was || was.finishedAt) return
  const next = was.conversations.slice(was.done, was.done + stretch)
  const mayReceive = (await receiver(deps, was.to.id, was.department)) !== undefined
  let moved = 0
  for (const conversation of next) if (await handOne(deps, was, conversation, mayReceive)) moved += 1
  const now = afterStretch(was, { moved, left: next.length - moved }, deps.clock.now())
  if (now.finishedAt) await tellReceiver(deps, now)
  await deps.store.bulkTransferMoved(now, was)
}

function handOne(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  transfer: BulkTransfer,
  id: ConversationId,
  mayReceive: boolean,
): Promise<boolean> {
  return untilWritten<boolean>(async () => {
    const was = await followConversation(deps.store, id)
    if (!was || was.department !== transfer.department) return false
    // Moved by this transfer before it was stopped.
    if (isMoved(was, transfer)) return true
    if (!mayReceive) return false
    if (was.staff !== transfer.from.id || (was.state !== 'caseload' && was.state !== 'off-list')) return false
    const { to, by, note, leavesTranscript } = transfer
    const change = await handOnChange(deps, {
      was,
      to,
      by,
      ...(note ? { note } : {}),
      leavesTranscript,
      isTold: false,
      staysOff: true,
    })
    if (change === 'changed') return 'changed'
    return (await deps.store.changeRecords(change)) === 'changed' ? 'changed' : true
  })
}

function isMoved({ staff, handedOn }: Conversation, { to, by, from, at }: BulkTransfer): boolean {
  return staff === to.id && handedOn?.by === by.staff && handedOn.from === from.id && handedOn.at >= at
}

async function tellReceiver({ store }: Pick<Deps, 'store'>, transfer: BulkTransfer): Promise<void> {
  const { id, to, by, note, moved: count, department, finishedAt, at } = transfer
  if (count === 0 || to.id === by.staff) return
  const about = { kind: 'transferred' as const, by: by.name, count, ...(note ? { note } : {}) }
  await store.keepNotices([{ id: `bulk-transfer#${id}`, to: to.id, department, at: finishedAt ?? at, about }])
}
