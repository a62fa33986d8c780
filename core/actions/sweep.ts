import type { MessageId, ThreadId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { secondsAfter } from '../model/time.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { releaseScheduled } from './release-scheduled.ts'

/** A queued message that old was lost between the table and the queue. */
const queuedTooLongSeconds = 120
/** Beyond the sender's own time limit nobody is handling it any more. */
const sendingGraceSeconds = 60
/** A schedule that has not fired by then is lost. */
const scheduleGraceSeconds = 90

export type Swept = { kind: 'swept'; requeued: number; unconfirmed: number; released: number }

/**
 * Each minute: puts back into the outbox what is queued too long, makes `unconfirmed` what is sending too long
 * (never `queued`: it may have left), and releases what a lost schedule forgot. All of it may be done twice.
 */
export async function sweep(
  deps: Pick<Deps, 'store' | 'outbox' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { sendTimeoutSeconds: number; shards: number },
): Promise<Swept> {
  const swept: Swept = { kind: 'swept', requeued: 0, unconfirmed: 0, released: 0 }
  const before = secondsAfter(
    deps.clock.now(),
    -Math.min(queuedTooLongSeconds, scheduleGraceSeconds, sendingGraceSeconds),
  )
  const shards = Array.from({ length: input.shards }, (_, shard) => deps.store.dueBefore(shard, before))
  for (const due of (await Promise.all(shards)).flat()) {
    if (due.kind === 'message') await sweepMessage(deps, actor, due, input.sendTimeoutSeconds, swept)
    else if (due.due < secondsAfter(deps.clock.now(), -scheduleGraceSeconds)) {
      const outcome = await releaseScheduled(deps, actor, { conversation: due.conversation, message: due.id })
      if (outcome.kind === 'released') swept.released++
    }
  }
  return swept
}

async function sweepMessage(
  deps: Pick<Deps, 'store' | 'outbox' | 'clock' | 'audit'>,
  actor: Actor,
  due: { thread: ThreadId; id: MessageId },
  sendTimeoutSeconds: number,
  swept: Swept,
): Promise<void> {
  const message = await deps.store.message(due.thread, due.id)
  if (message?.direction !== 'out') return
  const now = deps.clock.now()
  if (message.status === 'queued' && message.statusAt < secondsAfter(now, -queuedTooLongSeconds)) {
    const { thread, id, department, lane } = message
    await deps.outbox.enqueue([{ thread, message: id, department, lane }])
    swept.requeued++
  }
  if (
    message.status === 'sending' &&
    message.statusAt < secondsAfter(now, -sendTimeoutSeconds - sendingGraceSeconds)
  ) {
    const kept = await deps.store.keep.status({ message, to: { status: 'unconfirmed' }, at: now })
    if (kept !== 'done') return
    swept.unconfirmed++
    const about = { conversation: message.conversation, message: message.id }
    await audited(deps, actor, 'lost the answer to a message', about, { kind: 'unconfirmed' })
  }
}
