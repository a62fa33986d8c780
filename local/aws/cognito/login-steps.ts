import type { DatabaseSync } from 'node:sqlite'

/** What a sign-in in the middle still needs after the right password. */
export type Step = { username: string; needs: 'new-password' | 'second-factor' }

/** Steps by the id of the interaction; kept, so that a restart between two pages loses nothing. */
export type LoginSteps = {
  of(interaction: string): Step | undefined
  keep(interaction: string, step: Step): void
  forget(interaction: string): void
}

const hour = 3_600_000

/** Opens them over the shared state, dropping those of sign-ins long given up. */
export function openLoginSteps(database: DatabaseSync): LoginSteps {
  database.exec(`
    CREATE TABLE IF NOT EXISTS cognito_steps (
      interaction TEXT PRIMARY KEY, username TEXT NOT NULL, needs TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
  `)
  database.prepare('DELETE FROM cognito_steps WHERE at < ?').run(Date.now() - hour)
  const select = database.prepare('SELECT username, needs FROM cognito_steps WHERE interaction = ?')
  const insert = database.prepare('INSERT OR REPLACE INTO cognito_steps VALUES (?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM cognito_steps WHERE interaction = ?')
  return {
    of: (interaction) => select.get(interaction) as Step | undefined,
    keep: (interaction, { username, needs }) => void insert.run(interaction, username, needs, Date.now()),
    forget: (interaction) => void remove.run(interaction),
  }
}
