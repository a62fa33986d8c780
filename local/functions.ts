import { type FunctionSettings, openPool, type Pool, type Surroundings } from './functions/pool.ts'
import type { Invoked } from './functions/runner.ts'

export type { FunctionSettings, Invoked }

/** The Lambda functions on this machine: the very bundles that are deployed, each in threads of its own. */
export type Functions = {
  /** Invokes and waits for the outcome; a failure is an outcome. Throws when there is no such function. */
  invoke(name: string, event: unknown): Promise<Invoked>
  /** Kills the function in the middle of what it does: one copy, or all of them. */
  kill(name: string, worker?: number): Promise<void>
  /** How many events are being handled or wait for a free copy. */
  busy(): number
  /** Takes the bundles as they are now for every event from here on. */
  restart(name?: string): void
  /** The last lines written: of one function or of all. */
  log(name?: string): string[]
  stop(): Promise<void>
}

/** Makes the functions ready; a copy starts with the first event it gets. */
export function openFunctions(all: FunctionSettings[], surroundings: Surroundings): Functions {
  const pools = new Map<string, Pool>(
    all.map((settings) => [settings.name, openPool(settings, surroundings)]),
  )
  const poolOf = (name: string) => {
    const pool = pools.get(name)
    if (!pool) throw new Error(`there is no function ${name}`)
    return pool
  }
  return {
    invoke: (name, event) => poolOf(name).invoke(event),
    kill: (name, worker) => poolOf(name).kill(worker),
    busy: () => [...pools.values()].reduce((sum, pool) => sum + pool.busy(), 0),
    restart(name) {
      for (const [one, pool] of pools) if (name === undefined || one === name) pool.restart()
    },
    log: (name) => surroundings.log.lines(name),
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
    },
  }
}
