import type { Day } from '../../model/count-books.ts'
import { type DayChange, nobody } from '../../model/day-counts.ts'
import { localParts } from '../../model/send-time.ts'
import { type Instant, instantOf, millisecondsOf } from '../../model/time.ts'
import type { CountedChange } from '../../ports/day-counts.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/** What became of a message so long ago counts on its own day; later news counts on the day it came. */
const correctedDays = 3

/** Counts wait this long beside the books, so that one entry takes those of many messages. */
export const slotMinutes = 5

/** What passes is counted for its day. Told again, a change is not counted again. */
export async function followCounts(
  deps: Pick<Deps, 'store' | 'clock'>,
  facts: Pick<Kept, 'id' | 'days'>[],
): Promise<void> {
  const counting = facts.filter(({ days }) => days !== undefined && days.length > 0)
  if (counting.length === 0) return
  const now = deps.clock.now()
  const departments = await deps.store.departments()
  const zones = new Map(departments.map(({ id, zone }) => [id, zone]))
  const changes: CountedChange[] = counting.map(({ id, days = [] }) => ({
    change: id,
    counts: days.map((change) => placed(change, zones.get(change.department) ?? 'UTC', now)),
  }))
  await deps.store.countDays(changes, slotOf(now))
}

/** The slot in which something is counted now. */
export function slotOf(now: Instant): Instant {
  const length = slotMinutes * 60_000
  return instantOf(Math.floor(millisecondsOf(now) / length) * length)
}

function placed(change: DayChange, zone: string, now: Instant) {
  const { department, staff = nobody, at = now, numbers, reasons } = change
  return { department, day: dayOf(at, zone, now), staff, numbers, reasons }
}

/** A clock of ours that is ahead never makes tomorrow. */
function dayOf(at: Instant, zone: string, now: Instant): Day {
  const today = localParts(now, zone).date
  const day = localParts(at, zone).date
  const isLongAgo = millisecondsOf(now) - millisecondsOf(at) > correctedDays * 86_400_000
  return isLongAgo || day > today ? today : day
}
