import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { Leaving } from '../../model/leaving.ts'
import type { Role } from '../../model/role.ts'
import type { Actor, Membership, Staff } from '../../model/staff.ts'
import type { AddressTrouble } from '../../model/staff-mail.ts'
import type { AccountState } from '../../ports/staff-accounts.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { type Managing, managed, managing, mayChangeAccount, mayHandRole, rolesToGive } from './managing.ts'

type Listed = { id: StaffId; name: string; role: string }
export type StaffListed =
  | { kind: 'list'; active: Listed[]; disabled: Listed[]; roles: Role[]; managing: Managing }
  | NotServed

/** The department's staff by name, those who are switched off apart. */
export async function listStaff(deps: Pick<Deps, 'store'>, actor: Actor): Promise<StaffListed> {
  const known = await managing(deps, actor)
  if (known.kind !== 'managing') return known
  const everyone = await deps.store.staffOfDepartment(known.actor.department)
  const active = everyone.filter(({ disabled }) => !disabled)
  const disabled = everyone.filter((one) => one.disabled)
  return { kind: 'list', active, disabled, roles: known.roles, managing: known }
}

/** A department of somebody's, as far as the one who looks manages its staff. */
export type MembershipShown = Membership & { give: Role[]; mayChange: boolean }

export type StaffOpened =
  | {
      kind: 'person'
      person: Staff
      account: AccountState
      memberships: MembershipShown[]
      /** Departments to which they may be added, with the roles to give there. */
      addTo: { department: DepartmentId; give: Role[] }[]
      roles: Role[]
      /** Whether name, address, sign-in and being switched off are the looker’s to change. */
      mayChangeAccount: boolean
      isSelf: boolean
      /** Their clients are on their way to the waiting. */
      leaving: Leaving[]
      /** Why no mail reaches their address. */
      mailTrouble: AddressTrouble | undefined
    }
  | NotServed

/** One member of staff, as whoever manages them sees them. */
export async function openStaff(
  deps: Pick<Deps, 'store' | 'directory' | 'audit' | 'clock'>,
  actor: Actor,
  { staff }: { staff: StaffId },
): Promise<StaffOpened> {
  const known = await managed(deps, actor, staff)
  if (known.kind !== 'managing') return known
  const { person } = known
  const theirs = person.memberships.filter(({ department }) => known.departments.has(department))
  const [account, ...leaving] = await Promise.all([
    deps.directory.account(person.email),
    ...[...known.departments.keys()].map((department) => deps.store.leaving(person.id, department)),
  ])
  const outcome: StaffOpened = {
    kind: 'person',
    person,
    account,
    memberships: theirs.map((one) => ({
      ...one,
      give: rolesToGive(known, one.department, person),
      mayChange: mayHandRole(known, person, one.department, one.role),
    })),
    addTo: addable(known, person),
    roles: known.roles,
    mayChangeAccount: mayChangeAccount(known, person),
    isSelf: person.id === known.actor.staff,
    leaving: leaving.filter((one) => one !== undefined),
    mailTrouble: await deps.store.addressTrouble(person.email),
  }
  return audited(deps, actor, 'viewed a staff account', { thing: staff }, outcome)
}

function addable(known: Managing, person: Staff): { department: DepartmentId; give: Role[] }[] {
  if (person.disabledAt) return []
  const has = (department: DepartmentId) => person.memberships.some((one) => one.department === department)
  return [...known.departments.keys()]
    .filter((department) => !has(department))
    .map((department) => ({ department, give: rolesToGive(known, department, person) }))
}

/** Where an account may be made, with the roles to give there. */
export async function placesForNew(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
): Promise<{ kind: 'places'; places: { department: DepartmentId; give: Role[] }[] } | NotServed> {
  const known = await managing(deps, actor)
  if (known.kind !== 'managing') return known
  const places = [...known.departments.keys()].map((department) => ({
    department,
    give: rolesToGive(known, department),
  }))
  const own = known.actor.department
  return {
    kind: 'places',
    places: places.toSorted(
      (one, other) => Number(other.department === own) - Number(one.department === own),
    ),
  }
}
