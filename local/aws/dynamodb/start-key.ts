import { type Place, readKey } from './keys.ts'
import { invalid } from './refusals.ts'
import { type Index, keyAttributes, type Table } from './tables.ts'
import { isObject } from './values.ts'

/** Where the page before ended: in the table or index read, and for an index also the item's own place. */
export type StartKey = { own: Place; item: Place | undefined }

/** Reads `ExclusiveStartKey`: the key attributes of the table, and of the index where one is read. */
export function startKey(wire: unknown, table: Table, index: Index | undefined): StartKey | undefined {
  if (wire === undefined || wire === null) return undefined
  if (!isObject(wire)) throw invalid('The provided starting key is invalid')
  const names = new Set(
    [...keyAttributes(table), ...(index ? keyAttributes(index) : [])].map(({ name }) => name),
  )
  if (Object.keys(wire).length !== names.size || Object.keys(wire).some((name) => !names.has(name))) {
    throw invalid('The provided starting key is invalid')
  }
  try {
    const item = readKey(part(wire, keyAttributes(table)), table).place
    return index
      ? { own: readKey(part(wire, keyAttributes(index)), index).place, item }
      : { own: item, item: undefined }
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : ''
    throw invalid(`The provided starting key is invalid: ${reason}`)
  }
}

function part(wire: Record<string, unknown>, keys: { name: string }[]): Record<string, unknown> {
  return Object.fromEntries(keys.map(({ name }) => [name, wire[name]]))
}
