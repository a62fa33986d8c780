import type { DepartmentId, StaffId } from '../model/ids.ts'
import type { Member } from '../model/last-administrator.ts'
import type { Role } from '../model/role.ts'
import type { Written } from '../ports.ts'

/**
 * The version of the county-wide guard. Every write that takes something from staff (a changed or ended membership, a
 * disabled account, a changed or deleted role) raises it in its own transaction, conditioned on the version that was
 * read before it was checked that an administrator remains: see `core/actions/roles/keep-administered.ts`.
 */
export type AdministrationGuard = number

/** Roles: read with every request, so that a change holds from the next. */
export type RoleStore = {
  /** Every role, as it stands now: consistent. */
  roles(): Promise<Role[]>
  /**
   * Keeps a role as the county made it (no `was`) or edited it, with a version that no form ever saw. `changed`:
   * somebody edited it meanwhile, or the guard moved.
   */
  keepRole(
    role: Omit<Role, 'version'>,
    was: Pick<Role, 'version'> | undefined,
    guard: AdministrationGuard,
  ): Promise<Written>
  /** Forgets what the county made of a role: a delivered one is as delivered, its own is gone. */
  roleForgotten(was: Role, guard: AdministrationGuard): Promise<Written>
  administrationGuard(): Promise<AdministrationGuard>
  /** These memberships as they stand now, consistent, in one request; those that are gone are left out. At most fifty. */
  membersNow(asked: { staff: StaffId; department: DepartmentId }[]): Promise<Member[]>
}
