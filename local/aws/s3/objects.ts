import { createHash } from 'node:crypto'
import type { LocalWorld } from '../wire.ts'
import type { Place } from './address.ts'

export type StoredObject = Place & {
  bytes: Buffer
  /** Content type, encryption, checksums and `x-amz-meta-…`, given back as they came. */
  headers: Record<string, string>
  etag: string
  modifiedAt: number
}
export type Listed = { key: string; size: number; etag: string; modifiedAt: number }
export type Objects = {
  buckets: { has(name: string): boolean; add(name: string): void }
  put(place: Place, bytes: Buffer, headers: Record<string, string>): StoredObject
  get(place: Place): StoredObject | undefined
  has(place: Place): boolean
  remove(place: Place): void
  /** In order of key, those after `after`. */
  list(bucket: string, prefix: string, after: string, most: number): Listed[]
}

/** The files, kept in the state's database. */
export function openObjects({ database, clock }: LocalWorld): Objects {
  database.exec(`
    CREATE TABLE IF NOT EXISTS s3_buckets (name TEXT PRIMARY KEY) STRICT;
    CREATE TABLE IF NOT EXISTS s3_objects (
      bucket TEXT NOT NULL, key TEXT NOT NULL, bytes BLOB NOT NULL, size INTEGER NOT NULL, headers TEXT NOT NULL,
      etag TEXT NOT NULL, modified_at INTEGER NOT NULL, PRIMARY KEY (bucket, key)
    ) STRICT;`)
  const bucket = database.prepare('SELECT 1 FROM s3_buckets WHERE name = ?')
  const keep = database.prepare('INSERT OR REPLACE INTO s3_objects VALUES (?, ?, ?, ?, ?, ?, ?)')
  const one = database.prepare('SELECT * FROM s3_objects WHERE bucket = ? AND key = ?')
  const exists = database.prepare('SELECT 1 FROM s3_objects WHERE bucket = ? AND key = ?')
  const drop = database.prepare('DELETE FROM s3_objects WHERE bucket = ? AND key = ?')
  const page = database.prepare(
    `SELECT key, size, etag, modified_at FROM s3_objects
     WHERE bucket = ? AND key > ? AND substr(key, 1, length(?)) = ? ORDER BY key LIMIT ?`,
  )
  return {
    buckets: {
      has: (name) => bucket.get(name) !== undefined,
      add: (name) => void database.prepare('INSERT OR IGNORE INTO s3_buckets VALUES (?)').run(name),
    },
    put(place, bytes, headers) {
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`
      const modifiedAt = clock.now()
      keep.run(place.bucket, place.key, bytes, bytes.length, JSON.stringify(headers), etag, modifiedAt)
      return { ...place, bytes, headers, etag, modifiedAt }
    },
    get(place) {
      const row = one.get(place.bucket, place.key)
      if (!row) return undefined
      return {
        ...place,
        bytes: Buffer.from(row.bytes as Uint8Array),
        headers: JSON.parse(String(row.headers)),
        etag: String(row.etag),
        modifiedAt: Number(row.modified_at),
      }
    },
    has: (place) => exists.get(place.bucket, place.key) !== undefined,
    remove: (place) => void drop.run(place.bucket, place.key),
    list: (name, prefix, after, most) =>
      page.all(name, after, prefix, prefix, most).map((row) => ({
        key: String(row.key),
        size: Number(row.size),
        etag: String(row.etag),
        modifiedAt: Number(row.modified_at),
      })),
  }
}
