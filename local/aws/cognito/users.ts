import type { DatabaseSync } from 'node:sqlite'

export type UserStatus = 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED'

/** One account of the user pool. `username` is its `sub`; people sign in with `email`. Times in milliseconds. */
export type User = {
  username: string
  email: string
  /** All but `sub`, in the order they were given. */
  attributes: Record<string, string>
  status: UserStatus
  enabled: boolean
  passwordHash: string
  passwordSetAt: number
  createdAt: number
  modifiedAt: number
  totpSecret?: string | undefined
  /** The time step of the last code that was taken; none is taken twice. */
  totpUsedStep: number
  failures: number
  lockedUntil: number
  lastAttemptAt: number
  resetCodeHash?: string | undefined
  resetUntil: number
  resetTries: number
}

export type Users = {
  /** By `sub` or e-mail address, without case. */
  find(name: string): User | undefined
  /** Throws a SQLite constraint error when the address is taken: ask `find` first. */
  add(user: User): void
  change(username: string, changes: Partial<Omit<User, 'username'>>): void
  remove(username: string): void
  /** All, in the order of their creation. */
  all(): User[]
}

/** Opens the accounts over the shared state. */
export function openUsers(database: DatabaseSync): Users {
  database.exec(`
    CREATE TABLE IF NOT EXISTS cognito_users (
      username TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, kept TEXT NOT NULL, number INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS cognito_users_by_number ON cognito_users (number);
  `)
  const byName = database.prepare('SELECT kept FROM cognito_users WHERE username = ?1 OR email = ?1')
  const everyone = database.prepare('SELECT kept FROM cognito_users ORDER BY number')
  const insert = database.prepare(
    'INSERT INTO cognito_users SELECT ?, ?, ?, COALESCE(MAX(number), 0) + 1 FROM cognito_users',
  )
  const update = database.prepare('UPDATE cognito_users SET email = ?, kept = ? WHERE username = ?')
  const remove = database.prepare('DELETE FROM cognito_users WHERE username = ?')
  const read = (row: Record<string, unknown>) => JSON.parse(String(row.kept)) as User

  const find = (name: string) => {
    const row = byName.get(name.toLowerCase())
    return row && read(row)
  }
  return {
    find,
    add: (user) => void insert.run(user.username, user.email, JSON.stringify(user)),
    change(username, changes) {
      const user = find(username)
      if (!user) return
      const changed = { ...user, ...changes }
      update.run(changed.email, JSON.stringify(changed), username)
    },
    remove: (username) => void remove.run(username),
    all: () => everyone.all().map(read),
  }
}
