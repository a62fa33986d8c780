import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { keepAdministered } from '../roles/keep-administered.ts'
import type { NotServed } from '../served-conversation.ts'
import { leavingOf } from './leave.ts'
import { managed, mayHandRole } from './managing.ts'

type Needs = Pick<Deps, 'store' | 'clock' | 'audit'>

export type MembershipKept =
  | { kind: 'kept' }
  | { kind: 'beyond' }
  | { kind: 'last-administrator' }
  /** Somebody else changed their roles since; look again. */
  | { kind: 'changed' }
  | NotServed

/** Gives somebody a role in a department, or another one. It holds from their next request. Again, it changes nothing. */
export async function keepMembership(
  deps: Needs,
  actor: Actor,
  input: { staff: StaffId; department: DepartmentId; role: string },
): Promise<MembershipKept> {
  const outcome = await kept(deps, actor, input)
  return audited(deps, actor, 'gave a role', { thing: input.staff }, outcome)
}

async function kept(
  { store }: Needs,
  actor: Actor,
  { staff, department, role }: { staff: StaffId; department: DepartmentId; role: string },
): Promise<MembershipKept> {
  const known = await managed({ store }, actor, staff)
  if (known.kind !== 'managing') return known
  const { person, roles } = known
  if (!known.departments.has(department) || person.disabledAt) return { kind: 'not-found' }
  const was = person.memberships.find((one) => one.department === department)
  if (was?.role === role) return { kind: 'kept' }
  const isKnown = roles.some(({ id }) => id === role)
  const both = [role, ...(was ? [was.role] : [])]
  if (!isKnown || !both.every((one) => mayHandRole(known, person, department, one))) return { kind: 'beyond' }
  const membership = { department, role }
  const written = was
    ? await keepAdministered({ store }, { kind: 'membership', staff, department, role }, (guard) =>
        store.membershipKept(person, membership, was, guard),
      )
    : await store.membershipKept(person, membership, undefined)
  return written === 'done' ? { kind: 'kept' } : { kind: written }
}

export type MembershipEnded =
  | { kind: 'ended'; name: string }
  | { kind: 'beyond' }
  | { kind: 'yourself' }
  | { kind: 'last-administrator' }
  | { kind: 'changed' }
  | NotServed

/**
 * Somebody works in a department no longer. Their clients there wait for another case manager and what they had
 * scheduled is held; that follows in steps. Again, it changes nothing.
 */
export async function endMembership(
  deps: Needs,
  actor: Actor,
  input: { staff: StaffId; department: DepartmentId },
): Promise<MembershipEnded> {
  const outcome = await ended(deps, actor, input)
  return audited(deps, actor, 'ended a membership', { thing: input.staff }, outcome)
}

async function ended(
  { store, clock }: Needs,
  actor: Actor,
  { staff, department }: { staff: StaffId; department: DepartmentId },
): Promise<MembershipEnded> {
  const known = await managed({ store }, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  const was = person.memberships.find((one) => one.department === department)
  if (!was || !known.departments.has(department)) return { kind: 'not-found' }
  if (person.id === known.actor.staff) return { kind: 'yourself' }
  if (!mayHandRole(known, person, department, was.role)) return { kind: 'beyond' }
  const leaving = leavingOf(person, department, clock.now())
  const written = await keepAdministered({ store }, { kind: 'membership', staff, department }, (guard) =>
    store.membershipEnded(person, was, leaving, guard),
  )
  return written === 'done' ? { kind: 'ended', name: person.name } : { kind: written }
}
