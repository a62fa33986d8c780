import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'

export type Grouped = { kind: 'kept' } | { kind: 'refused'; because: 'no-permission' }

/** Staff choose how they read conversations, by subject or as one history; remembered for all of them. */
export async function groupBySubject(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { grouped: boolean },
): Promise<Grouped> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  await deps.store.changePreferences(actor.staff, { groupBySubject: input.grouped })
  return { kind: 'kept' }
}
