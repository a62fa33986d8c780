import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  type BatchGetCommandInput,
  DeleteCommand,
  type DeleteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { Key } from './keys.ts'

export type Item = Record<string, unknown>

/** One request's cost, told to whoever counts (tests and `bench/`). */
export type Consumed = { operation: string; read: number; write: number }

/** The one table. All requests pass through here, so that their number and cost can be counted. */
export type Table = {
  documents: DynamoDBDocumentClient
  name: string
  /** When given, every request asks for its consumed capacity and tells it here. */
  onConsumed?: (consumed: Consumed) => void
}

/** Opens the table; the region, credentials and endpoint are the SDK's own business. */
export function openTable(name: string, onConsumed?: Table['onConsumed']): Table {
  const client = new DynamoDBClient({
    // Without the last, a request that takes too long is only warned of, and never ends.
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 1000,
      requestTimeout: 5000,
      throwOnRequestTimeout: true,
    }),
    maxAttempts: 4,
  })
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  return onConsumed ? { documents, name, onConsumed } : { documents, name }
}

export async function getItem(
  table: Table,
  key: Key,
  options: Partial<GetCommandInput> = {},
): Promise<Item | undefined> {
  const answer = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: key, ...options, ...counting(table) }),
  )
  told(table, 'GetItem', answer.ConsumedCapacity, 'read')
  return answer.Item
}

/** Items by key, up to 100, in no order; what the service puts back is asked again. */
export async function getItems(
  table: Table,
  keys: Key[],
  options: { ConsistentRead?: boolean } = {},
): Promise<Item[]> {
  const found: Item[] = []
  let wanted: BatchGetCommandInput['RequestItems'] = keys.length
    ? { [table.name]: { Keys: keys, ...options } }
    : undefined
  while (wanted && Object.keys(wanted).length > 0) {
    const answer = await table.documents.send(
      new BatchGetCommand({ RequestItems: wanted, ...counting(table) }),
    )
    for (const consumed of answer.ConsumedCapacity ?? []) told(table, 'BatchGetItem', consumed, 'read')
    found.push(...(answer.Responses?.[table.name] ?? []))
    wanted = answer.UnprocessedKeys
  }
  return found
}

export type Queried = { items: Item[]; last?: Item; count: number }

export async function query(table: Table, input: Omit<QueryCommandInput, 'TableName'>): Promise<Queried> {
  const answer = await table.documents.send(
    new QueryCommand({ TableName: table.name, ...input, ...counting(table) }),
  )
  told(table, 'Query', answer.ConsumedCapacity, 'read')
  const result: Queried = { items: answer.Items ?? [], count: answer.Count ?? 0 }
  return answer.LastEvaluatedKey ? { ...result, last: answer.LastEvaluatedKey } : result
}

export async function putItem(
  table: Table,
  item: Item,
  options: Partial<PutCommandInput> = {},
): Promise<void> {
  const answer = await table.documents.send(
    new PutCommand({ TableName: table.name, Item: item, ...options, ...counting(table) }),
  )
  told(table, 'PutItem', answer.ConsumedCapacity, 'write')
}

export async function updateItem(
  table: Table,
  input: Omit<UpdateCommandInput, 'TableName'>,
): Promise<Item | undefined> {
  const answer = await table.documents.send(
    new UpdateCommand({ TableName: table.name, ...input, ...counting(table) }),
  )
  told(table, 'UpdateItem', answer.ConsumedCapacity, 'write')
  return answer.Attributes
}

export async function deleteItem(
  table: Table,
  key: Key,
  options: Partial<DeleteCommandInput> = {},
): Promise<void> {
  const answer = await table.documents.send(
    new DeleteCommand({ TableName: table.name, Key: key, ...options, ...counting(table) }),
  )
  told(table, 'DeleteItem', answer.ConsumedCapacity, 'write')
}

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** All or nothing. A condition that does not hold throws `TransactionCanceledException`. */
export async function transact(table: Table, writes: Write[]): Promise<void> {
  const answer = await table.documents.send(
    new TransactWriteCommand({
      TransactItems: writes.map((write) => named(table, write)),
      ...counting(table),
    }),
  )
  for (const consumed of answer.ConsumedCapacity ?? []) told(table, 'TransactWriteItems', consumed, 'write')
}

function named(table: Table, write: Write): Write {
  return Object.fromEntries(
    Object.entries(write).map(([kind, input]) => [kind, { ...input, TableName: table.name }]),
  ) as Write
}

function counting(table: Table): { ReturnConsumedCapacity?: 'TOTAL' } {
  return table.onConsumed ? { ReturnConsumedCapacity: 'TOTAL' } : {}
}

function told(
  table: Table,
  operation: string,
  consumed: { CapacityUnits?: number | undefined } | undefined,
  kind: 'read' | 'write',
): void {
  const units = consumed?.CapacityUnits ?? 0
  table.onConsumed?.({ operation, read: kind === 'read' ? units : 0, write: kind === 'write' ? units : 0 })
}
