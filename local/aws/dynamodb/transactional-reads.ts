import { answer, JsonText } from './answer.ts'
import { refuseDuplicates } from './batches.ts'
import { readUnits, type Usage } from './capacity.ts'
import type { Engine } from './engine.ts'
import { RequestExpressions } from './expressions.ts'
import { readKey } from './keys.ts'
import { checkParameters } from './parameters.ts'
import { projected } from './reads.ts'
import { invalid, unreadable } from './refusals.ts'
import { checkCount, consumedBy, largestTransaction, twice, usageOf } from './transaction-parts.ts'
import { isObject } from './values.ts'

/** TransactGetItems: up to 100 items as they stood at one moment. */
export function transactGetItems(engine: Engine, body: unknown): string {
  const parameters = checkParameters('TransactGetItems', body, ['TransactItems'])
  const gets = checkCount(parameters.TransactItems as unknown[]).map((each) => readGet(engine, each))
  refuseDuplicates(
    gets.map(({ table, place }) => [table, place]),
    twice,
  )
  const usages = new Map<string, Usage>()
  let bytes = 0
  const responses = gets.map(({ table, place, projection }) => {
    const row = engine.storage.find(table.id, place)
    bytes += row?.size ?? 0
    usageOf(usages, { table }).table += readUnits(row?.size ?? 0, 'transactional')
    return row ? `{"Item":${projected(row.item, projection).text}}` : '{}'
  })
  if (bytes > largestTransaction) throw invalid('Payload in response is too large.')
  return answer({
    Responses: new JsonText(`[${responses.join(',')}]`),
    ConsumedCapacity: consumedBy(usages, parameters, 'Read'),
  })
}

function readGet(engine: Engine, wire: unknown) {
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  const other = Object.keys(wire).find((kind) => kind !== 'Get')
  if (other) throw invalid(`Unknown parameter in input: "${other}" (operation TransactGetItems)`)
  const parameters = checkParameters('Get of a transaction', wire.Get ?? {}, ['TableName', 'Key'])
  const expressions = new RequestExpressions(parameters, ['ProjectionExpression'])
  const projection = expressions.projection()
  expressions.finish()
  const table = engine.tables.get(parameters.TableName as string)
  return { table, projection, place: readKey(parameters.Key, table).place }
}
