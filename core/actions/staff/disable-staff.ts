import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { keepAdministered } from '../roles/keep-administered.ts'
import type { NotServed } from '../served-conversation.ts'
import { endSessionsOf } from '../sign-in.ts'
import { leaveStretch, leavingOf } from './leave.ts'
import { managed, mayChangeAccount } from './managing.ts'

type Needs = Pick<Deps, 'store' | 'directory' | 'clock' | 'audit' | 'ids'>

/** So many of the clients are named before somebody is switched off. */
const named = 200

export type Disabling =
  | {
      kind: 'disabling'
      person: Staff
      clients: { count: number; names: string[] }
      /** Missing where it is not known for one department of several. */
      scheduled?: number
    }
  | { kind: 'yourself' }
  | NotServed

/** What switching somebody off would leave behind: their clients, and what they had scheduled. */
export async function reviewDisabling(
  deps: Needs,
  actor: Actor,
  { staff, department }: { staff: StaffId; department?: DepartmentId },
): Promise<Disabling> {
  const known = await managed(deps, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  if (department === undefined && !mayChangeAccount(known, person))
    return { kind: 'refused', because: 'no-permission' }
  if (department !== undefined && !known.departments.has(department)) return { kind: 'not-found' }
  if (person.id === known.actor.staff) return { kind: 'yourself' }
  const left = await leftBehind(deps, person, department)
  const outcome: Disabling = { kind: 'disabling', person, ...left }
  return audited(deps, actor, 'reviewed switching off a staff account', { thing: staff }, outcome)
}

/** Of one department of several only its own clients are counted and named: the others are nobody's matter here. */
async function leftBehind({ store }: Needs, person: Staff, department: DepartmentId | undefined) {
  const isAll = department === undefined || person.memberships.every((one) => one.department === department)
  const [counts, { items }] = await Promise.all([
    store.counts(person.id, person.memberships[0]?.department ?? ''),
    store.caseload(person.id, { limit: named }),
  ])
  if (isAll)
    return {
      clients: { count: Math.max(counts.clients, items.length), names: inOrder(items) },
      scheduled: counts.scheduled + counts.held,
    }
  const ids = items.map(({ conversation }) => conversation)
  const found = await Promise.all(
    [0, 100].map((from) => store.conversationsById(ids.slice(from, from + 100))),
  )
  const theirs = found.flat().filter((one) => one.department === department)
  return { clients: { count: theirs.length, names: inOrder(theirs) } }
}

function inOrder(named: { name: string }[]): string[] {
  return named.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other))
}

export type Disabled =
  | { kind: 'disabled'; name: string }
  | { kind: 'yourself' }
  | { kind: 'last-administrator' }
  | { kind: 'changed' }
  | NotServed

/**
 * Switches an account off. The record says so first: from then on nothing they ask is answered, wherever this is cut
 * off. Pressed again it finishes what is left. Their clients follow in steps, from the stream.
 */
export async function disableStaff(
  deps: Needs,
  actor: Actor,
  { staff }: { staff: StaffId },
): Promise<Disabled> {
  const outcome = await disabled(deps, actor, staff)
  return audited(deps, actor, 'switched off a staff account', { thing: staff }, outcome)
}

async function disabled(deps: Needs, actor: Actor, staff: StaffId): Promise<Disabled> {
  const known = await managed(deps, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  if (!mayChangeAccount(known, person)) return { kind: 'refused', because: 'no-permission' }
  if (person.id === known.actor.staff) return { kind: 'yourself' }
  if (!person.disabledAt) {
    const disabledAt = deps.clock.now()
    const leaving = person.memberships.map(({ department }) => leavingOf(person, department, disabledAt))
    const written = await keepAdministered(deps, { kind: 'disabling', staff }, (guard) =>
      deps.store.staffDisabled({ ...person, disabledAt }, leaving, guard),
    )
    if (written !== 'done') return { kind: written }
  }
  await endSessionsOf(deps, person, 'disabled')
  await deps.directory.disable(person.email)
  if (person.disabledAt) await goOn(deps, person)
  return { kind: 'disabled', name: person.name }
}

/** Pressed again: a stretch of what is left, should the stream have given up; its mark asks for the next. */
async function goOn(deps: Needs, { id, memberships }: Staff): Promise<void> {
  const marks = await Promise.all(memberships.map(({ department }) => deps.store.leaving(id, department)))
  for (const mark of marks) if (mark) await leaveStretch(deps, mark)
}

export type Enabled = { kind: 'enabled'; name: string } | NotServed

/** Switches an account on again. Clients who left stay where they are. Again, it changes nothing. */
export async function enableStaff(
  deps: Needs,
  actor: Actor,
  { staff }: { staff: StaffId },
): Promise<Enabled> {
  const outcome = await enabled(deps, actor, staff)
  return audited(deps, actor, 'switched on a staff account', { thing: staff }, outcome)
}

async function enabled(deps: Needs, actor: Actor, staff: StaffId): Promise<Enabled> {
  const known = await managed(deps, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  if (!mayChangeAccount(known, person)) return { kind: 'refused', because: 'no-permission' }
  await deps.directory.enable(person.email)
  if (person.disabledAt) await deps.store.staffEnabled(person)
  return { kind: 'enabled', name: person.name }
}
