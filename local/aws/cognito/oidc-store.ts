import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import { keepFact, readFact } from '../../state.ts'

/** What the sign-in service keeps: sessions, interactions, codes, tokens; in rows that survive a restart. */
export type OidcStore = {
  adapter(model: string): Adapter
  /** Forgets the tokens and codes of an account; browser sessions stay, as at Cognito. */
  revokeTokens(accountId: string): void
}

const tokens = new Set(['AccessToken', 'RefreshToken', 'AuthorizationCode', 'Grant'])

/** Opens it over the shared state, dropping rows that have expired. */
export function openOidcStore(database: DatabaseSync): OidcStore {
  database.exec(`
    CREATE TABLE IF NOT EXISTS cognito_oidc (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, account TEXT,
      expires_at INTEGER, PRIMARY KEY (model, id)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS cognito_oidc_by_grant ON cognito_oidc (grant_id);
    CREATE INDEX IF NOT EXISTS cognito_oidc_by_account ON cognito_oidc (account);
  `)
  database.prepare('DELETE FROM cognito_oidc WHERE expires_at < ?').run(seconds())
  const upsert = database.prepare('INSERT OR REPLACE INTO cognito_oidc VALUES (?, ?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT payload, expires_at FROM cognito_oidc WHERE model = ? AND id = ?')
  const byUid = database.prepare('SELECT payload, expires_at FROM cognito_oidc WHERE model = ? AND uid = ?')
  const remove = database.prepare('DELETE FROM cognito_oidc WHERE model = ? AND id = ?')
  const removeGrant = database.prepare('DELETE FROM cognito_oidc WHERE grant_id = ?')
  const removeAccount = database.prepare('DELETE FROM cognito_oidc WHERE account = ? AND model = ?')
  const consume = database.prepare(
    "UPDATE cognito_oidc SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  )

  return {
    adapter: (model) => ({
      async upsert(id, payload, expiresIn) {
        const { uid = null, grantId = null, accountId = null } = payload
        const until = expiresIn === undefined ? null : seconds() + expiresIn
        upsert.run(model, id, JSON.stringify(payload), uid, grantId, accountId, until)
      },
      find: async (id) => read(byId.get(model, id)),
      findByUid: async (uid) => read(byUid.get(model, uid)),
      findByUserCode: async () => undefined,
      consume: async (id) => void consume.run(seconds(), model, id),
      destroy: async (id) => void remove.run(model, id),
      revokeByGrantId: async (grantId) => void removeGrant.run(grantId),
    }),
    revokeTokens(accountId) {
      for (const model of tokens) removeAccount.run(accountId, model)
    },
  }
}

function read(row: Record<string, unknown> | undefined): AdapterPayload | undefined {
  if (!row || (row.expires_at !== null && Number(row.expires_at) <= seconds())) return undefined
  return JSON.parse(String(row.payload)) as AdapterPayload
}

const seconds = () => Math.floor(Date.now() / 1000)

export type SigningKeys = { jwk: Record<string, unknown>; cookieKey: string }

/** The key that signs tokens and the one that signs cookies; made once, so that sessions outlive a restart. */
export function signingKeys(database: DatabaseSync): SigningKeys {
  const kept = readFact(database, 'cognito.keys')
  if (kept) return JSON.parse(kept) as SigningKeys
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }
  const keys = { jwk, cookieKey: randomBytes(32).toString('base64url') }
  keepFact(database, 'cognito.keys', JSON.stringify(keys))
  return keys
}
