import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  IdempotentParameterMismatchException,
  ResourceNotFoundException,
  TransactionCanceledException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { dynamoDbWorld, handClock, serveDynamoDb } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

let server: Awaited<ReturnType<typeof serveDynamoDb>>
let client: DynamoDBDocumentClient
beforeAll(async () => {
  server = await serveDynamoDb(openDynamoDb(dynamoDbWorld(handClock())))
  const plain = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  client = DynamoDBDocumentClient.from(plain)
  await client.send(new CreateTableCommand(plainTable as never))
  await waitUntilTableExists({ client: plain, maxWaitTime: 30 }, { TableName })
})
afterAll(async () => {
  client.destroy()
  await server.close()
})

test('the real client reads back what it wrote', async () => {
  const item = {
    pk: 'p',
    sk: 's',
    n: 1.5,
    tags: new Set(['b', 'a']),
    bytes: new Uint8Array([0, 255]),
    deep: { list: [null, true, 'é'] },
  }
  await client.send(new PutCommand({ TableName, Item: item }))
  const { Item } = await client.send(new GetCommand({ TableName, Key: { pk: 'p', sk: 's' } }))
  expect(Item).toEqual(item)
})

test('the real client knows our refusals by their classes', async () => {
  const Item = { pk: 'q', sk: 's' }
  await client.send(new PutCommand({ TableName, Item }))
  const again = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }
  const refused = await client
    .send(new PutCommand({ ...again, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))
    .catch((fault) => fault)
  expect(refused).toBeInstanceOf(ConditionalCheckFailedException)
  expect(refused.Item).toEqual({ pk: { S: 'q' }, sk: { S: 's' } })
  const cancelled = await client
    .send(new TransactWriteCommand({ TransactItems: [{ Put: again }] }))
    .catch((fault) => fault)
  expect(cancelled).toBeInstanceOf(TransactionCanceledException)
  expect(cancelled.CancellationReasons).toEqual([
    { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
  ])
  expect(cancelled.message).toContain('[ConditionalCheckFailed]')
  const once = (sk: string) =>
    client.send(
      new TransactWriteCommand({
        ClientRequestToken: 'once',
        TransactItems: [{ Put: { TableName, Item: { pk: 'o', sk } } }],
      }),
    )
  await once('a')
  await expect(once('b')).rejects.toBeInstanceOf(IdempotentParameterMismatchException)
  await expect(client.send(new GetCommand({ TableName: 'nowhere', Key: Item }))).rejects.toBeInstanceOf(
    ResourceNotFoundException,
  )
  await expect(
    client.send(
      new UpdateCommand({
        TableName,
        Key: Item,
        UpdateExpression: 'SET name = :x',
        ExpressionAttributeValues: { ':x': 1 },
      }),
    ),
  ).rejects.toMatchObject({
    name: 'ValidationException',
    message: 'Invalid UpdateExpression: Attribute name is a reserved keyword; reserved keyword: name',
  })
})

test('the real client pages through a partition', async () => {
  for (let at = 0; at < 7; at++)
    await client.send(new PutCommand({ TableName, Item: { pk: 'many', sk: String(at) } }))
  const seen: unknown[] = []
  const pages = paginateQuery(
    { client, pageSize: 3 },
    { TableName, KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'many' } },
  )
  for await (const { Items } of pages) seen.push(...(Items ?? []))
  expect(seen).toHaveLength(7)
})

test('of fifty who race to create one item, one wins', async () => {
  const create = (who: number) =>
    client.send(
      new PutCommand({
        TableName,
        Item: { pk: 'race', sk: 's', who },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, who) => create(who)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
