import { monotonicFactory } from 'ulid'
import type { Clock, Ids } from '../core/ports.ts'

/** The machine's clock, UTC. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** Time-sorted ids; two made in the same millisecond keep their order. */
export function openIds(clock: Clock = systemClock): Ids {
  const next = monotonicFactory()
  return { make: (kind) => `${kind}_${next(Date.parse(clock.now()))}` }
}
