import { readEmail } from '../../model/email.ts'
import { isFormKey } from '../../model/form-key.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import { readName } from '../../model/name.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { inviteNow } from './invite.ts'
import { type Managing, managing, mayHandRole } from './managing.ts'

export type StaffCreated =
  /** `invited` false: the invitation could not leave yet, and can be sent from their page. */
  | { kind: 'created'; staff: StaffId; invited: boolean }
  /** The county knew them already: they work in this department as well from now on. */
  | { kind: 'added'; staff: StaffId }
  /** They work in a department whose staff the actor manages. */
  | { kind: 'known'; staff: StaffId }
  /** The address is of an account that only others may look after. */
  | { kind: 'needs-administrator' }
  | {
      kind: 'invalid'
      fields: {
        name?: 'empty' | 'too-long' | 'unreadable'
        email?: 'empty' | 'not-an-address'
        role?: 'empty' | 'beyond'
      }
    }
  | Extract<NotServed, { kind: 'refused' }>
  | { kind: 'refused'; because: 'form-key' }

type Needs = Pick<Deps, 'store' | 'directory' | 'clock' | 'ids' | 'audit'>
type Given = {
  name: string
  email: string
  memberships: { department: DepartmentId; role: string }[]
  formKey: string
}

/**
 * Makes an account, with a role in each of these departments, and invites its owner by e-mail. The record is kept
 * first, so that being cut off loses nothing; the same form, or the same address, makes one account however often it
 * comes. Somebody who has an account elsewhere in the county gets the membership and nobody learns where else they work.
 */
export async function createStaff(deps: Needs, actor: Actor, given: Given): Promise<StaffCreated> {
  const outcome = await created(deps, actor, given)
  const thing = 'staff' in outcome ? { thing: outcome.staff } : {}
  return audited(deps, actor, 'created a staff account', thing, outcome)
}

async function created(deps: Needs, actor: Actor, given: Given): Promise<StaffCreated> {
  const known = await managing(deps, actor)
  if (known.kind !== 'managing') return known
  if (!isFormKey(given.formKey)) return { kind: 'refused', because: 'form-key' }
  const name = readName(given.name)
  const email = readEmail(given.email)
  const role = roleWrong(known, given.memberships)
  if (name.kind !== 'name' || email.kind !== 'email' || role) {
    const fields = {
      ...(name.kind === 'name' ? {} : { name: name.kind }),
      ...(email.kind === 'email' ? {} : { email: email.kind }),
      ...(role ? { role } : {}),
    }
    return { kind: 'invalid', fields }
  }
  const { memberships } = given
  const staff: Staff = {
    id: deps.ids.make('st'),
    name: name.name,
    email: email.email,
    language: 'en',
    memberships,
    ...(deps.directory.signsInBy === 'password' ? { invitation: 'pending' as const } : {}),
  }
  const formKey = `${known.actor.staff}#${given.formKey}`
  const kept = await deps.store.staffCreated(staff, formKey, deps.clock.now())
  if (kept === 'changed') return ofKnownAddress(deps, known, email.email, memberships)
  const own = kept === 'done' ? staff : await deps.store.staff(kept.replay)
  if (!own) return { kind: 'needs-administrator' }
  const invited = own.invitation === undefined || (await inviteNow(deps, own)) === 'invited'
  return { kind: 'created', staff: own.id, invited }
}

function roleWrong(known: Managing, memberships: Given['memberships']): 'empty' | 'beyond' | undefined {
  if (memberships.length === 0) return 'empty'
  const isKnown = (role: string) => known.roles.some(({ id }) => id === role)
  const mayAll = memberships.every(
    ({ department, role }) => isKnown(role) && mayHandRole(known, { id: '' }, department, role),
  )
  return mayAll ? undefined : 'beyond'
}

/** Whether one of these departments is confidential and the actor does not work there: nothing may show who does. */
async function isSheltered(
  store: Needs['store'],
  { actor }: Managing,
  theirs: DepartmentId[],
): Promise<boolean> {
  const [self, departments] = await Promise.all([
    store.staff(actor.staff),
    Promise.all(theirs.map((id) => store.department(id))),
  ])
  const own = new Set(self?.memberships.map(({ department }) => department))
  return departments.some((one) => one?.settings.confidential && !own.has(one.id))
}

/** An account of that address is there. Where it works besides is nobody's matter here. */
async function ofKnownAddress(
  { store }: Needs,
  known: Managing,
  email: string,
  memberships: Given['memberships'],
): Promise<StaffCreated> {
  const id = await store.staffByEmail(email)
  const person = id && (await store.staff(id))
  if (!person) return { kind: 'needs-administrator' }
  const theirs = person.memberships.map(({ department }) => department)
  if (theirs.some((department) => known.departments.has(department)))
    return { kind: 'known', staff: person.id }
  if (person.disabledAt || (await isSheltered(store, known, theirs))) return { kind: 'needs-administrator' }
  for (const membership of memberships) await store.membershipKept(person, membership, undefined)
  return { kind: 'added', staff: person.id }
}
