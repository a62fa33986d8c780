import { createHash } from 'node:crypto'
import { AwsFault } from '../wire.ts'
import { answer } from './answer.ts'
import { apply, type Image, load } from './apply.ts'
import { refuseDuplicates } from './batches.ts'
import { addUsage, readUnits, type Usage } from './capacity.ts'
import { type Engine, inTransaction } from './engine.ts'
import { checkParameters, type Parameters } from './parameters.ts'
import { invalid, UnfitItem, unreadable } from './refusals.ts'
import type { Tokens } from './tokens.ts'
import { checkCount, consumedBy, largestTransaction, twice, usageOf } from './transaction-parts.ts'
import { isObject } from './values.ts'
import { readCheck, readDelete, readPut, readUpdate, type WriteRequest } from './write-request.ts'

const readers: Record<
  string,
  { required: string[]; read: (engine: Engine, parameters: Parameters) => WriteRequest }
> = {
  Put: { required: ['TableName', 'Item'], read: readPut },
  Update: { required: ['TableName', 'Key', 'UpdateExpression'], read: readUpdate },
  Delete: { required: ['TableName', 'Key'], read: readDelete },
  ConditionCheck: { required: ['TableName', 'Key', 'ConditionExpression'], read: readCheck },
}

type Reason = { Code: string; Message?: string; Item?: unknown }
type Part = { request: WriteRequest } | { refused: UnfitItem }

/** TransactWriteItems: all of up to 100 writes or none; a repeated token within ten minutes changes nothing more. */
export function transactWriteItems(engine: Engine, tokens: Tokens, body: unknown): string {
  const parameters = checkParameters('TransactWriteItems', body, ['TransactItems'])
  const wire = checkCount(parameters.TransactItems as unknown[])
  const token = parameters.ClientRequestToken as string | undefined
  const digest = createHash('sha256').update(JSON.stringify(wire)).digest('hex')
  return inTransaction(engine, () => {
    const known = token && tokens.seen(token, digest, engine.clock.now())
    const parts = wire.map((each) => readPart(engine, each))
    const requests = parts.map((part) => ('request' in part ? part.request : undefined))
    refuseDuplicates(
      requests.flatMap((request) => (request ? [[request.table, request.place]] : [])),
      twice,
    )
    if (known) return replayed(engine, parameters, requests)
    const usages = writeAll(engine, parts)
    if (token) tokens.keep(token, digest, engine.clock.now())
    return answer({ ConsumedCapacity: consumedBy(usages, parameters, 'Write') })
  })
}

/** What is wrong with an item's values cancels the transaction; what is wrong with the request refuses it outright. */
function readPart(engine: Engine, wire: unknown): Part {
  if (!isObject(wire)) throw unreadable('Start of structure or map found where not expected.')
  const kinds = Object.keys(wire).filter((kind) => wire[kind] !== null && wire[kind] !== undefined)
  if (kinds.length !== 1) {
    throw invalid(
      kinds.length === 0
        ? 'Invalid Request: TransactWriteRequest should contain Delete or Put or Update request'
        : 'TransactItems can only contain one of Check, Put, Update or Delete',
    )
  }
  const kind = kinds[0]!
  if (!Object.hasOwn(readers, kind))
    throw invalid(`Unknown parameter in input: "${kind}" (operation TransactWriteItems)`)
  const { required, read } = readers[kind]!
  const parameters = checkParameters(`${kind} of a transaction`, wire[kind], required)
  try {
    return { request: read(engine, parameters) }
  } catch (fault) {
    if (fault instanceof UnfitItem) return { refused: fault }
    throw fault
  }
}

function writeAll(engine: Engine, parts: Part[]): Map<string, Usage> {
  const reasons: Reason[] = []
  const changes: { request: WriteRequest; before: Image | undefined; after: Image | undefined }[] = []
  let bytes = 0
  for (const part of parts) {
    if ('refused' in part) {
      reasons.push({ Code: 'ValidationError', Message: part.refused.message })
      continue
    }
    const { request } = part
    const before = load(engine, request.table, request.place)
    const outcome = decide(request, before)
    reasons.push(outcome.reason)
    changes.push({ request, before, after: outcome.after })
    bytes += outcome.after?.size ?? before?.size ?? 0
  }
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons)
  if (bytes > largestTransaction)
    throw invalid(`Transaction payload size cannot exceed 4MB. Payload Size: ${bytes}`)
  const usages = new Map<string, Usage>()
  for (const { request, before, after } of changes) {
    addUsage(usageOf(usages, request), apply(engine, request.table, request.place, before, after), 2)
  }
  return usages
}

function decide(
  request: WriteRequest,
  before: Image | undefined,
): { reason: Reason; after?: Image | undefined } {
  if (!request.mayProceed(before)) {
    const shown = request.showOnFailure && before ? { Item: before.attributes } : {}
    return { reason: { ...shown, Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' } }
  }
  try {
    return { reason: { Code: 'None' }, after: request.after(before) }
  } catch (fault) {
    if (!(fault instanceof AwsFault)) throw fault
    return { reason: { Code: 'ValidationError', Message: fault.message } }
  }
}

function cancelled(reasons: Reason[]): AwsFault {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return new AwsFault(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  )
}

/** A repeated request costs reading the items once more, transactionally. */
function replayed(engine: Engine, parameters: Parameters, requests: (WriteRequest | undefined)[]): string {
  const usages = new Map<string, Usage>()
  for (const request of requests) {
    if (!request) continue
    const row = engine.storage.find(request.table.id, request.place)
    usageOf(usages, request).table += readUnits(row?.size ?? 0, 'transactional')
  }
  return answer({ ConsumedCapacity: consumedBy(usages, parameters, 'Read') })
}
