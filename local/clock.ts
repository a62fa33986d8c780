import type { DatabaseSync } from 'node:sqlite'
import type { LocalClock } from './aws/wire.ts'
import { keepFact, readFact } from './state.ts'

/** The longest wait that `setTimeout` takes; a longer one is taken in pieces. */
const longestWaitMilliseconds = 2_147_483_647

export type Clock = LocalClock & {
  /** Milliseconds ahead of real time, in memory that the functions' workers read too. */
  readonly shared: SharedArrayBuffer
  /** Moves time forward for everything here, at once and for good; wakes whoever waits. Returns the new time. */
  advance(seconds: number): number
  /** Calls once when the clock reaches the instant (milliseconds since 1970). Returns what cancels it. */
  wakeAt(instant: number, wake: () => void): () => void
  /** Forgets everyone who waits, now and from here on. */
  stop(): void
}

type Waiting = { instant: number; wake: () => void; timer: NodeJS.Timeout | undefined }

/** Opens the clock; how far it was moved forward is kept across restarts. */
export function openClock(database: DatabaseSync): Clock {
  const shared = new SharedArrayBuffer(8)
  const ahead = new Float64Array(shared)
  ahead[0] = Number(readFact(database, 'clock.ahead') ?? 0)
  const waiting = new Set<Waiting>()
  let stopped = false
  const now = () => Date.now() + (ahead[0] ?? 0)

  function arm(one: Waiting) {
    clearTimeout(one.timer)
    const wait = Math.min(Math.max(0, one.instant - now()), longestWaitMilliseconds)
    one.timer = setTimeout(() => {
      if (one.instant > now()) return arm(one)
      waiting.delete(one)
      one.wake()
    }, wait)
  }

  return {
    shared,
    now,
    advance(seconds) {
      if (!Number.isFinite(seconds) || seconds < 0) throw new RangeError('the clock only moves forward')
      ahead[0] = (ahead[0] ?? 0) + Math.round(seconds * 1000)
      keepFact(database, 'clock.ahead', String(ahead[0]))
      for (const one of [...waiting].sort((a, b) => a.instant - b.instant)) arm(one)
      return now()
    },
    wakeAt(instant, wake) {
      const one: Waiting = { instant, wake, timer: undefined }
      if (stopped) return () => {}
      waiting.add(one)
      arm(one)
      return () => {
        clearTimeout(one.timer)
        waiting.delete(one)
      }
    },
    stop() {
      stopped = true
      for (const one of waiting) clearTimeout(one.timer)
      waiting.clear()
    },
  }
}
