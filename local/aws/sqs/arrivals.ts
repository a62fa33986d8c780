import type { Clock } from '../../clock.ts'

export type Arrivals = {
  /** Something may be visible in the queue now. */
  tell(queue: string): void
  /** Something will be visible in the queue then. */
  tellAt(queue: string, instant: number): void
  /** Calls on every arrival. Returns what ends it. */
  listen(queue: string, listener: () => void): () => void
  /** Resolves at the next arrival, or after so many milliseconds. */
  wait(queue: string, milliseconds: number): Promise<void>
}

/** Who waits for messages of which queue. `nextVisible` tells when a queue's next hidden message can be seen again. */
export function openArrivals(clock: Clock, nextVisible: (queue: string) => number | undefined): Arrivals {
  const listeners = new Map<string, Set<() => void>>()
  const wakings = new Map<string, { instant: number; cancel: () => void }>()

  function tell(queue: string) {
    for (const listener of [...(listeners.get(queue) ?? [])]) listener()
  }

  function tellAt(queue: string, instant: number) {
    const planned = wakings.get(queue)
    if (planned && planned.instant <= instant) return
    planned?.cancel()
    const cancel = clock.wakeAt(instant, () => {
      wakings.delete(queue)
      const next = nextVisible(queue)
      if (next !== undefined) tellAt(queue, next)
      tell(queue)
    })
    wakings.set(queue, { instant, cancel })
  }

  function listen(queue: string, listener: () => void): () => void {
    const ofQueue = listeners.get(queue) ?? new Set()
    listeners.set(queue, ofQueue.add(listener))
    return () => void ofQueue.delete(listener)
  }

  return {
    tell,
    listen,
    tellAt,
    wait: (queue, milliseconds) =>
      new Promise((done) => {
        const end = () => {
          clearTimeout(timer)
          stop()
          done()
        }
        const timer = setTimeout(end, milliseconds)
        const stop = listen(queue, end)
      }),
  }
}
