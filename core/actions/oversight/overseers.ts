import type { DepartmentId, StaffId } from '../../model/ids.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Store } from '../../ports.ts'

/** Whoever oversees a department's messages, by the roles as they stand: two requests. */
export async function overseersOf(
  store: Pick<Store, 'staffOfDepartment' | 'roles'>,
  department: DepartmentId,
): Promise<StaffId[]> {
  const [staff, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  return staff
    .filter(({ role, disabled }) => !disabled && permissionsIn(roles, role).includes('oversee-messages'))
    .map(({ id }) => id)
}
