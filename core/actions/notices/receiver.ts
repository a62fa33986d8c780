import type { DepartmentId, StaffId } from '../../model/ids.ts'
import type { Staff } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'

export type Receiver =
  | { kind: 'takes-mail'; staff: Staff }
  /** They left, or the county has set up no sender, or their address does not take our mail. */
  | { kind: 'gone' | 'no-sender' | 'mail-bounces' }

/** Whether they still work in that department: what is told of it is for nobody else. */
export function isMember({ memberships }: Pick<Staff, 'memberships'>, department: DepartmentId): boolean {
  return memberships.some((one) => one.department === department)
}

/** Whether somebody can be mailed, as it stands now. */
export async function receiverOf(
  { store, mailer }: Pick<Deps, 'store' | 'mailer'>,
  to: StaffId,
): Promise<Receiver> {
  if (!mailer.isSetUp) return { kind: 'no-sender' }
  const staff = await store.staff(to)
  if (!staff || staff.disabledAt) return { kind: 'gone' }
  if (await store.addressTrouble(staff.email)) return { kind: 'mail-bounces' }
  return { kind: 'takes-mail', staff }
}
