import type { NoticeJob } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import type { Push } from '../../ports.ts'
import type { Deps } from '../dependencies.ts'
import { sendMailing } from './send-mailing.ts'
import { sendStaffMail } from './send-staff-mail.ts'
import { tellByMail } from './tell-by-mail.ts'
import { tellByPush } from './tell-by-push.ts'

export type Told =
  | { kind: 'told' }
  /** It waits for what else comes within two minutes, or for the hour of the digest. */
  | { kind: 'waits' }
  /** Handed to the mail service, which gave no answer: it may have left, and is never sent again. */
  | { kind: 'unconfirmed' }
  /** The mail service would not take it. */
  | { kind: 'refused'; because: string }
  | { kind: 'not-told'; because: string }

export type MailDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'mailer' | 'noticeJobs' | 'audit'>
export type TellDeps = MailDeps & { push: Pick<Push, 'send'> }

/** Tells a member of staff what a notice says, by one way. A job that comes twice tells them once. */
export async function tellStaff(deps: TellDeps, actor: Actor, job: NoticeJob): Promise<Told> {
  switch (job.by) {
    case 'mail':
      return tellByMail(deps, actor, job.notice)
    case 'push':
      return tellByPush(deps, actor, job.notice)
    case 'mailing':
      return sendMailing(deps, actor, job.to)
    case 'mail-again':
      return sendStaffMail(deps, actor, job.mail)
    default:
      return job satisfies never
  }
}
