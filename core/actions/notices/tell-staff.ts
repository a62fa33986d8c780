import type { NoticeJob } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'

export type Told = { kind: 'told' } | { kind: 'not-told'; because: string }

/** Tells a member of staff what a notice says, by one way. A job that comes twice tells them once. */
export async function tellStaff(deps: Pick<Deps, 'store'>, _actor: Actor, job: NoticeJob): Promise<Told> {
  const notice = await deps.store.notice(job.notice)
  if (!notice) return { kind: 'not-told', because: 'gone' }
  return { kind: 'not-told', because: `no ${job.by} yet` }
}
