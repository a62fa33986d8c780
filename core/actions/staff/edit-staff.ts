import { readDeskPhone } from '../../model/desk-phone.ts'
import { readEmail } from '../../model/email.ts'
import type { StaffId } from '../../model/ids.ts'
import { readName } from '../../model/name.ts'
import type { Actor, Staff } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { managed, mayChangeAccount } from './managing.ts'

export type StaffFieldErrors = {
  name?: 'empty' | 'too-long' | 'unreadable'
  email?: 'empty' | 'not-an-address' | 'taken'
  deskPhone?: 'not-a-number' | 'not-possible' | 'not-an-extension' | 'extension-alone'
}
export type StaffEdited =
  | { kind: 'edited'; person: Staff }
  /** Somebody else changed the record since this form was shown: what it says now. */
  | { kind: 'changed'; person: Staff }
  | { kind: 'invalid'; fields: StaffFieldErrors }
  | NotServed

export type StaffTyped = { name: string; email: string; number: string; extension: string; version: number }

/**
 * Changes somebody's name, address and desk phone. The sign-in service is told first: cut off in between, the same form
 * sent again finishes. Of two who edit at once the second is shown what the first wrote.
 */
export async function editStaff(
  deps: Pick<Deps, 'store' | 'directory' | 'clock' | 'audit'>,
  actor: Actor,
  input: { staff: StaffId } & StaffTyped,
): Promise<StaffEdited> {
  const outcome = await edited(deps, actor, input)
  return audited(deps, actor, 'changed a staff account', { thing: input.staff }, outcome)
}

async function edited(
  deps: Pick<Deps, 'store' | 'directory'>,
  actor: Actor,
  input: { staff: StaffId } & StaffTyped,
): Promise<StaffEdited> {
  const known = await managed(deps, actor, input.staff)
  if (known.kind !== 'managing') return known
  const was = known.person
  if (!mayChangeAccount(known, was)) return { kind: 'refused', because: 'no-permission' }
  const name = readName(input.name)
  const email = readEmail(input.email)
  const desk = await readDeskPhone(input)
  if (name.kind !== 'name' || email.kind !== 'email' || desk.kind !== 'phone') {
    const fields: StaffFieldErrors = {
      ...(name.kind === 'name' ? {} : { name: name.kind }),
      ...(email.kind === 'email' ? {} : { email: email.kind }),
      ...(desk.kind === 'phone' ? {} : { deskPhone: desk.because }),
    }
    return { kind: 'invalid', fields }
  }
  const { deskPhone: _, ...rest } = was
  const wanted = {
    ...rest,
    name: name.name,
    email: email.email,
    ...(desk.phone && { deskPhone: desk.phone }),
  }
  if (isSame(wanted, was)) return { kind: 'edited', person: was }
  if (input.version !== (was.version ?? 0)) return { kind: 'changed', person: was }
  const taken: StaffEdited = { kind: 'invalid', fields: { email: 'taken' } }
  if (wanted.email !== was.email && (await deps.store.staffByEmail(wanted.email))) return taken
  const isRenamed = wanted.email !== was.email || wanted.name !== was.name
  if (isRenamed && (await deps.directory.rename(was.email, wanted)) === 'taken') return taken
  const kept = await deps.store.staffEdited(wanted, was)
  if (kept === 'done') return { kind: 'edited', person: { ...wanted, version: (was.version ?? 0) + 1 } }
  if (isRenamed) await deps.directory.rename(wanted.email, was)
  if (kept === 'taken') return taken
  return { kind: 'changed', person: (await deps.store.staff(was.id)) ?? was }
}

function isSame(one: Staff, other: Staff): boolean {
  return (
    one.name === other.name &&
    one.email === other.email &&
    one.deskPhone?.number === other.deskPhone?.number &&
    one.deskPhone?.extension === other.deskPhone?.extension
  )
}
