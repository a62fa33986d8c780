import type { LocalClock, LocalWorld } from '../wire.ts'
import { openStorage, type Storage } from './storage.ts'
import { Streams } from './streams.ts'
import { Tables } from './tables.ts'

/** What every operation works on. Everything is synchronous: one request is one SQLite transaction. */
export type Engine = {
  tables: Tables
  storage: Storage
  streams: Streams
  clock: LocalClock
  world: LocalWorld
  /** Names of tables whose stream grew in the transaction under way. */
  grown: Set<string>
}

/** Makes SQLite's tables where they are missing and opens the engine over them. */
export function openEngine(world: LocalWorld): Engine {
  return {
    tables: new Tables(world.database),
    storage: openStorage(world.database),
    streams: new Streams(world.database, world.region),
    clock: world.clock,
    world,
    grown: new Set(),
  }
}

/** Runs as one transaction: all of it or, if it throws, none. */
export function inTransaction<T>(engine: Engine, run: () => T): T {
  const { database } = engine.world
  engine.grown.clear()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = run()
    database.exec('COMMIT')
    return result
  } catch (fault) {
    engine.grown.clear()
    database.exec('ROLLBACK')
    throw fault
  }
}
