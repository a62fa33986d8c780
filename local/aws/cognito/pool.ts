import type { DatabaseSync } from 'node:sqlite'
import { AwsFault } from '../wire.ts'
import { type PasswordPolicy, usualPolicy } from './passwords.ts'

/** The user pool that the stack would make: its settings, and the one client, the staff site. */
export type Pool = {
  id: string
  name: string
  policy: PasswordPolicy
  /** Who mails invitations and codes. */
  mailFrom: string
  createdAt: number
}
export type Client = {
  id: string
  name: string
  callbackUrls: string[]
  logoutUrls: string[]
  createdAt: number
  modifiedAt: number
}

export type PoolOptions = {
  /** Such as `us-west-2_Harbor001`. */
  poolId: string
  poolName: string
  clientId: string
  clientName: string
  callbackUrls: string[]
  logoutUrls: string[]
  policy?: Partial<PasswordPolicy>
  mailFrom?: string
}

/** The pool, and its client as last updated. */
export type Pools = {
  pool: Pool
  /** The staff site's. */
  clientId: string
  /** Throws `ResourceNotFoundException` for any other pool. */
  check(poolId: string): void
  client(id: string): Client | undefined
  keepClient(client: Client): void
}

/** Opens the pool. Each start sets the client's addresses anew, as a deploy does. */
export function openPools(database: DatabaseSync, options: PoolOptions, now: number): Pools {
  database.exec(`
    CREATE TABLE IF NOT EXISTS cognito_pools (id TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS cognito_clients (id TEXT PRIMARY KEY, kept TEXT NOT NULL) STRICT;
  `)
  database.prepare('INSERT OR IGNORE INTO cognito_pools VALUES (?, ?)').run(options.poolId, now)
  const born = database.prepare('SELECT created_at FROM cognito_pools WHERE id = ?').get(options.poolId)
  const read = database.prepare('SELECT kept FROM cognito_clients WHERE id = ?')
  const write = database.prepare('INSERT OR REPLACE INTO cognito_clients VALUES (?, ?)')

  const pools: Pools = {
    clientId: options.clientId,
    pool: {
      id: options.poolId,
      name: options.poolName,
      policy: { ...usualPolicy, ...options.policy },
      mailFrom: options.mailFrom ?? 'no-reply@verificationemail.com',
      createdAt: Number(born?.created_at ?? now),
    },
    check(poolId) {
      if (poolId !== options.poolId)
        throw new AwsFault('ResourceNotFoundException', `User pool ${poolId} does not exist.`)
    },
    client(id) {
      const row = read.get(id)
      return row && (JSON.parse(String(row.kept)) as Client)
    },
    keepClient: (client) => void write.run(client.id, JSON.stringify(client)),
  }
  const { clientId: id, clientName: name, callbackUrls, logoutUrls } = options
  const createdAt = pools.client(id)?.createdAt ?? now
  pools.keepClient({ id, name, callbackUrls, logoutUrls, createdAt, modifiedAt: now })
  return pools
}
