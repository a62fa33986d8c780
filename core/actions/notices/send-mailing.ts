import type { StaffId } from '../../model/ids.ts'
import { bundleSeconds } from '../../model/mail-choice.ts'
import type { Actor } from '../../model/staff.ts'
import type { Mailing, StaffMail } from '../../model/staff-mail.ts'
import { millisecondsOf } from '../../model/time.ts'
import { untilWritten } from '../again.ts'
import { receiverOf } from './receiver.ts'
import { newMail, sendStaffMail } from './send-staff-mail.ts'
import type { MailDeps, Told } from './tell-staff.ts'

/**
 * What waits for somebody goes out in one mail. The mail and the marks that say what it tells are kept in one step, so
 * a second job finds nothing waiting, and what comes while it is kept waits for the next.
 */
export async function sendMailing(deps: MailDeps, actor: Actor, to: StaffId): Promise<Told> {
  const receiver = await receiverOf(deps, to)
  const choice = (await deps.store.preferences(to)).mail ?? 'every'
  const isWanted = receiver.kind === 'takes-mail' && choice !== 'never'
  let leftOut: string[] = []
  const made = await untilWritten<StaffMail | Told>(async () => {
    const mailing = await deps.store.mailing(to)
    if (!mailing) return { kind: 'not-told', because: 'nothing-waits' }
    const early = millisecondsOf(mailing.due) - millisecondsOf(deps.clock.now())
    if (early > 0) return comeAgain(deps, to, early)
    if (!isWanted) return dropped(deps, mailing)
    const waiting = mailing.waiting.filter(({ notice }) => !leftOut.includes(notice))
    if (waiting.length === 0 && mailing.more === 0) return dropped(deps, mailing)
    const { more } = mailing
    const mail = newMail(
      deps,
      to,
      choice === 'every' ? { kind: 'messages', waiting, more } : { kind: 'recap', waiting },
    )
    const kept = await deps.store.mailMade(mail, { ...mailing, waiting })
    if (kept === 'done') return mail
    if (kept !== 'changed') leftOut = [...leftOut, ...kept.told]
    return 'changed'
  })
  return 'id' in made ? sendStaffMail(deps, actor, made.id) : made
}

/** The job came too soon: it comes again, or the sweep brings it when it is a digest. */
async function comeAgain(deps: MailDeps, to: StaffId, milliseconds: number): Promise<Told> {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds <= bundleSeconds) await deps.noticeJobs.enqueue([{ by: 'mailing', to }], seconds)
  return { kind: 'waits' }
}

async function dropped(deps: MailDeps, mailing: Mailing): Promise<Told | 'changed'> {
  const gone = await deps.store.mailingDropped(mailing)
  return gone === 'changed' ? 'changed' : { kind: 'not-told', because: 'not-wanted' }
}
