import { answer, JsonText } from './answer.ts'
import { apply, load } from './apply.ts'
import { addUsage, consumedCapacity, noUsage, readUnits, type Usage } from './capacity.ts'
import { type Engine, inTransaction } from './engine.ts'
import { RequestExpressions } from './expressions.ts'
import { type Place, readKey } from './keys.ts'
import { checkParameters, type Parameters } from './parameters.ts'
import { projected } from './reads.ts'
import { invalid, refuseUnmet, unmetConstraint, unreadable } from './refusals.ts'
import type { Table } from './tables.ts'
import { isObject } from './values.ts'
import { readDelete, readPut, type WriteRequest } from './write-request.ts'

const mostReads = 100
const mostWrites = 25
/** What one batch may read or write: 16 MB. */
const largestBatch = 16 * 1024 * 1024
const duplicates = 'Provided list of item keys contains duplicates'

/** BatchGetItem: up to 100 items by key; what does not fit into 16 MB comes back as UnprocessedKeys. */
export function batchGetItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('BatchGetItem', body, ['RequestItems'])
  const requests = Object.entries(nonEmptyMap(parameters.RequestItems)).map(([name, wanted]) =>
    readBatchOfTable(engine, name, wanted),
  )
  const count = requests.reduce((sum, { keys }) => sum + keys.length, 0)
  if (count > mostReads) throw invalid('Too many items requested for the BatchGetItem call')
  let bytes = 0
  const responses: string[] = []
  const unprocessed: Parameters = {}
  const consumed: (Parameters | undefined)[] = []
  for (const { name, table, keys, parameters: wanted, projection, reading } of requests) {
    const usage = noUsage()
    const found: string[] = []
    const left: unknown[] = []
    for (const { wire, place } of keys) {
      const row = engine.storage.find(table.id, place)
      if (left.length > 0 || bytes + (row?.size ?? 0) > largestBatch) {
        left.push(wire)
        continue
      }
      bytes += row?.size ?? 0
      usage.table += readUnits(row?.size ?? 0, reading)
      if (row) found.push(projected(row.item, projection).text)
    }
    responses.push(`${JSON.stringify(name)}:[${found.join(',')}]`)
    if (left.length > 0) unprocessed[name] = { ...wanted, Keys: left }
    consumed.push(consumedCapacity(parameters.ReturnConsumedCapacity, table.name, usage))
  }
  return answer({
    Responses: new JsonText(`{${responses.join(',')}}`),
    UnprocessedKeys: unprocessed,
    ConsumedCapacity: consumed[0] && consumed,
  })
}

function readBatchOfTable(engine: Engine, name: string, wire: unknown) {
  const parameters = checkParameters('BatchGetItem of a table', wire, ['Keys'])
  const wanted = parameters.Keys as unknown[]
  if (wanted.length === 0)
    refuseUnmet([
      unmetConstraint(
        '[]',
        `requestItems.${name}.member.keys`,
        'Member must have length greater than or equal to 1',
      ),
    ])
  if (wanted.length > mostReads)
    refuseUnmet([
      unmetConstraint(
        `[${wanted.length} keys]`,
        `requestItems.${name}.member.keys`,
        `Member must have length less than or equal to ${mostReads}`,
      ),
    ])
  const expressions = new RequestExpressions(parameters, ['ProjectionExpression'])
  const projection = expressions.projection()
  expressions.finish()
  const table = engine.tables.get(name)
  const keys = wanted.map((key) => ({ wire: key, place: readKey(key, table).place }))
  refuseDuplicates(
    keys.map(({ place }) => [table, place]),
    duplicates,
  )
  const reading = parameters.ConsistentRead ? ('strong' as const) : ('eventual' as const)
  return { name, table, keys, parameters, projection, reading }
}

/** Refuses one item named twice. */
export function refuseDuplicates(places: [Table, Place][], message: string): void {
  const seen = new Set(
    places.map(([table, { pk, sk }]) => `${table.id} ${pk.toString('hex')} ${sk.toString('hex')}`),
  )
  if (seen.size < places.length) throw invalid(message)
}

function nonEmptyMap(wire: unknown): Record<string, unknown> {
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  if (Object.keys(wire).length === 0)
    refuseUnmet([unmetConstraint('{}', 'requestItems', 'Member must have length greater than or equal to 1')])
  return wire
}

/** BatchWriteItem: up to 25 puts and deletes, each on its own but here kept together; 16 MB at most. */
export function batchWriteItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('BatchWriteItem', body, ['RequestItems'])
  if (Buffer.byteLength(JSON.stringify(parameters.RequestItems)) > largestBatch) {
    throw invalid('Request size exceeded the maximum of 16 MB for a batch')
  }
  const requests = Object.entries(nonEmptyMap(parameters.RequestItems)).flatMap(([name, wire]) =>
    readWrites(engine, name, wire),
  )
  if (requests.length > mostWrites) throw invalid('Too many items requested for the BatchWriteItem call')
  refuseDuplicates(
    requests.map(({ table, place }) => [table, place]),
    duplicates,
  )
  const usages = new Map<string, Usage>()
  inTransaction(engine, () => {
    for (const { table, place, after } of requests) {
      const before = load(engine, table, place)
      const usage = usages.get(table.name) ?? noUsage()
      usages.set(table.name, usage)
      addUsage(usage, apply(engine, table, place, before, after(before)))
    }
  })
  const consumed = [...usages].map(([name, usage]) =>
    consumedCapacity(parameters.ReturnConsumedCapacity, name, usage),
  )
  return answer({ UnprocessedItems: {}, ConsumedCapacity: consumed[0] && consumed })
}

function readWrites(engine: Engine, name: string, wire: unknown): WriteRequest[] {
  if (!Array.isArray(wire)) throw unreadable('Start of list found where not expected')
  if (wire.length < 1 || wire.length > mostWrites)
    refuseUnmet([
      unmetConstraint(
        `[${wire.length} requests]`,
        `requestItems.${name}.member`,
        `Member must have length ${wire.length < 1 ? 'greater than or equal to 1' : `less than or equal to ${mostWrites}`}`,
      ),
    ])
  return wire.map((each) => readWrite(engine, name, each))
}

function readWrite(engine: Engine, TableName: string, wire: unknown): WriteRequest {
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  const kinds = Object.keys(wire)
  const { PutRequest: put, DeleteRequest: remove } = wire
  if (kinds.length === 1 && isObject(put)) {
    return readPut(
      engine,
      checkParameters('Put of a transaction', { ...onlyMember(put, 'Item'), TableName }, ['Item']),
    )
  }
  if (kinds.length === 1 && isObject(remove)) {
    return readDelete(
      engine,
      checkParameters('Delete of a transaction', { ...onlyMember(remove, 'Key'), TableName }, ['Key']),
    )
  }
  throw invalid(
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
  )
}

function onlyMember(wire: Record<string, unknown>, name: string): Record<string, unknown> {
  const other = Object.keys(wire).find((each) => each !== name)
  if (other) throw invalid(`Unknown parameter in input: "${other}" (operation BatchWriteItem)`)
  return wire
}
