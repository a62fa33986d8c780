import type { Permission } from './access.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import { permissionsIn, type Role, type RoleId } from './role.ts'

/** Whoever holds both of these, in one department, can give everybody everything back. */
const administering: readonly Permission[] = ['edit-roles', 'manage-staff']

/** One membership as it stands, whatever lists say of it. */
export type Member = { staff: StaffId; department: DepartmentId; role: RoleId; isDisabled: boolean }

/** What is about to be taken from somebody; `role` missing: they leave the department. */
export type Taking =
  | { kind: 'membership'; staff: StaffId; department: DepartmentId; role?: RoleId }
  | { kind: 'disabling'; staff: StaffId }
  | { kind: 'role'; role: Role }
  | { kind: 'role gone'; role: RoleId }

export function administers(roles: readonly Role[], role: RoleId): boolean {
  const held = permissionsIn(roles, role)
  return administering.every((permission) => held.includes(permission))
}

/** Whether somebody would still administer the county after this. */
export function leavesAnAdministrator(
  members: readonly Member[],
  roles: readonly Role[],
  taking: Taking,
): boolean {
  const then = rolesAfter(roles, taking)
  return members
    .flatMap((member) => memberAfter(member, taking))
    .some(({ role, isDisabled }) => !isDisabled && administers(then, role))
}

/** The roles as they will be. */
export function rolesAfter(roles: readonly Role[], taking: Taking): readonly Role[] {
  switch (taking.kind) {
    case 'role':
      return [...roles.filter(({ id }) => id !== taking.role.id), taking.role]
    case 'role gone':
      return roles.filter(({ id }) => id !== taking.role)
    case 'membership':
    case 'disabling':
      return roles
    default:
      return taking satisfies never
  }
}

function memberAfter(member: Member, taking: Taking): Member[] {
  if (taking.kind === 'disabling')
    return [taking.staff === member.staff ? { ...member, isDisabled: true } : member]
  if (taking.kind !== 'membership') return [member]
  if (taking.staff !== member.staff || taking.department !== member.department) return [member]
  return taking.role === undefined ? [] : [{ ...member, role: taking.role }]
}
