import { may, type Permission } from '../../model/access.ts'
import type { Role, RoleId } from '../../model/role.ts'
import { deliveredWith, isDelivered, mayChangeRole } from '../../model/role-editing.ts'
import { mostRoles, type RoleFault, readRole, type TypedRole } from '../../model/role-form.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { keepAdministered } from './keep-administered.ts'
import { holdersOf } from './list-roles.ts'

export type RoleDeps = Pick<Deps, 'store' | 'audit' | 'clock' | 'ids'>
type StaffActor = Extract<Actor, { kind: 'staff' }>

export type RoleKept =
  | { kind: 'kept'; role: Omit<Role, 'version'> }
  | { kind: 'invalid'; because: RoleFault }
  /** Somebody saved it since the form was drawn: the role as it stands now. Nothing was changed. */
  | { kind: 'changed'; role: Role }
  /** These the editor does not have and so cannot give. */
  | { kind: 'beyond'; permissions: Permission[] }
  /** Nobody would be left who may edit roles and manage staff. */
  | { kind: 'last-administrator' }
  | NotServed

/** How the editor's page calls a role: two of one name would be taken for each other. */
export type Named = (role: Role) => string

/** Makes a role of the county's own, out of what the actor may do themselves. */
export async function makeRole(
  deps: RoleDeps,
  actor: Actor,
  input: { typed: TypedRole; named: Named },
): Promise<RoleKept> {
  const thing = deps.ids.make('rl')
  return audited(deps, actor, 'made a role', { thing }, await made(deps, actor, { ...input, id: thing }))
}

async function made(
  { store, clock }: RoleDeps,
  actor: Actor,
  { typed, named, id }: { typed: TypedRole; named: Named; id: RoleId },
): Promise<RoleKept> {
  const refused = refusal(actor)
  if (refused || actor.kind !== 'staff') return refused ?? { kind: 'not-found' }
  const roles = await store.roles()
  if (roles.length >= mostRoles) return { kind: 'invalid', because: 'too-many' }
  const read = readRole(typed, { others: roles.map(named), mayBeEmpty: false })
  if (read.kind === 'invalid') return read
  const given = mayChangeRole(actor, { id, permissions: [], version: 0 }, read.permissions)
  if (!given.allowed) return { kind: 'beyond', permissions: given.beyond }
  const role = { ...roleOf(id, read), updatedAt: clock.now(), updatedBy: actor.name }
  const kept = await keepAdministered({ store }, { kind: 'role', role: { ...role, version: 0 } }, (guard) =>
    store.keepRole(role, undefined, guard),
  )
  if (kept !== 'done') return { kind: 'changed', role: { ...role, version: 0 } }
  return { kind: 'kept', role }
}

/**
 * Changes a role from the version its form was drawn from. It holds from the next request of everybody who has it.
 * Saved again with what stands there already, it is saved again.
 */
export async function editRole(
  deps: RoleDeps,
  actor: Actor,
  input: { role: RoleId; typed: TypedRole; named: Named; version: number },
): Promise<RoleKept> {
  const outcome = await edited(deps, actor, input)
  return audited(deps, actor, 'changed a role', { thing: input.role }, outcome)
}

async function edited(
  deps: RoleDeps,
  actor: Actor,
  { role: id, typed, named, version }: { role: RoleId; typed: TypedRole; named: Named; version: number },
): Promise<RoleKept> {
  const found = await roleFor(deps, actor, id)
  if (found.kind !== 'role') return found
  const { role: was, roles, editor } = found
  const others = roles.filter((one) => one.id !== id).map(named)
  const read = readRole(typed, { others, mayBeEmpty: isDelivered(was) })
  if (read.kind === 'invalid') return read
  if (was.version !== version) return { kind: 'changed', role: was }
  const given = mayChangeRole(editor, was, read.permissions)
  if (!given.allowed) return { kind: 'beyond', permissions: given.beyond }
  const role = { ...roleOf(id, read), updatedAt: deps.clock.now(), updatedBy: editor.name }
  const kept = await keepAdministered(deps, { kind: 'role', role: { ...role, version } }, (guard) =>
    deps.store.keepRole(role, was, guard),
  )
  return after(deps, kept, was, role)
}

