import type { Department } from '../../model/department.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { Staff } from '../../model/staff.ts'
import { mayReceive } from '../../model/transfer.ts'
import type { Deps } from '../dependencies.ts'

/** Somebody who may receive a client. */
export type Receiver = { id: StaffId; name: string }

/** Everyone of a department who serves clients of their own, by name. */
export async function receiversIn(
  { store }: Pick<Deps, 'store'>,
  department: DepartmentId,
): Promise<Receiver[]> {
  const [staff, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  return staff
    .filter((one) => mayReceive(roles, one.role) && !isDisabled(one))
    .map(({ id, name }) => ({ id, name }))
}

/** Other departments one may hand a client to; of a confidential one nobody is named. */
export async function departmentsBeside(
  deps: Pick<Deps, 'store'>,
  here: DepartmentId,
): Promise<{ department: Department; receivers: Receiver[] }[]> {
  const others = (await deps.store.departments()).filter((one) => one.id !== here && one.open)
  return Promise.all(
    others.map(async (department) => ({
      department,
      receivers: department.settings.confidential ? [] : await receiversIn(deps, department.id),
    })),
  )
}

/** The colleague as they are now; undefined where they may not (any more) receive a client of this department. */
export async function receiver(
  { store }: Pick<Deps, 'store'>,
  id: StaffId,
  department: DepartmentId,
): Promise<Staff | undefined> {
  const [staff, roles] = await Promise.all([store.staff(id), store.roles()])
  const membership = staff?.memberships.find((one) => one.department === department)
  if (!staff || !membership || staff.disabledAt !== undefined) return undefined
  return mayReceive(roles, membership.role) ? staff : undefined
}

/** Lists may say so of those who left. */
function isDisabled(one: object): boolean {
  return 'disabled' in one && Boolean(one.disabled)
}
