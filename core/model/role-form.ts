import { permissions as all, type Permission } from './access.ts'
import { isSameName, readName } from './name.ts'

export const longestRoleName = 60
export const mostRoles = 30

export type TypedRole = {
  /** Empty, of a delivered role: as it was delivered. */
  name: string
  permissions: string[]
}

export type RoleFault = 'empty' | 'too-long' | 'unreadable' | 'taken' | 'too-many'

/**
 * Reads what was typed into the form of a role. `others` are the names of all other roles as the editor sees them. A
 * permission nobody knows is left out.
 */
export function readRole(
  typed: TypedRole,
  { others, mayBeEmpty }: { others: string[]; mayBeEmpty: boolean },
): { kind: 'read'; name?: string; permissions: Permission[] } | { kind: 'invalid'; because: RoleFault } {
  const permissions = all.filter((permission) => typed.permissions.includes(permission))
  const read = readName(typed.name)
  if (read.kind === 'empty' && mayBeEmpty) return { kind: 'read', permissions }
  if (read.kind !== 'name') return { kind: 'invalid', because: read.kind }
  const { name } = read
  if (name.length > longestRoleName) return { kind: 'invalid', because: 'too-long' }
  if (others.some((other) => isSameName(other, name))) return { kind: 'invalid', because: 'taken' }
  return { kind: 'read', name, permissions }
}
