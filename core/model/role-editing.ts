import type { Permission } from './access.ts'
import { deliveredPermissions, type Role } from './role.ts'
import type { Actor } from './staff.ts'

/**
 * Nobody gives more than they have. One exception keeps a county able to act: whoever edits the roles may hand on, and
 * put back, what a role was delivered with, though they may not do it themselves (an administrator appoints supervisors
 * and does not read messages). What one adds to a role beyond that, one must hold.
 */
export type MayGive = { allowed: true } | { allowed: false; beyond: Permission[] }

type Giver = Extract<Actor, { kind: 'staff' }>

/**
 * Whether this person may give somebody a role, or change somebody who has it (ask for the role they have and for the
 * one they get). To themselves (`to`), only what they hold already.
 */
export function mayGiveRole(
  actor: Giver,
  role: Pick<Role, 'id' | 'permissions'>,
  to?: Pick<Giver, 'staff'>,
): MayGive {
  const given = to?.staff === actor.staff ? actor.permissions : givable(actor, role)
  return within(given, role.permissions)
}

/** Whether this person may make of a role what is wanted: taking away is free, what is added must be theirs to give. */
export function mayChangeRole(actor: Giver, was: Role, wanted: readonly Permission[]): MayGive {
  const added = wanted.filter((permission) => !was.permissions.includes(permission))
  return within(givable(actor, was), added)
}

/** Whether this person may tick a permission of a role that it does not have yet. A new role has no `was`. */
export function mayAdd(actor: Giver, permission: Permission, was?: Role): boolean {
  if (!was) return actor.permissions.includes(permission)
  return mayChangeRole(actor, was, [permission]).allowed
}

function givable(actor: Giver, { id }: Pick<Role, 'id'>): readonly Permission[] {
  if (!actor.permissions.includes('edit-roles')) return actor.permissions
  return [...actor.permissions, ...deliveredWith(id)]
}

/** What the role was delivered with; nothing, for a county's own. */
export function deliveredWith(id: string): readonly Permission[] {
  return (deliveredPermissions as Record<string, readonly Permission[]>)[id] ?? []
}

/** Whether it came with the product; otherwise the county made it. */
export function isDelivered({ id }: Pick<Role, 'id'>): boolean {
  return deliveredWith(id).length > 0
}

function within(given: readonly Permission[], wanted: readonly Permission[]): MayGive {
  const beyond = wanted.filter((permission) => !given.includes(permission))
  return beyond.length === 0 ? { allowed: true } : { allowed: false, beyond }
}
