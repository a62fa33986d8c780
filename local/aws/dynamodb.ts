import { batchGetItem, batchWriteItem } from './dynamodb/batches.ts'
import { createTable } from './dynamodb/create-table.ts'
import { deleteTable, describeTable, listTables } from './dynamodb/describe-table.ts'
import { type Engine, inTransaction, openEngine } from './dynamodb/engine.ts'
import { describeTimeToLive, expireItems, updateTimeToLive } from './dynamodb/expiry.ts'
import { query } from './dynamodb/query.ts'
import { getItem } from './dynamodb/reads.ts'
import { faultType, unreadable } from './dynamodb/refusals.ts'
import { scan } from './dynamodb/scan.ts'
import type { StreamRecord } from './dynamodb/streams.ts'
import { Tokens } from './dynamodb/tokens.ts'
import { transactGetItems } from './dynamodb/transactional-reads.ts'
import { transactWriteItems } from './dynamodb/transactions.ts'
import { deleteItem, putItem, updateItem } from './dynamodb/writes.ts'
import { AwsFault, type AwsRequest, type AwsResponse, type AwsService, type LocalWorld } from './wire.ts'

export type { StreamRecord } from './dynamodb/streams.ts'

export type LocalDynamoDb = Omit<AwsService, 'answer'> & {
  answer(request: AwsRequest): AwsResponse
  /** At most `limit` records of a table's stream after that sequence number (empty: from the start), oldest first. */
  readStream(tableName: string, afterSequence: string, limit: number): StreamRecord[]
  /** The sequence number of a table's newest stream record; empty when there is none. */
  newestSequence(tableName: string): string
  /** Forgets records up to a sequence number that are older than this time (milliseconds since 1970). */
  forgetStream(tableName: string, upToSequence: string, olderThan: number): void
  /** Calls the listener with a table's name after each request that added to its stream; answers how to stop. */
  onStreamRecord(listener: (tableName: string) => void): () => void
  /** Removes the items whose time to live is over at that time (milliseconds since 1970); answers how many. */
  expire(now: number): number
}

/**
 * DynamoDB over the world's SQLite file. Each request is one SQLite transaction; answers and refusals are
 * DynamoDB's own. What it does not know it refuses.
 */
export function openDynamoDb(world: LocalWorld): LocalDynamoDb {
  const engine = openEngine(world)
  const operations = operationsOf(engine)
  const listeners = new Set<(tableName: string) => void>()
  const tell = () => {
    const grown = [...engine.grown]
    engine.grown.clear()
    for (const name of grown) for (const listener of listeners) listener(name)
  }
  return {
    name: 'dynamodb',
    answer(request) {
      try {
        const operation = operations.get(request.operation)
        if (!operation) throw new AwsFault('UnknownOperationException', '')
        return written(200, operation(readBody(request.body)))
      } catch (fault) {
        if (!(fault instanceof AwsFault)) throw fault
        const { code, message, fields } = fault
        const named = code === 'TransactionCanceledException' ? { Message: message } : { message }
        return written(fault.status, JSON.stringify({ __type: faultType(code), ...fields, ...named }))
      } finally {
        tell()
      }
    },
    readStream: (name, after, limit) => engine.streams.read(engine.tables.get(name), after, limit),
    newestSequence: (name) => engine.streams.newest(engine.tables.get(name)),
    forgetStream: (name, upTo, olderThan) => engine.streams.forget(engine.tables.get(name), upTo, olderThan),
    onStreamRecord(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    expire(now) {
      const removed = inTransaction(engine, () => expireItems(engine, now))
      tell()
      return removed
    },
  }
}

function operationsOf(engine: Engine): Map<string, (body: unknown) => string> {
  const tokens = new Tokens(engine.world.database)
  return new Map([
    ['CreateTable', (body) => createTable(engine, body)],
    ['DescribeTable', (body) => describeTable(engine, body)],
    ['ListTables', (body) => listTables(engine, body)],
    ['DeleteTable', (body) => deleteTable(engine, body)],
    ['UpdateTimeToLive', (body) => updateTimeToLive(engine, body)],
    ['DescribeTimeToLive', (body) => describeTimeToLive(engine, body)],
    ['GetItem', (body) => getItem(engine, body)],
    ['PutItem', (body) => putItem(engine, body)],
    ['UpdateItem', (body) => updateItem(engine, body)],
    ['DeleteItem', (body) => deleteItem(engine, body)],
    ['Query', (body) => query(engine, body)],
    ['Scan', (body) => scan(engine, body)],
    ['BatchGetItem', (body) => batchGetItem(engine, body)],
    ['BatchWriteItem', (body) => batchWriteItem(engine, body)],
    ['TransactGetItems', (body) => transactGetItems(engine, body)],
    ['TransactWriteItems', (body) => transactWriteItems(engine, tokens, body)],
  ])
}

function readBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw unreadable('Unable to parse the request body as JSON')
  }
}

function written(status: number, body: string): AwsResponse {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body }
}
