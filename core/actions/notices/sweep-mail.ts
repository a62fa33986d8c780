import type { Actor } from '../../model/staff.ts'
import { millisecondsOf, secondsAfter } from '../../model/time.ts'
import type { Due } from '../../ports.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

/** A queued mail that old was lost on its way to its sender. */
const queuedTooLongSeconds = 120
/** Beyond the function's time limit (60 s) and a minute nobody is sending it any more. */
const sendingTooLongSeconds = 120
/** Its job was just asked for; looked at again after that. */
const nextLookSeconds = 300

type SweepDeps = Pick<Deps, 'store' | 'noticeJobs' | 'clock' | 'audit'>

/** A digest, or a mail whose job was lost, is brought to whoever sends it: one job too many finds nothing to do. */
export async function sweepMailing(deps: SweepDeps, due: Extract<Due, { kind: 'mailing' }>): Promise<void> {
  await deps.noticeJobs.enqueue([{ by: 'mailing', to: due.id }])
  await deps.store.keep.lookedAtLater(due, secondsAfter(deps.clock.now(), nextLookSeconds))
}

/** As with texts: what is queued too long is brought again, what is sending too long is `unconfirmed`, never `queued`. */
export async function sweepMail(
  deps: SweepDeps,
  actor: Actor,
  due: Extract<Due, { kind: 'mail' }>,
): Promise<'unconfirmed' | 'requeued' | 'left'> {
  const mail = await deps.store.staffMail(due.id)
  const now = deps.clock.now()
  const seconds = mail ? (millisecondsOf(now) - millisecondsOf(mail.statusAt)) / 1000 : 0
  if (mail?.status === 'sending' && seconds > sendingTooLongSeconds) {
    const lost = { ...mail, status: 'unconfirmed' as const, statusAt: now, version: mail.version + 1 }
    if ((await deps.store.staffMailKept(lost, mail)) === 'changed') return 'left'
    await audited(deps, actor, 'lost the answer to a mail', {}, { kind: 'unconfirmed' })
    return 'unconfirmed'
  }
  if (mail?.status === 'queued' && seconds > queuedTooLongSeconds) {
    await deps.noticeJobs.enqueue([{ by: 'mail-again', mail: mail.id }])
    await deps.store.keep.lookedAtLater(due, secondsAfter(now, nextLookSeconds))
    return 'requeued'
  }
  return 'left'
}
