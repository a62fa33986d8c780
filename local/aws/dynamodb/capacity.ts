import type { Parameters } from './parameters.ts'

/** Units one request used, table by table. */
export type Usage = { table: number; indexes: Map<string, number> }

const readBlock = 4096
const writeBlock = 1024
export type Reading = 'eventual' | 'strong' | 'transactional'
const readFactor: Record<Reading, number> = { eventual: 0.5, strong: 1, transactional: 2 }

/** Read units for this many bytes: blocks of 4 KB, half for eventual, double for transactional reads; never nothing. */
export function readUnits(bytes: number, reading: Reading): number {
  return Math.max(1, Math.ceil(bytes / readBlock)) * readFactor[reading]
}

/** Write units for the larger image: blocks of 1 KB, never nothing. */
export function writeUnits(before: number, after: number): number {
  return Math.max(1, Math.ceil(Math.max(before, after) / writeBlock))
}

/** No units yet. */
export function noUsage(): Usage {
  return { table: 0, indexes: new Map() }
}

/** Adds one usage to another, times a factor (2 within a transaction). */
export function addUsage(to: Usage, more: Usage, factor = 1): void {
  to.table += more.table * factor
  for (const [name, units] of more.indexes) addIndexUnits(to, name, units * factor)
}

/** Adds units used by an index. */
export function addIndexUnits(to: Usage, name: string, units: number): void {
  to.indexes.set(name, (to.indexes.get(name) ?? 0) + units)
}

/** `ConsumedCapacity` for one table as the request asked for it; transactions also say which kind of unit it was. */
export function consumedCapacity(
  mode: unknown,
  tableName: string,
  usage: Usage,
  direction?: 'Read' | 'Write',
): Parameters | undefined {
  if (mode !== 'TOTAL' && mode !== 'INDEXES') return undefined
  const units = (count: number) => ({
    CapacityUnits: count,
    ...(direction ? { [`${direction}CapacityUnits`]: count } : {}),
  })
  let total = usage.table
  for (const count of usage.indexes.values()) total += count
  const told = { TableName: tableName, ...units(total) }
  if (mode === 'TOTAL') return told
  const indexes = [...usage.indexes].map(([name, count]) => [name, units(count)])
  return {
    ...told,
    Table: units(usage.table),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: Object.fromEntries(indexes) } : {}),
  }
}
