import type { StaffId } from '../../model/ids.ts'
import type { StaffMailId } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import type { MailStatus, StaffMail } from '../../model/staff-mail.ts'
import { millisecondsOf } from '../../model/time.ts'
import { audited } from '../audited.ts'
import { putBackSeconds } from '../send-message.ts'
import { contentOf } from './mail-content.ts'
import { receiverOf } from './receiver.ts'
import type { MailDeps, Told } from './tell-staff.ts'

/** Older than this it is no news any more. */
const longestQueuedHours = 24

/** A mail to be kept as queued. */
export function newMail(deps: MailDeps, to: StaffId, about: StaffMail['about']): StaffMail {
  const at = deps.clock.now()
  const id = deps.ids.make('ml')
  return { id, to, address: '', about, status: 'queued', statusAt: at, at, attempts: 0, version: 1 }
}

/**
 * Hands one queued mail to the mail service, once, as texts are: flipped to `sending` by a condition first, so that a
 * second call does nothing, and never queued again unless it certainly did not leave. What was read meanwhile is left
 * out; with nothing left to tell, no mail leaves.
 */
export async function sendStaffMail(deps: MailDeps, actor: Actor, id: StaffMailId): Promise<Told> {
  const mail = await deps.store.staffMail(id)
  if (mail?.status !== 'queued') return { kind: 'told' }
  const receiver = await receiverOf(deps, mail.to)
  if (receiver.kind !== 'takes-mail') return drop(deps, mail, receiver.kind)
  if (ageInHours(deps, mail) > longestQueuedHours) return drop(deps, mail, 'too-old')
  const content = await contentOf(deps, mail, receiver.staff)
  if (!content) return drop(deps, mail, 'read')
  const { email: address, language } = receiver.staff
  const sending = await moved(deps, mail, { status: 'sending', address })
  if (!sending) return { kind: 'told' }
  const answer = await deps.mailer.send({ id, to: address, language, content })
  switch (answer.kind) {
    case 'accepted':
      await moved(deps, sending, { status: 'sent', providerId: answer.providerId })
      return audited(deps, actor, 'mailed a member of staff', {}, { kind: 'told' })
    case 'refused':
      await moved(deps, sending, { status: 'failed', reason: answer.reason })
      return { kind: 'refused', because: answer.reason }
    case 'not-taken':
      return putBack(deps, sending)
    case 'unknown':
      await moved(deps, sending, { status: 'unconfirmed' })
      return audited(deps, actor, 'lost the answer to a mail', {}, { kind: 'unconfirmed' })
    default:
      return answer satisfies never
  }
}

/** It certainly did not leave. */
async function putBack(deps: MailDeps, mail: StaffMail): Promise<Told> {
  const seconds = Math.min(900, putBackSeconds(mail.attempts))
  await moved(deps, mail, { status: 'queued', attempts: mail.attempts + 1 })
  await deps.noticeJobs.enqueue([{ by: 'mail-again', mail: mail.id }], seconds)
  return { kind: 'waits' }
}

async function drop(deps: MailDeps, mail: StaffMail, because: string): Promise<Told> {
  await moved(deps, mail, { status: 'dropped' })
  return { kind: 'not-told', because }
}

/** Undefined: somebody was first, another sender, the sweep, or a quick report of the service. */
async function moved(
  deps: MailDeps,
  mail: StaffMail,
  to: Partial<StaffMail> & { status: MailStatus },
): Promise<StaffMail | undefined> {
  const now = { ...mail, ...to, statusAt: deps.clock.now(), version: mail.version + 1 }
  const kept = await deps.store.staffMailKept(now, mail)
  return kept === 'done' ? now : undefined
}

function ageInHours({ clock }: MailDeps, { at }: StaffMail): number {
  return (millisecondsOf(clock.now()) - millisecondsOf(at)) / 3_600_000
}
