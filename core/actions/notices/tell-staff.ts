import type { NoticeJob } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import { tellByMail } from './tell-by-mail.ts'

export type Told =
  | { kind: 'told' }
  /** It waits for what else comes within two minutes, or for the hour of the digest. */
  | { kind: 'waits' }
  | { kind: 'not-told'; because: string }

/** Tells a member of staff what a notice says, by one way. A job that comes twice tells them once. */
export async function tellStaff(deps: Pick<Deps, 'store'>, actor: Actor, job: NoticeJob): Promise<Told> {
  switch (job.by) {
    case 'mail':
      return tellByMail(deps, actor, job.notice)
    case 'push':
      return { kind: 'not-told', because: 'no push yet' }
    case 'mailing':
    case 'mail-again':
      return { kind: 'not-told', because: 'no mail yet' }
    default:
      return job satisfies never
  }
}
