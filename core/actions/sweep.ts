import { inWork, jobDelay, looksAt } from '../model/mass-message.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { type Instant, millisecondsOf, secondsAfter } from '../model/time.ts'
import type { Due } from '../ports.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { sweepMail, sweepMailing } from './notices/sweep-mail.ts'
import { releaseScheduled } from './release-scheduled.ts'

/** A queued message that old was lost between the table and the queue. */
const queuedTooLongSeconds = 120
/** Beyond the sender's own time limit nobody is handling it any more. */
const sendingGraceSeconds = 60
/** A schedule that has not fired by then is lost. */
const scheduleGraceSeconds = 90
/** What could not be handled is left alone for so long. */
const failedLookSeconds = 600

/** `failed`: could not be handled this time, a fault each; the others were. */
export type Swept = {
  kind: 'swept'
  requeued: number
  unconfirmed: number
  released: number
  /** Mass messages whose job was lost, or whose time comes soon. */
  resumed: number
  failed: number
}

type SweepDeps = Pick<
  Deps,
  'store' | 'outbox' | 'massJobs' | 'noticeJobs' | 'clock' | 'ids' | 'audit' | 'log'
>

/**
 * Each minute: puts back into the outbox what is queued too long, makes `unconfirmed` what is sending too long
 * (never `queued`: it may have left), releases what a lost schedule forgot, and wakes mass messages. All of it may be done twice, and one
 * that is broken does not keep the others waiting.
 */
export async function sweep(
  deps: SweepDeps,
  actor: Actor,
  input: { sendTimeoutSeconds: number; shards: number },
): Promise<Swept> {
  const swept: Swept = { kind: 'swept', requeued: 0, unconfirmed: 0, released: 0, resumed: 0, failed: 0 }
  const before = secondsAfter(
    deps.clock.now(),
    -Math.min(queuedTooLongSeconds, scheduleGraceSeconds, sendingGraceSeconds),
  )
  const shards = Array.from({ length: input.shards }, (_, shard) => deps.store.dueBefore(shard, before))
  for (const due of (await Promise.all(shards)).flat()) {
    try {
      if (due.kind === 'message') await sweepMessage(deps, actor, due, input.sendTimeoutSeconds, swept)
      else if (due.kind === 'mass') await sweepMass(deps, due, swept)
      else if (due.kind === 'mailing') await sweepMailing(deps, due)
      else if (due.kind === 'mail') await sweepMail(deps, actor, due)
      else await sweepScheduled(deps, actor, due, swept)
    } catch (fault) {
      swept.failed++
      const error = fault instanceof Error ? fault.name : typeof fault
      deps.log.error('one could not be swept', { ...namedInLog(due), error })
      await lookLater(deps, due)
    }
  }
  return swept
}

/** A mail is named by its kind alone: its log field would be the address's owner. */
function namedInLog(due: Due) {
  if (due.kind === 'mail' || due.kind === 'mailing') return { because: due.kind }
  return due.kind === 'mass' ? { mass: due.id } : { message: due.id }
}

/** What fails each time would otherwise stand before all that comes due after it. */
async function lookLater(deps: SweepDeps, due: Due): Promise<void> {
  try {
    await deps.store.keep.lookedAtLater(due, secondsAfter(deps.clock.now(), failedLookSeconds))
  } catch (fault) {
    const error = fault instanceof Error ? fault.name : typeof fault
    deps.log.error('one that could not be swept could not be put off', { error })
  }
}

async function sweepScheduled(
  deps: SweepDeps,
  actor: Actor,
  due: Extract<Due, { kind: 'scheduled' }>,
  swept: Swept,
): Promise<void> {
  if (due.due >= secondsAfter(deps.clock.now(), -scheduleGraceSeconds)) return
  const outcome = await releaseScheduled(deps, actor, { conversation: due.conversation, message: due.id })
  if (outcome.kind === 'released') swept.released++
}

/** The job of a mass message once more: one too many is stale when it comes. */
async function sweepMass(deps: SweepDeps, due: Extract<Due, { kind: 'mass' }>, swept: Swept): Promise<void> {
  const mass = await deps.store.massMessage(due.id)
  if (!mass || !inWork(mass.state)) return
  const now = deps.clock.now()
  const delay = jobDelay(mass, now)
  if (delay !== undefined) {
    await deps.massJobs.enqueue([{ mass: mass.id, step: mass.step }], delay)
    swept.resumed++
  }
  // Woken already: from here on only a lost job is looked for.
  const next = delay === undefined ? looksAt(mass.resumesAt, now) : looksAt(secondsAfter(now, delay), now)
  await deps.store.keep.lookedAtLater(due, next)
}

async function sweepMessage(
  deps: SweepDeps,
  actor: Actor,
  due: Extract<Due, { kind: 'message' }>,
  sendTimeoutSeconds: number,
  swept: Swept,
): Promise<void> {
  const message = await deps.store.message(due.thread, due.id)
  if (message?.direction !== 'out') return
  const now = deps.clock.now()
  if (message.status === 'queued' && message.statusAt < secondsAfter(now, -queuedTooLongSeconds)) {
    const { thread, id, department, lane } = message
    await deps.outbox.enqueue([{ thread, message: id, department, lane }])
    await deps.store.keep.requeued(message, nextLook(message, now))
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

/**
 * Each look doubles the time it has waited: a long queue is not filled with ever more copies of what only waits for
 * the number's rate, and does not hide from the sweep what comes after it.
 */
function nextLook({ at }: OutboundMessage, now: Instant): Instant {
  const waited = (millisecondsOf(now) - millisecondsOf(at)) / 1000
  return secondsAfter(now, Math.max(0, waited - queuedTooLongSeconds))
}
