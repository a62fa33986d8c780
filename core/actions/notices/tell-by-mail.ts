import type { NoticeId } from '../../model/notice.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import type { Told } from './tell-staff.ts'

/** Tells a member of staff by e-mail. */
export async function tellByMail(deps: Pick<Deps, 'store'>, _actor: Actor, id: NoticeId): Promise<Told> {
  const notice = await deps.store.notice(id)
  if (!notice) return { kind: 'not-told', because: 'gone' }
  return { kind: 'not-told', because: 'no mail yet' }
}
