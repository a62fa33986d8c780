import type { Engine } from './engine.ts'
import { RequestExpressions } from './expressions.ts'
import { answerPage, pageRequest } from './page.ts'
import { checkParameters, type Parameters } from './parameters.ts'
import { invalid, unmetConstraint } from './refusals.ts'
import { type StartKey, startKey } from './start-key.ts'
import type { Row } from './storage.ts'

const first = Buffer.alloc(0)

/** Scan: a page of the whole table or index, for the command line and repairs; the product never asks for one. */
export function scan(engine: Engine, body: unknown): string {
  const parameters = checkParameters('Scan', body, ['TableName'])
  checkSegment(parameters)
  const expressions = new RequestExpressions(parameters, ['FilterExpression', 'ProjectionExpression'])
  const filter = expressions.condition('FilterExpression')
  const projection = expressions.projection()
  expressions.finish()
  const request = pageRequest(engine, parameters, expressions, { filter, projection })
  const start = startKey(parameters.ExclusiveStartKey, request.table, request.index)
  const rows = request.index
    ? engine.storage.allEntries(request.index.id, from(start, 4))
    : engine.storage.allItems(request.table.id, from(start, 2))
  return answerPage(request, inSegment(rows, parameters))
}

function from(start: StartKey | undefined, length: number): Buffer[] {
  if (!start) return Array.from({ length }, () => first)
  const { own, item } = start
  const steps = item ? [own.pk, own.sk, item.pk, item.sk] : [own.pk, own.sk]
  return [...steps.slice(0, -1), Buffer.concat([steps.at(-1)!, Buffer.of(0)])]
}

function checkSegment({ Segment, TotalSegments }: Parameters): void {
  if (typeof Segment === 'number' && typeof TotalSegments !== 'number') {
    throw invalid(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    )
  }
  if (typeof TotalSegments === 'number' && typeof Segment !== 'number') {
    throw invalid(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    )
  }
  if (typeof Segment === 'number' && Segment >= (TotalSegments as number)) {
    throw invalid(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: ${unmetConstraint(Segment, 'segment', `Member must have value less than ${TotalSegments}`)}`,
    )
  }
}

function* inSegment(rows: Iterable<Row>, { Segment, TotalSegments }: Parameters): Iterable<Row> {
  for (const row of rows) {
    if (TotalSegments === undefined || spread(row.pk) % (TotalSegments as number) === Segment) yield row
  }
}

function spread(bytes: Uint8Array): number {
  let hash = 0
  for (const byte of bytes) hash = (hash * 31 + byte) >>> 0
  return hash
}
