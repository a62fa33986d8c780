import type { Role } from '../model/role.ts'

/** Roles: read with every request, so that a change holds from the next. */
export type RoleStore = {
  /** Every role, as it stands now: consistent. */
  roles(): Promise<Role[]>
}
