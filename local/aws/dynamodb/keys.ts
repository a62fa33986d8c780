import { UnfitItem } from './refusals.ts'
import { type Index, type KeyAttribute, type KeySchema, keyAttributes, type Table } from './tables.ts'
import {
  type AttributeValue,
  attribute,
  emptyItem,
  type Item,
  readItem,
  scalarBytes,
  typeOf,
} from './values.ts'

/** Where an item lies: the bytes by which its partition and sort key are told apart and ordered. */
export type Place = { pk: Buffer; sk: Buffer }

const longestPartitionKey = 2048
const longestSortKey = 1024
const none = Buffer.alloc(0)
const mismatch = 'The provided key element does not match the schema'

/** Reads a `Key` parameter: just the table's key attributes, of their types, not empty. */
export function readKey(wire: unknown, schema: KeySchema): { key: Item; place: Place } {
  const key = readItem(wire)
  const wanted = keyAttributes(schema)
  if (Object.keys(key).length !== wanted.length) throw new UnfitItem(mismatch)
  for (const { name, type } of wanted) {
    const value = attribute(key, name)
    if (!value || typeOf(value) !== type) throw new UnfitItem(mismatch)
  }
  return { key, place: placeOf(key, schema) }
}

/** Where a whole item belongs; refuses one without its keys, or with keys of another type. */
export function placeOfItem(item: Item, table: Table): Place {
  for (const { name, type } of keyAttributes(table)) {
    const value = attribute(item, name)
    if (!value)
      throw new UnfitItem(`One or more parameter values were invalid: Missing the key ${name} in the item`)
    if (typeOf(value) !== type) {
      throw new UnfitItem(
        `One or more parameter values were invalid: Type mismatch for key ${name} expected: ${type} actual: ${typeOf(value)}`,
      )
    }
  }
  return placeOf(item, table)
}

function placeOf(item: Item, schema: KeySchema): Place {
  return {
    pk: keyBytes(item[schema.partition.name]!, schema.partition.name, 'partition'),
    sk: schema.sort ? keyBytes(item[schema.sort.name]!, schema.sort.name, 'sort') : none,
  }
}

/** The bytes of one key value; refuses an empty or too long one. */
export function keyBytes(value: AttributeValue, name: string, role: 'partition' | 'sort'): Buffer {
  const bytes = scalarBytes(value)
  if (bytes.length === 0) {
    throw new UnfitItem(
      `One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ${emptyKind(value)} value. Key: ${name}`,
    )
  }
  refuseLongKey(bytes, role)
  return bytes
}

function emptyKind(value: AttributeValue): string {
  return value.S === undefined ? 'binary' : 'string'
}

function refuseLongKey(bytes: Buffer, role: 'partition' | 'sort'): void {
  if (role === 'partition' && bytes.length > longestPartitionKey) {
    throw new UnfitItem(
      `One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of${longestPartitionKey} bytes`,
    )
  }
  if (role === 'sort' && bytes.length > longestSortKey) {
    throw new UnfitItem(
      `One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of ${longestSortKey} bytes`,
    )
  }
}

/** Where the item stands in an index; nowhere when it lacks one of the index's keys. */
export function placeInIndex(item: Item, index: Index): Place | undefined {
  const partition = attribute(item, index.partition.name)
  const sort = index.sort && attribute(item, index.sort.name)
  if (!partition || (index.sort && !sort)) return undefined
  return { pk: scalarBytes(partition), sk: sort ? scalarBytes(sort) : none }
}

/** Refuses an item whose index keys have another type, are empty or too long; `how` words it as AWS does. */
export function checkIndexKeys(item: Item, table: Table, how: 'put' | 'update'): void {
  for (const index of table.indexes) {
    checkIndexKey(item, index.partition, 'partition', index.name, how)
    if (index.sort) checkIndexKey(item, index.sort, 'sort', index.name, how)
  }
}

function checkIndexKey(
  item: Item,
  { name, type }: KeyAttribute,
  role: 'partition' | 'sort',
  indexName: string,
  how: 'put' | 'update',
): void {
  const value = attribute(item, name)
  if (!value) return
  const bytes = typeOf(value) === type ? scalarBytes(value) : undefined
  if (value.S === '' || value.B === '') {
    const attempt =
      how === 'put'
        ? 'A value specified for a secondary index key is not supported.'
        : 'The update expression attempted to update a secondary index key to a value that is not supported.'
    throw new UnfitItem(
      `One or more parameter values are not valid. ${attempt} The AttributeValue for a key attribute cannot contain an empty ${emptyKind(value)} value. IndexName: ${indexName}, IndexKey: ${name}`,
    )
  }
  if (!bytes) {
    throw new UnfitItem(
      `One or more parameter values were invalid: Type mismatch for Index Key ${name} Expected: ${type} Actual: ${typeOf(value)} IndexName: ${indexName}`,
    )
  }
  refuseLongKey(bytes, role)
}

/** The part of an item an index holds. */
export function indexImage(item: Item, table: Table, index: Index): Item {
  if (index.projection.type === 'ALL') return item
  const names = new Set([
    ...keyAttributes(index).map((key) => key.name),
    ...keyAttributes(table).map((key) => key.name),
    ...(index.projection.type === 'INCLUDE' ? index.projection.attributes : []),
  ])
  return only(item, names)
}

/** Just these attributes of an item, where it has them. */
export function only(item: Item, names: Iterable<string>): Item {
  const part = emptyItem()
  for (const name of names) {
    const value = attribute(item, name)
    if (value) part[name] = value
  }
  return part
}
