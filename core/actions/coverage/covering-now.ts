import { isCovering } from '../../model/coverage.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { StaffAuthor } from '../../model/message.ts'
import type { Actor } from '../../model/staff.ts'
import type { Instant } from '../../model/time.ts'
import type { Store } from '../../ports.ts'

/** Who stands in for a member of staff at this moment: they are told of what the worker is told of. One request. */
export async function coveringNow(
  store: Pick<Store, 'coverageOf'>,
  worker: StaffId,
  department: DepartmentId,
  now: Instant,
): Promise<StaffId[]> {
  const coverage = await store.coverageOf(worker, department)
  return coverage && isCovering(coverage, now) ? [coverage.delegate.staff] : []
}

type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Who writes here: a delegate in their own name, and in whose place. One request for a delegate, none for others. */
export async function authorIn(
  store: Pick<Store, 'coverageOf'>,
  actor: StaffActor,
  { staff, department }: { staff?: StaffId; department: DepartmentId },
): Promise<StaffAuthor> {
  const author = { staff: actor.staff, name: actor.name }
  if (staff === undefined || staff === actor.staff || !actor.covers?.includes(staff)) return author
  const coverage = await store.coverageOf(staff, department)
  return coverage ? { ...author, covering: coverage.worker } : author
}