/** Makes a delivered role what it was delivered as. One that nobody edited is so already. */
export async function resetRole(
  deps: RoleDeps,
  actor: Actor,
  input: { role: RoleId; version: number },
): Promise<RoleKept> {
  return audited(
    deps,
    actor,
    'reset a role',
    { thing: input.role },
    await reset(deps, actor, input.role, input.version),
  )
}

async function reset(deps: RoleDeps, actor: Actor, id: RoleId, version: number): Promise<RoleKept> {
  const found = await roleFor(deps, actor, id)
  if (found.kind !== 'role') return found
  const { role: was } = found
  if (!isDelivered(was)) return { kind: 'not-found' }
  const role = { id, permissions: deliveredWith(id) }
  if (was.version === 0) return { kind: 'kept', role }
  if (was.version !== version) return { kind: 'changed', role: was }
  const kept = await keepAdministered(deps, { kind: 'role', role: { ...role, version: 0 } }, (guard) =>
    deps.store.roleForgotten(was, guard),
  )
  return after(deps, kept, was, role)
}

export type RoleDeleted =
  | { kind: 'deleted'; role: Role }
  /** So many people have it: they need another role first. */
  | { kind: 'in-use'; people: number }
  | Exclude<RoleKept, { kind: 'kept' | 'invalid' | 'beyond' }>

/** Deletes a role that the county made, once nobody has it. Again is not found. */
export async function deleteRole(
  deps: RoleDeps,
  actor: Actor,
  input: { role: RoleId; version: number },
): Promise<RoleDeleted> {
  return audited(
    deps,
    actor,
    'deleted a role',
    { thing: input.role },
    await deleted(deps, actor, input.role, input.version),
  )
}

async function deleted(deps: RoleDeps, actor: Actor, id: RoleId, version: number): Promise<RoleDeleted> {
  const found = await roleFor(deps, actor, id)
  if (found.kind !== 'role') return found
  const { role: was } = found
  if (isDelivered(was)) return { kind: 'not-found' }
  if (was.version !== version) return { kind: 'changed', role: was }
  const people = (await holdersOf(deps.store))(id)
  if (people > 0) return { kind: 'in-use', people }
  const kept = await keepAdministered(deps, { kind: 'role gone', role: id }, (guard) =>
    deps.store.roleForgotten(was, guard),
  )
  const outcome = await after(deps, kept, was, was)
  return outcome.kind === 'kept' ? { kind: 'deleted', role: was } : outcome
}

/** A role for somebody who may edit it, with all others. */
export async function roleFor(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  id: RoleId,
): Promise<{ kind: 'role'; role: Role; roles: Role[]; editor: StaffActor } | NotServed> {
  const refused = refusal(actor)
  if (refused || actor.kind !== 'staff') return refused ?? { kind: 'not-found' }
  const roles = await store.roles()
  const role = roles.find((one) => one.id === id)
  return role ? { kind: 'role', role, roles, editor: actor } : { kind: 'not-found' }
}

async function after(
  { store }: RoleDeps,
  kept: 'done' | 'changed' | 'last-administrator',
  was: Role,
  role: Omit<Role, 'version'>,
): Promise<Extract<RoleKept, { kind: 'kept' | 'changed' | 'last-administrator' | 'not-found' }>> {
  if (kept === 'done') return { kind: 'kept', role }
  if (kept === 'last-administrator') return { kind: 'last-administrator' }
  const now = (await store.roles()).find(({ id }) => id === was.id)
  return now ? { kind: 'changed', role: now } : { kind: 'not-found' }
}

function roleOf(
  id: RoleId,
  { name, permissions }: { name?: string; permissions: Permission[] },
): Omit<Role, 'version'> {
  return { id, permissions, ...(name === undefined ? {} : { name }) }
}

function refusal(actor: Actor): NotServed | undefined {
  const asked = may(actor, 'edit-roles')
  return asked.allowed ? undefined : { kind: 'refused', because: asked.because }
}
