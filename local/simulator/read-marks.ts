import type { DatabaseSync } from 'node:sqlite'

/** How many texts of a conversation were on the screen when it was last open on the pretend phone. */
export function readUpTo(database: DatabaseSync, phone: string, ours: string): number {
  prepare(database)
  const row = database
    .prepare('SELECT texts FROM simulator_read WHERE phone = ? AND ours = ?')
    .get(phone, ours)
  return Number(row?.texts ?? 0)
}

/** Marks the first so many texts of a conversation as read. */
export function markRead(database: DatabaseSync, phone: string, ours: string, texts: number): void {
  prepare(database)
  database.prepare('INSERT OR REPLACE INTO simulator_read VALUES (?, ?, ?)').run(phone, ours, texts)
}

const prepared = new WeakSet<DatabaseSync>()

function prepare(database: DatabaseSync): void {
  if (prepared.has(database)) return
  database.exec(`
    CREATE TABLE IF NOT EXISTS simulator_read (
      phone TEXT NOT NULL, ours TEXT NOT NULL, texts INTEGER NOT NULL, PRIMARY KEY (phone, ours)
    ) STRICT
  `)
  prepared.add(database)
}
