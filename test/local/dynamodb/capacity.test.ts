import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

let dynamodb: LocalDynamoDb
beforeEach(() => {
  dynamodb = openDynamoDb(dynamoDbWorld(handClock()))
  ask(dynamodb, 'CreateTable', plainTable)
})

const Key = { pk: { S: 'p' }, sk: { S: 's' } }
const sized = (bytes: number) => ({ ...Key, d: { S: 'x'.repeat(bytes - 7) } })
const put = (Item: object) =>
  ask(dynamodb, 'PutItem', { TableName, Item, ReturnConsumedCapacity: 'INDEXES' }).ConsumedCapacity
const listed = { g1pk: { S: 'g' }, g1sk: { S: '1' } }

describe('writes', () => {
  test.each([
    [10, 1],
    [1024, 1],
    [1025, 2],
    [5000, 5],
  ])('%i bytes take %i units', (bytes, units) => {
    expect(put(sized(bytes)).CapacityUnits).toBe(units)
  })

  test('take the larger of the images, and one unit for deleting nothing', () => {
    put(sized(5000))
    expect(put(sized(100)).CapacityUnits).toBe(5)
    const gone = { TableName, Key: { pk: { S: 'q' }, sk: { S: 's' } }, ReturnConsumedCapacity: 'TOTAL' }
    expect(ask(dynamodb, 'DeleteItem', gone).ConsumedCapacity).toEqual({ TableName, CapacityUnits: 1 })
  })

  test('of an index: put one, move two, same none, delete one', () => {
    expect(put({ ...Key, ...listed })).toEqual({
      TableName,
      CapacityUnits: 2,
      Table: { CapacityUnits: 1 },
      GlobalSecondaryIndexes: { 'by-recency': { CapacityUnits: 1 } },
    })
    expect(put({ ...Key, ...listed, other: { S: 'x' } }).CapacityUnits).toBe(1)
    expect(put({ ...Key, ...listed, line: { S: 'x' } }).CapacityUnits).toBe(2)
    expect(put({ ...Key, ...listed, line: { S: 'x' }, g1sk: { S: '2' } }).CapacityUnits).toBe(3)
    expect(put(Key).CapacityUnits).toBe(2)
  })

  test('in a transaction take double', () => {
    const TransactItems = [{ Put: { TableName, Item: { ...sized(1500), ...listed } } }]
    expect(
      ask(dynamodb, 'TransactWriteItems', { TransactItems, ReturnConsumedCapacity: 'INDEXES' })
        .ConsumedCapacity,
    ).toEqual([
      {
        TableName,
        CapacityUnits: 6,
        WriteCapacityUnits: 6,
        Table: { CapacityUnits: 4, WriteCapacityUnits: 4 },
        GlobalSecondaryIndexes: { 'by-recency': { CapacityUnits: 2, WriteCapacityUnits: 2 } },
      },
    ])
  })
})

describe('reads', () => {
  test.each([
    [100, false, 0.5],
    [100, true, 1],
    [4096, true, 1],
    [4097, true, 2],
    [4097, false, 1],
  ])('%i bytes, consistent %s, take %f units', (bytes, ConsistentRead, units) => {
    put(sized(bytes))
    const read = { TableName, Key, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' }
    expect(ask(dynamodb, 'GetItem', read).ConsumedCapacity.CapacityUnits).toBe(units)
  })

  test('of nothing take the smallest read', () => {
    expect(
      ask(dynamodb, 'GetItem', { TableName, Key, ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity
        .CapacityUnits,
    ).toBe(0.5)
    const TransactItems = [{ Get: { TableName, Key } }]
    expect(
      ask(dynamodb, 'TransactGetItems', { TransactItems, ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity,
    ).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }])
  })

  test('of a page round up once, not for each item', () => {
    for (let at = 0; at < 10; at++) put({ ...sized(500), sk: { S: String(at) } })
    const page = {
      TableName,
      KeyConditionExpression: 'pk = :p',
      ExpressionAttributeValues: { ':p': { S: 'p' } },
      ReturnConsumedCapacity: 'INDEXES',
    }
    expect(ask(dynamodb, 'Query', page).ConsumedCapacity).toEqual({
      TableName,
      CapacityUnits: 1,
      Table: { CapacityUnits: 1 },
    })
    const Keys = Array.from({ length: 10 }, (_, at) => ({ pk: { S: 'p' }, sk: { S: String(at) } }))
    const batch = { RequestItems: { [TableName]: { Keys } }, ReturnConsumedCapacity: 'TOTAL' }
    expect(ask(dynamodb, 'BatchGetItem', batch).ConsumedCapacity[0].CapacityUnits).toBe(5)
  })

  test('of an index are of its entries, not of the items', () => {
    put({ ...sized(9000), ...listed })
    const page = {
      TableName,
      IndexName: 'by-recency',
      KeyConditionExpression: 'g1pk = :g',
      ExpressionAttributeValues: { ':g': { S: 'g' } },
      ReturnConsumedCapacity: 'INDEXES',
    }
    expect(ask(dynamodb, 'Query', page).ConsumedCapacity).toEqual({
      TableName,
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { 'by-recency': { CapacityUnits: 0.5 } },
    })
  })
})
