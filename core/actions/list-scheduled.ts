import type { Actor } from '../model/staff.ts'
import type { ScheduledRow } from '../ports/series.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

/** Those that came due and could not leave, and those that wait: both soonest first. */
export type ScheduledListed =
  | { kind: 'list'; held: ScheduledRow[]; items: ScheduledRow[]; next?: string }
  | NotServed

const shown = 50

/**
 * What waits to be sent to the clients on the actor's list, with what staff have to decide about on the first page;
 * two requests at most.
 */
export async function listScheduled(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { after?: string },
): Promise<ScheduledListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const [held, { items, next }] = await Promise.all([
    input.after ? { items: [] } : deps.store.heldOf(actor.staff, { limit: shown }),
    deps.store.scheduledOf(actor.staff, { limit: shown, ...(input.after ? { after: input.after } : {}) }),
  ])
  return { kind: 'list', held: held.items, items, ...(next ? { next } : {}) }
}
