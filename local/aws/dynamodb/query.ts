import type { Engine } from './engine.ts'
import { keyCondition } from './expressions/key-condition.ts'
import { RequestExpressions } from './expressions.ts'
import { keyBytes, type Place } from './keys.ts'
import { answerPage, namesIn, type PageRequest, pageRequest } from './page.ts'
import { checkParameters } from './parameters.ts'
import { invalid } from './refusals.ts'
import { justAfter, type SortRange, sortRange } from './sort-range.ts'
import { type StartKey, startKey } from './start-key.ts'
import type { Bounds } from './storage.ts'
import { keyAttributes } from './tables.ts'

const first = Buffer.alloc(0)

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
  return answerPage(request, rows, request.index ? undefined : forward ? sort.highest : sort.lowest)
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
