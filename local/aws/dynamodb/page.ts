import { answer, jsonList } from './answer.ts'
import { addIndexUnits, consumedCapacity, noUsage, readUnits, type Usage } from './capacity.ts'
import type { Engine } from './engine.ts'
import { holds } from './expressions/evaluate.ts'
import type { Condition, Path } from './expressions/syntax.ts'
import type { RequestExpressions } from './expressions.ts'
import { only } from './keys.ts'
import type { Parameters } from './parameters.ts'
import { projected } from './reads.ts'
import { invalid } from './refusals.ts'
import type { Row } from './storage.ts'
import { type Index, indexOf, keyAttributes, type Table } from './tables.ts'
import type { Item } from './values.ts'

const largestPage = 1024 * 1024

/** What Query and Scan have in common: which rows they look at, and what they hand out of them. */
export type PageRequest = {
  parameters: Parameters
  table: Table
  index: Index | undefined
  filter: Condition | undefined
  projection: Path[] | undefined
  expressions: RequestExpressions
}

/** Checks a request for a page: the index, what may be selected from it, the filter. */
export function pageRequest(
  engine: Engine,
  parameters: Parameters,
  expressions: RequestExpressions,
  parsed: { filter: Condition | undefined; projection: Path[] | undefined },
): PageRequest {
  checkSelect(parameters)
  const table = engine.tables.get(parameters.TableName as string)
  const index = parameters.IndexName ? indexOf(table, parameters.IndexName as string) : undefined
  if (index && parameters.ConsistentRead) {
    throw invalid('Consistent reads are not supported on global secondary indexes')
  }
  if (index) checkProjected(parameters, table, index, parsed)
  return { parameters, table, index, expressions, ...parsed }
}

function checkSelect({ Select, ProjectionExpression, IndexName }: Parameters): void {
  if (Select === 'ALL_PROJECTED_ATTRIBUTES' && !IndexName) {
    throw invalid(
      'One or more parameter values were invalid: ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName',
    )
  }
  if (Select === 'SPECIFIC_ATTRIBUTES' && !ProjectionExpression) {
    throw invalid(
      'One or more parameter values were invalid: Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    )
  }
  if (ProjectionExpression && Select && Select !== 'SPECIFIC_ATTRIBUTES') {
    const choice = Select === 'COUNT' ? 'only the Count' : Select
    throw invalid(
      `One or more parameter values were invalid: Cannot specify the ProjectionExpression when choosing to get ${choice}`,
    )
  }
}

function checkProjected(
  { Select }: Parameters,
  table: Table,
  index: Index,
  { filter, projection }: { filter: Condition | undefined; projection: Path[] | undefined },
): void {
  if (index.projection.type === 'ALL') return
  const one = 'One or more parameter values were invalid:'
  if (Select === 'ALL_ATTRIBUTES') {
    throw invalid(
      `${one} Select type ALL_ATTRIBUTES is not supported for global secondary index ${index.name} because its projection type is not ALL`,
    )
  }
  const held = new Set([
    ...keyAttributes(table).map((key) => key.name),
    ...keyAttributes(index).map((key) => key.name),
    ...index.projection.attributes,
  ])
  const missing = (projection ?? []).map((path) => path[0] as string).filter((name) => !held.has(name))
  if (missing.length > 0) {
    throw invalid(`${one} Global secondary index ${index.name} does not project [${missing.join(', ')}]`)
  }
  const unfiltered = filter ? [...namesIn(filter)].filter((name) => !held.has(name)) : []
  if (unfiltered.length > 0) {
    throw invalid(
      `${one} Secondary index ${index.name} does not project one or more filter attributes: [${unfiltered.join(', ')}]`,
    )
  }
}

/** The top-level attributes a condition speaks of. */
export function namesIn(condition: Condition): Set<string> {
  const names = new Set<string>()
  JSON.stringify(condition, (key, value) => {
    if (key === 'path') names.add(String((value as Path)[0]))
    return value
  })
  return names
}

/**
 * Walks the rows until the limit or 1 MB is reached, and answers the page. A page that ends with the last sort key
 * the condition lets through says no LastEvaluatedKey: nothing can follow.
 */
export function answerPage(request: PageRequest, rows: Iterable<Row>, lastSortKey?: Buffer): string {
  const { parameters, table, index, filter, projection, expressions } = request
  const limit = (parameters.Limit as number | undefined) ?? Number.POSITIVE_INFINITY
  const items: string[] = []
  let scanned = 0
  let count = 0
  let bytes = 0
  let last: Row | undefined
  for (const row of rows) {
    scanned++
    bytes += row.size
    if (!filter || holds(filter, JSON.parse(row.item) as Item, expressions.values)) {
      count++
      if (parameters.Select !== 'COUNT') items.push(projected(row.item, projection).text)
    }
    if (scanned >= limit || bytes > largestPage) {
      last = lastSortKey?.equals(row.sk) ? undefined : row
      break
    }
  }
  return answer({
    Items: parameters.Select === 'COUNT' ? undefined : jsonList(items),
    Count: count,
    ScannedCount: scanned,
    LastEvaluatedKey: last && lastEvaluatedKey(last, table, index),
    ConsumedCapacity: consumedCapacity(
      parameters.ReturnConsumedCapacity,
      table.name,
      pageUsage(bytes, parameters, index),
    ),
  })
}

function lastEvaluatedKey(row: Row, table: Table, index: Index | undefined): Item {
  const keys = [...(index ? keyAttributes(index) : []), ...keyAttributes(table)]
  return only(
    JSON.parse(row.item) as Item,
    keys.map((key) => key.name),
  )
}

function pageUsage(bytes: number, parameters: Parameters, index: Index | undefined): Usage {
  const usage = noUsage()
  const units = readUnits(bytes, parameters.ConsistentRead ? 'strong' : 'eventual')
  if (index) addIndexUnits(usage, index.name, units)
  else usage.table = units
  return usage
}
