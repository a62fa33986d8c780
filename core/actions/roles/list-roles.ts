import { may, type Refusal } from '../../model/access.ts'
import type { StaffId } from '../../model/ids.ts'
import type { Role, RoleId } from '../../model/role.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'

/** A role with how many people have it, in whatever department. */
export type ListedRole = Role & { people: number }

/** All roles of the county, for those who edit them. */
export async function listRoles(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
): Promise<{ kind: 'roles'; roles: ListedRole[] } | { kind: 'refused'; because: Refusal }> {
  const asked = may(actor, 'edit-roles')
  if (!asked.allowed) return { kind: 'refused', because: asked.because }
  const [roles, holders] = await Promise.all([store.roles(), holdersOf(store)])
  return { kind: 'roles', roles: roles.map((role) => ({ ...role, people: holders(role.id) })) }
}

/** How many people have a role: one request for each department. Departments that are closed count too. */
export async function holdersOf(store: Deps['store']): Promise<(role: RoleId) => number> {
  const departments = await store.departments()
  const listed = await Promise.all(departments.map(({ id }) => store.staffOfDepartment(id)))
  const people = new Map<RoleId, Set<StaffId>>()
  for (const { id, role } of listed.flat()) people.set(role, (people.get(role) ?? new Set()).add(id))
  return (role) => people.get(role)?.size ?? 0
}
