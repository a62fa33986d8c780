import { waysOf } from '../../model/notice.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/** A kept notice is handed to the function that tells staff, once for each way it can be told. */
export async function followNotices(deps: Pick<Deps, 'noticeJobs'>, facts: Kept[]): Promise<void> {
  const notices = facts.flatMap((fact) => (fact.kind === 'notice' ? [fact.notice] : []))
  if (notices.length === 0) return
  await deps.noticeJobs.enqueue(
    notices.flatMap(({ id, about }) => waysOf(about).map((by) => ({ notice: id, by }))),
  )
}
