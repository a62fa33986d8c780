import { entered } from '../../model/count-books.ts'
import { nobody } from '../../model/day-counts.ts'
import { secondsAfter } from '../../model/time.ts'
import type { Deps } from '../dependencies.ts'
import { slotMinutes, slotOf } from './follow-counts.ts'

/** So many stretches of what is pending are entered in one go; the next time goes on from there. */
const stretches = 10

/**
 * Enters in each department's books what was counted until some minutes ago. Done twice at once, one of the two finds
 * that the books have changed and leaves it to the other.
 */
export async function enterCounts(
  deps: Pick<Deps, 'store' | 'clock'>,
): Promise<{ kind: 'entered'; counts: number }> {
  // Whoever counts in a slot that has just ended is done with it a slot later.
  const before = secondsAfter(slotOf(deps.clock.now()), -slotMinutes * 60)
  let counts = 0
  for (const { id } of await deps.store.departments()) {
    for (let stretch = 0; stretch < stretches; stretch++) {
      const toEnter = await deps.store.countsToEnter(id, before)
      if (!toEnter) break
      const { pending, taken, books } = toEnter
      const names = await namesOf(deps, pending)
      if ((await deps.store.countsEntered(id, entered(books, pending, names), taken)) === 'changed') break
      counts += pending.length
    }
  }
  return { kind: 'entered', counts }
}

/** As they are called now: a report of last year shows today's name, and that of someone who has left. */
async function namesOf(
  { store }: Pick<Deps, 'store'>,
  pending: { staff: string }[],
): Promise<Record<string, string>> {
  const ids = [...new Set(pending.map(({ staff }) => staff))].filter((id) => id !== nobody)
  const all = await Promise.all(ids.map((id) => store.staff(id)))
  return Object.fromEntries(all.flatMap((one) => (one ? [[one.id, one.name]] : [])))
}
