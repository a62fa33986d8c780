import { may } from '../../model/access.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import { permissionsIn, type Role } from '../../model/role.ts'
import { mayGiveRole } from '../../model/role-editing.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Where somebody manages the staff, and as whom. */
export type Managing = {
  kind: 'managing'
  actor: StaffActor
  roles: Role[]
  /** Themselves at work in each department whose staff they manage. */
  departments: Map<DepartmentId, StaffActor>
}

/** Where the actor manages staff: in the department they are at work in, and in every other of theirs that lets them. */
export async function managing(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
): Promise<Managing | Extract<NotServed, { kind: 'refused' }>> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'manage-staff')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const [self, roles] = await Promise.all([store.staff(actor.staff), store.roles()])
  const departments = (self?.memberships ?? []).flatMap(({ department, role }) => {
    const there: StaffActor = { ...actor, department, role, permissions: permissionsIn(roles, role) }
    return may(there, 'manage-staff').allowed ? [[department, there] as const] : []
  })
  return { kind: 'managing', actor, roles, departments: new Map(departments) }
}

/** Somebody in a department whose staff the actor manages; anybody else does not exist for them. */
export async function managed(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  id: StaffId,
): Promise<(Managing & { person: Staff }) | NotServed> {
  const known = await managing(deps, actor)
  if (known.kind !== 'managing') return known
  const person = await deps.store.staff(id)
  if (!person || !isTheirs(known, person)) return { kind: 'not-found' }
  return { ...known, person }
}

/** Somebody whom no department has any more is the administrators'. */
function isTheirs({ actor, departments }: Managing, { memberships }: Staff): boolean {
  if (memberships.length === 0) return may(actor, 'edit-roles').allowed
  return memberships.some(({ department }) => departments.has(department))
}

/**
 * Whether the actor may change what is the person's everywhere: name, address, sign-in, being switched off. They must
 * manage every department the person works in, and be able to give each role the person has.
 */
export function mayChangeAccount(known: Managing, person: Staff): boolean {
  return person.memberships.every(({ department, role }) => mayHandRole(known, person, department, role))
}

/** Whether the actor may give this person this role there, or take it from them. */
export function mayHandRole(
  { departments, roles }: Managing,
  person: Pick<Staff, 'id'>,
  department: DepartmentId,
  role: string,
): boolean {
  const there = departments.get(department)
  if (!there) return false
  const known = roles.find(({ id }) => id === role)
  // A role that was deleted allows nothing, so anyone may take it away.
  return known === undefined || mayGiveRole(there, known, { staff: person.id }).allowed
}

/** The roles that the actor may give this person (or somebody new) in a department. */
export function rolesToGive(known: Managing, department: DepartmentId, person?: Pick<Staff, 'id'>): Role[] {
  return known.roles.filter(({ id }) => mayHandRole(known, person ?? { id: '' }, department, id))
}
