import { may, type Refusal } from '../../model/access.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

/** Whether the week's numbers come to the actor by e-mail. Said again, it changes nothing. */
export async function chooseWeekly(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { weekly: boolean },
): Promise<{ kind: 'kept' } | { kind: 'refused'; because: Refusal }> {
  const allowed = may(actor, 'read-reports')
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  await deps.store.changePreferences(actor.staff, { weeklyReport: input.weekly })
  return audited(deps, actor, 'changed their preferences', {}, { kind: 'kept' })
}
