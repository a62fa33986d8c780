import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Said to the person at the keyboard when another process holds the same state. */
export class StateInUse extends Error {
  constructor(dataDir: string) {
    super(
      `Another process already uses the data in ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
}

/**
 * Opens the one SQLite file that keeps everything local: queues, texts, schedules, files, the table and the users.
 * A `kill -9` loses nothing that was answered (write-ahead log); one process at a time may hold it.
 * Throws `StateInUse` when another one does.
 */
export function openState(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true })
  const database = new DatabaseSync(join(dataDir, 'state.sqlite'))
  try {
    database.exec(`
      PRAGMA busy_timeout = 1000;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      PRAGMA cache_size = -65536;
      CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `)
  } catch (error) {
    database.close()
    if (error instanceof Error && /database is locked/.test(error.message)) throw new StateInUse(dataDir)
    throw error
  }
  return database
}

/** Runs `work` as one transaction: all of it is kept or, when it throws, none. Joins a transaction already open. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** A small named fact kept across restarts, such as how far the clock was moved. */
export function readFact(database: DatabaseSync, name: string): string | undefined {
  const row = database.prepare('SELECT value FROM facts WHERE name = ?').get(name)
  return row && String(row.value)
}

/** Keeps a fact under its name, in place of what was there. */
export function keepFact(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value)
}
