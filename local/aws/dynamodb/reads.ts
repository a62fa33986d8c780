import { answer, JsonText } from './answer.ts'
import { consumedCapacity, noUsage, readUnits } from './capacity.ts'
import type { Engine } from './engine.ts'
import { project } from './expressions/projection.ts'
import type { Path } from './expressions/syntax.ts'
import { RequestExpressions } from './expressions.ts'
import { readKey } from './keys.ts'
import { checkParameters } from './parameters.ts'
import type { Item } from './values.ts'

/** GetItem: one item by its key, or nothing. */
export function getItem(engine: Engine, body: unknown): string {
  const parameters = checkParameters('GetItem', body, ['TableName', 'Key'])
  const expressions = new RequestExpressions(parameters, ['ProjectionExpression'])
  const projection = expressions.projection()
  expressions.finish()
  const table = engine.tables.get(parameters.TableName as string)
  const row = engine.storage.find(table.id, readKey(parameters.Key, table).place)
  const usage = noUsage()
  usage.table = readUnits(row?.size ?? 0, parameters.ConsistentRead ? 'strong' : 'eventual')
  return answer({
    Item: row && projected(row.item, projection),
    ConsumedCapacity: consumedCapacity(parameters.ReturnConsumedCapacity, table.name, usage),
  })
}

/** A stored item as the request wants it; whole ones are handed on unread. */
export function projected(item: string, projection: Path[] | undefined): JsonText {
  if (!projection) return new JsonText(item)
  return new JsonText(JSON.stringify(project(JSON.parse(item) as Item, projection)))
}
