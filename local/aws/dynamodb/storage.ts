import type { DatabaseSync } from 'node:sqlite'
import type { Place } from './keys.ts'

/** An item at rest: its DynamoDB JSON as text, and its size by AWS's rules. */
export type StoredItem = { item: string; size: number }
export type Row = StoredItem & { pk: Uint8Array; sk: Uint8Array }
/** An index entry: its own place, the place of its item, and the projected image. */
export type Entry = Row & { itemPk: Uint8Array; itemSk: Uint8Array }

/** From (inclusive) to (exclusive) within one partition, or over all of them. */
export type Bounds = { from: Uint8Array[]; to: Uint8Array[] }

const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_items (
    tableId INTEGER NOT NULL, pk BLOB NOT NULL, sk BLOB NOT NULL, item TEXT NOT NULL, size INTEGER NOT NULL,
    UNIQUE (tableId, pk, sk));
  CREATE TABLE IF NOT EXISTS dynamodb_index_entries (
    indexId INTEGER NOT NULL, pk BLOB NOT NULL, sk BLOB NOT NULL, itemPk BLOB NOT NULL, itemSk BLOB NOT NULL,
    item TEXT NOT NULL, size INTEGER NOT NULL,
    UNIQUE (indexId, pk, sk, itemPk, itemSk));
  CREATE TABLE IF NOT EXISTS dynamodb_expiries (
    tableId INTEGER NOT NULL, pk BLOB NOT NULL, sk BLOB NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (tableId, pk, sk)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS dynamodb_expiries_by_time ON dynamodb_expiries (tableId, at);
`

/** Items and index entries in SQLite, every statement prepared once. Callers hold the transaction. */
export type Storage = ReturnType<typeof openStorage>

/** Makes the tables where they are missing and prepares every statement. */
export function openStorage(database: DatabaseSync) {
  database.exec(schema)
  const find = database.prepare(
    'SELECT item, size FROM dynamodb_items WHERE tableId = ? AND pk = ? AND sk = ?',
  )
  const put = database.prepare(
    'INSERT INTO dynamodb_items (tableId, pk, sk, item, size) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (tableId, pk, sk) DO UPDATE SET item = excluded.item, size = excluded.size',
  )
  const remove = database.prepare('DELETE FROM dynamodb_items WHERE tableId = ? AND pk = ? AND sk = ?')
  const putEntry = database.prepare(
    'INSERT OR REPLACE INTO dynamodb_index_entries (indexId, pk, sk, itemPk, itemSk, item, size) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const removeEntry = database.prepare(
    'DELETE FROM dynamodb_index_entries WHERE indexId = ? AND pk = ? AND sk = ? AND itemPk = ? AND itemSk = ?',
  )
  const itemRange = (direction: string) =>
    database.prepare(
      `SELECT pk, sk, item, size FROM dynamodb_items WHERE tableId = ? AND pk = ? AND sk >= ? AND sk < ? ORDER BY sk ${direction}`,
    )
  const entryRange = (direction: string) =>
    database.prepare(
      `SELECT pk, sk, itemPk, itemSk, item, size FROM dynamodb_index_entries WHERE indexId = ? AND pk = ?
       AND (sk, itemPk, itemSk) >= (?, ?, ?) AND (sk, itemPk, itemSk) < (?, ?, ?)
       ORDER BY sk ${direction}, itemPk ${direction}, itemSk ${direction}`,
    )
  const ranges = {
    items: { forward: itemRange('ASC'), backward: itemRange('DESC') },
    entries: { forward: entryRange('ASC'), backward: entryRange('DESC') },
  }
  const allItems = database.prepare(
    'SELECT pk, sk, item, size FROM dynamodb_items WHERE tableId = ? AND (pk, sk) >= (?, ?) ORDER BY pk, sk',
  )
  const allEntries = database.prepare(
    `SELECT pk, sk, itemPk, itemSk, item, size FROM dynamodb_index_entries
     WHERE indexId = ? AND (pk, sk, itemPk, itemSk) >= (?, ?, ?, ?) ORDER BY pk, sk, itemPk, itemSk`,
  )
  const putExpiry = database.prepare(
    'INSERT OR REPLACE INTO dynamodb_expiries (tableId, pk, sk, at) VALUES (?, ?, ?, ?)',
  )
  const removeExpiry = database.prepare(
    'DELETE FROM dynamodb_expiries WHERE tableId = ? AND pk = ? AND sk = ?',
  )
  const expired = database.prepare(
    'SELECT pk, sk FROM dynamodb_expiries WHERE tableId = ? AND at > ? AND at < ? ORDER BY at LIMIT ?',
  )
  const clearExpiries = database.prepare('DELETE FROM dynamodb_expiries WHERE tableId = ?')
  const count = database.prepare(
    'SELECT count(*) AS items, coalesce(sum(size), 0) AS bytes FROM dynamodb_items WHERE tableId = ?',
  )
  const countEntries = database.prepare(
    'SELECT count(*) AS items, coalesce(sum(size), 0) AS bytes FROM dynamodb_index_entries WHERE indexId = ?',
  )
  const clear = database.prepare('DELETE FROM dynamodb_items WHERE tableId = ?')
  const clearEntries = database.prepare('DELETE FROM dynamodb_index_entries WHERE indexId = ?')

  return {
    find: (tableId: number, { pk, sk }: Place) => find.get(tableId, pk, sk) as StoredItem | undefined,
    put: (tableId: number, { pk, sk }: Place, { item, size }: StoredItem) =>
      put.run(tableId, pk, sk, item, size),
    remove: (tableId: number, { pk, sk }: Place) => remove.run(tableId, pk, sk),
    putEntry: (indexId: number, at: Place, of: Place, { item, size }: StoredItem) =>
      putEntry.run(indexId, at.pk, at.sk, of.pk, of.sk, item, size),
    removeEntry: (indexId: number, at: Place, of: Place) =>
      removeEntry.run(indexId, at.pk, at.sk, of.pk, of.sk),
    /** Items of a partition in sort-key order. */
    items: (tableId: number, pk: Buffer, { from, to }: Bounds, forward: boolean) =>
      ranges.items[forward ? 'forward' : 'backward'].iterate(tableId, pk, from[0]!, to[0]!) as Iterable<Row>,
    /** Entries of an index partition in sort-key order, ties by the items' own keys. */
    entries: (indexId: number, pk: Buffer, { from, to }: Bounds, forward: boolean) =>
      ranges.entries[forward ? 'forward' : 'backward'].iterate(
        indexId,
        pk,
        ...from,
        ...to,
      ) as Iterable<Entry>,
    allItems: (tableId: number, from: Uint8Array[]) => allItems.iterate(tableId, ...from) as Iterable<Row>,
    allEntries: (indexId: number, from: Uint8Array[]) =>
      allEntries.iterate(indexId, ...from) as Iterable<Entry>,
    /** Notes the last second of an item, or that it has none. */
    noteExpiry: (tableId: number, { pk, sk }: Place, at: number | undefined) =>
      at === undefined ? removeExpiry.run(tableId, pk, sk) : putExpiry.run(tableId, pk, sk, at),
    /** Where the items lie whose last second is between the two, oldest first. */
    expired: (tableId: number, after: number, before: number, limit: number) =>
      expired.all(tableId, after, before, limit) as unknown as { pk: Uint8Array; sk: Uint8Array }[],
    clearExpiries: (tableId: number) => clearExpiries.run(tableId),
    /** How many items, and how many bytes. */
    count: (tableId: number) => count.get(tableId) as { items: number; bytes: number },
    countEntries: (indexId: number) => countEntries.get(indexId) as { items: number; bytes: number },
    clear: (tableId: number) => clear.run(tableId),
    clearEntries: (indexId: number) => clearEntries.run(indexId),
  }
}
