import { type AwayFault, readAway, type TypedAway } from '../model/away-form.ts'
import type { Department } from '../model/department.ts'
import { type Away, holdChoices } from '../model/preferences.ts'
import type { Actor } from '../model/staff.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'

type PreferenceDeps = Pick<Deps, 'store' | 'clock' | 'audit'>
type NoStaff = { kind: 'refused'; because: 'no-permission' }

/** How the actor wants to work. Said again, it changes nothing. */
export async function editPreferences(
  deps: PreferenceDeps,
  actor: Actor,
  input: { holdSeconds: number; groupBySubject: boolean },
): Promise<{ kind: 'kept' } | { kind: 'invalid' } | NoStaff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!holdChoices.includes(input.holdSeconds)) return { kind: 'invalid' }
  await deps.store.changePreferences(actor.staff, input)
  return audited(deps, actor, 'changed their preferences', {}, { kind: 'kept' })
}

export type SetAway = { kind: 'kept'; away: Away } | { kind: 'invalid'; faults: AwayFault[] } | NoStaff

/** The actor will be, or is, away: from then on it is said to whoever writes, until the day they are back. */
export async function setAway(
  deps: PreferenceDeps,
  actor: Actor,
  input: TypedAway & { department: Department },
): Promise<SetAway> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { zone, languages } = input.department
  const read = readAway(input, { zone, languages, now: deps.clock.now() })
  if (read.kind === 'invalid') return read
  await deps.store.changePreferences(actor.staff, { away: read.away })
  return audited(deps, actor, 'set an away message', {}, { kind: 'kept', away: read.away })
}

/** Back, or not leaving after all. Said again, it changes nothing. */
export async function endAway(deps: PreferenceDeps, actor: Actor): Promise<{ kind: 'ended' } | NoStaff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  await deps.store.changePreferences(actor.staff, { away: undefined })
  return audited(deps, actor, 'ended their away message', {}, { kind: 'ended' })
}
