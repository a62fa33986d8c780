import type { DatabaseSync } from 'node:sqlite'
import type { StreamRecord } from './stream-trigger.ts'

function makeCheckpoints(database: DatabaseSync): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS stream_checkpoints (trigger TEXT PRIMARY KEY, sequence TEXT NOT NULL) STRICT',
  )
}

/** How far a function has followed a table's stream, kept across restarts. */
export function openCheckpoint(database: DatabaseSync, table: string, functionName: string) {
  makeCheckpoints(database)
  const keep = database.prepare('INSERT OR REPLACE INTO stream_checkpoints VALUES (?, ?)')
  const name = `${table}/${functionName}`
  const kept = database.prepare('SELECT sequence FROM stream_checkpoints WHERE trigger = ?').get(name)
  let sequence = kept ? String(kept.sequence) : ''
  return {
    /** The last record that was followed; empty at first. */
    at: () => sequence,
    /** These were followed: on with what comes after the last of them. */
    reached(records: StreamRecord[]) {
      const last = records.at(-1)
      if (!last) return
      sequence = last.dynamodb.SequenceNumber
      keep.run(name, sequence)
    },
  }
}

/** The last record of a table's stream that every function has followed; empty while there is none. */
export function followedUpTo(database: DatabaseSync, table: string): string {
  makeCheckpoints(database)
  const slowest = database.prepare(
    "SELECT min(sequence) AS sequence FROM stream_checkpoints WHERE trigger LIKE ? || '/%'",
  )
  return String(slowest.get(table)?.sequence ?? '')
}
