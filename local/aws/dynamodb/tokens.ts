import type { DatabaseSync } from 'node:sqlite'
import { AwsFault } from '../wire.ts'

/** How long a ClientRequestToken is remembered. */
const windowMilliseconds = 10 * 60 * 1000

/** The tokens of transactions made in the last ten minutes. Callers hold the transaction. */
export class Tokens {
  private readonly find: ReturnType<DatabaseSync['prepare']>
  private readonly save: ReturnType<DatabaseSync['prepare']>
  private readonly prune: ReturnType<DatabaseSync['prepare']>

  constructor(database: DatabaseSync) {
    database.exec(`CREATE TABLE IF NOT EXISTS dynamodb_tokens (
      token TEXT PRIMARY KEY, digest TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS dynamodb_tokens_by_age ON dynamodb_tokens (at)`)
    this.find = database.prepare('SELECT digest FROM dynamodb_tokens WHERE token = ? AND at > ?')
    this.save = database.prepare(
      'INSERT OR REPLACE INTO dynamodb_tokens (token, digest, at) VALUES (?, ?, ?)',
    )
    this.prune = database.prepare('DELETE FROM dynamodb_tokens WHERE at <= ?')
  }

  /** Whether this very request was made before; refuses another one under the same token. */
  seen(token: string, digest: string, now: number): boolean {
    const found = this.find.get(token, now - windowMilliseconds)
    if (!found) return false
    if (found.digest !== digest) {
      throw new AwsFault(
        'IdempotentParameterMismatchException',
        'Specified idempotent token was used with different request parameters within the idempotency window',
      )
    }
    return true
  }

  /** Remembers a request that was carried out, and forgets the old ones. */
  keep(token: string, digest: string, now: number): void {
    this.prune.run(now - windowMilliseconds)
    this.save.run(token, digest, now)
  }
}
