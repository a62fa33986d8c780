import { may, type Refusal } from '../../model/access.ts'
import type { MassMessage } from '../../model/mass-message.ts'
import { permissionsIn } from '../../model/role.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'
import type { NotServed } from '../served-conversation.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** The author as they stand now: whoever was disabled or left the department writes to nobody any more. */
export async function authorOf(store: Store, mass: MassMessage): Promise<StaffActor | undefined> {
  const [staff, roles] = await Promise.all([store.staff(mass.author.staff), store.roles()])
  const membership = staff?.memberships.find(({ department }) => department === mass.department)
  if (!staff || staff.disabledAt !== undefined || !membership) return undefined
  const permissions = permissionsIn(roles, membership.role)
  return { kind: 'staff', staff: staff.id, name: staff.name, ...membership, permissions, session: '' }
}

/** Whether an actor may write to many clients at once at all. */
export function mayBegin(
  actor: Actor,
): { kind: 'yes'; actor: StaffActor } | { kind: 'refused'; because: Refusal } {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'send-mass-message')
  return allowed.allowed ? { kind: 'yes', actor } : { kind: 'refused', because: allowed.because }
}

/** A mass message for its author, or for whoever may write to all clients of the department; for others there is none. */
export function openTo(
  mass: MassMessage | undefined,
  actor: Actor,
): { kind: 'yes'; mass: MassMessage; actor: StaffActor } | NotServed {
  const begins = mayBegin(actor)
  if (begins.kind !== 'yes') return begins
  if (!mass || mass.department !== begins.actor.department || mass.state === 'dropped')
    return { kind: 'not-found' }
  const isAuthor = mass.author.staff === begins.actor.staff
  if (!isAuthor && !may(actor, 'send-to-department', { department: mass.department }).allowed)
    return { kind: 'refused', because: 'not-yours' }
  return { kind: 'yes', mass, actor: begins.actor }
}
