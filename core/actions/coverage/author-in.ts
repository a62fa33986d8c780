import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { StaffAuthor } from '../../model/message.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'

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
