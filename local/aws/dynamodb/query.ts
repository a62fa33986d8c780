import type { Engine } from './engine.ts'
import { orderOf } from './expressions/evaluate.ts'
import { keyCondition, type SortCondition } from './expressions/key-condition.ts'
import { RequestExpressions } from './expressions.ts'
import { keyBytes, type Place } from './keys.ts'
import { answerPage, namesIn, type PageRequest, pageRequest } from './page.ts'
import { checkParameters } from './parameters.ts'
import { invalid } from './refusals.ts'
import { type StartKey, startKey } from './start-key.ts'
import type { Bounds } from './storage.ts'
import { keyAttributes } from './tables.ts'

/** No key is as long as this, so that every key lies below it. */
const beyondAll = Buffer.alloc(1025, 0xff)
const first = Buffer.alloc(0)
const justAfter = (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])

/** Query: a page of one partition, in the order of its sort key. */
export function query(engine: Engine, body: unknown): string {
  const parameters = checkParameters('Query', body, ['TableName'])
  if (parameters.KeyConditionExpression === undefined || parameters.KeyConditionExpression === null) {
    throw invalid(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    )
  }
  const expressions = new RequestExpressions(parameters, [
    'KeyConditionExpression',
    'FilterExpression',
    'ProjectionExpression',
  ])
  const keys = expressions.condition('KeyConditionExpression')!
  const filter = expressions.condition('FilterExpression')
  const projection = expressions.projection()
  expressions.finish()
  const request = pageRequest(engine, parameters, expressions, { filter, projection })
  const schema = request.index ?? request.table
  const wanted = keyCondition(keys, expressions.values, schema.partition, schema.sort)
  refuseKeysInFilter(request)
  const pk = keyBytes(wanted.partition, schema.partition.name, 'partition')
  const sort = sortRange(wanted.sort, schema.sort?.name ?? '')
  const forward = parameters.ScanIndexForward !== false
  const start = startKey(parameters.ExclusiveStartKey, request.table, request.index)
  if (start && !start.own.pk.equals(pk))
    throw invalid('The provided starting key is outside query boundaries based on provided conditions')
  if (start && (Buffer.compare(start.own.sk, sort.from) < 0 || Buffer.compare(start.own.sk, sort.to) >= 0)) {
    throw invalid('The provided starting key does not match the range key predicate')
  }
  const bounds = boundsFrom(sort, start, forward)
  const rows = request.index
    ? engine.storage.entries(request.index.id, pk, bounds, forward)
    : engine.storage.items(request.table.id, pk, bounds, forward)
  return answerPage(request, rows)
}

function refuseKeysInFilter({ filter, table, index }: PageRequest): void {
  if (!filter) return
  const named = namesIn(filter)
  const key = keyAttributes(index ?? table).find(({ name }) => named.has(name))
  if (key) {
    throw invalid(
      `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key.name}`,
    )
  }
}

type SortRange = { from: Buffer; to: Buffer }

function sortRange(sort: SortCondition | undefined, name: string): SortRange {
  if (!sort) return { from: first, to: beyondAll }
  if (sort.kind === 'between') {
    if (orderOf(sort.low, sort.high)! > 0) {
      throw invalid(
        'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
      )
    }
    return { from: keyBytes(sort.low, name, 'sort'), to: justAfter(keyBytes(sort.high, name, 'sort')) }
  }
  const bytes = keyBytes(sort.value, name, 'sort')
  if (sort.kind === 'begins') {
    if (sort.value.N !== undefined) {
      throw invalid(
        'Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
      )
    }
    return { from: bytes, to: justAfterPrefix(bytes) }
  }
  switch (sort.comparator) {
    case '<':
      return { from: first, to: bytes }
    case '<=':
      return { from: first, to: justAfter(bytes) }
    case '>':
      return { from: justAfter(bytes), to: beyondAll }
    case '>=':
      return { from: bytes, to: beyondAll }
    default:
      return { from: bytes, to: justAfter(bytes) }
  }
}

/** The first bytes that come after everything with this prefix. */
function justAfterPrefix(prefix: Buffer): Buffer {
  let end = prefix.length
  while (end > 0 && prefix[end - 1] === 0xff) end--
  if (end === 0) return beyondAll
  const next = Buffer.from(prefix.subarray(0, end))
  next[end - 1]! += 1
  return next
}

function boundsFrom(sort: SortRange, start: StartKey | undefined, forward: boolean): Bounds {
  const bounds = { from: [sort.from, first, first], to: [sort.to, first, first] }
  if (!start) return bounds
  const { own, item } = start
  if (!forward) return { ...bounds, to: place(own.sk, item) }
  return { ...bounds, from: item ? [own.sk, item.pk, justAfter(item.sk)] : [justAfter(own.sk)] }
}

function place(sk: Buffer, item: Place | undefined): Buffer[] {
  return item ? [sk, item.pk, item.sk] : [sk]
}
