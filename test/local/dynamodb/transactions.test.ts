import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, type HandClock, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

let dynamodb: LocalDynamoDb
let clock: HandClock
beforeEach(() => {
  clock = handClock()
  dynamodb = openDynamoDb(dynamoDbWorld(clock))
  ask(dynamodb, 'CreateTable', plainTable)
})

const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } })
const put = (sk: string, more: object = {}, options: object = {}) => ({
  Put: { TableName, Item: { ...key(sk), ...more }, ...options },
})
const write = (TransactItems: object[], more: object = {}) =>
  ask(dynamodb, 'TransactWriteItems', { TransactItems, ...more })
const count = () => ask(dynamodb, 'Scan', { TableName, Select: 'COUNT' }).Count
const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }

describe('a transaction', () => {
  test('writes all its parts', () => {
    write([put('kept'), put('gone')])
    const done = write([
      put('new'),
      {
        Update: {
          TableName,
          Key: key('kept'),
          UpdateExpression: 'SET n = :n',
          ExpressionAttributeValues: { ':n': { N: '1' } },
        },
      },
      { Delete: { TableName, Key: key('gone') } },
      { ConditionCheck: { TableName, Key: key('absent'), ...isNew } },
    ])
    expect(done).toEqual({})
    expect(count()).toBe(2)
  })

  test('writes nothing when one condition fails, and says which', () => {
    write([put('taken', { n: { N: '1' } })])
    const refused = write([
      put('new'),
      put('taken', {}, { ...isNew, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
    ])
    expect(refused).toEqual({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      Message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          Item: { ...key('taken'), n: { N: '1' } },
        },
      ],
    })
    expect(count()).toBe(1)
    expect(dynamodb.readStream(TableName, '', 10)).toHaveLength(1)
  })

  test('is cancelled by a part no item could take', () => {
    const update = { Update: { TableName, Key: key('a'), UpdateExpression: 'SET q = nothing' } }
    expect(write([put('b', { g1pk: { N: '1' } }), update]).CancellationReasons).toEqual([
      {
        Code: 'ValidationError',
        Message:
          'One or more parameter values were invalid: Type mismatch for Index Key g1pk Expected: S Actual: N IndexName: by-recency',
      },
      {
        Code: 'ValidationError',
        Message: 'The provided expression refers to an attribute that does not exist in the item',
      },
    ])
    expect(count()).toBe(0)
  })

  test.each([
    ['no parts', [], 'Member must have length greater than or equal to 1'],
    [
      'more than 100 parts',
      Array.from({ length: 101 }, (_, at) => put(String(at))),
      'Member must have length less than or equal to 100',
    ],
    [
      'one item twice',
      [put('a'), put('a')],
      'Transaction request cannot include multiple operations on one item',
    ],
    ['an empty part', [{}], 'TransactWriteRequest should contain Delete or Put or Update request'],
    [
      'a part of two kinds',
      [{ ...put('a'), Delete: { TableName, Key: key('b') } }],
      'TransactItems can only contain one of Check, Put, Update or Delete',
    ],
    ['an expression that cannot be read', [put('a', {}, { ConditionExpression: 'a =' })], 'Syntax error'],
    [
      'more than 4 MB',
      Array.from({ length: 11 }, (_, at) => put(String(at), { d: { S: 'x'.repeat(400_000) } })),
      '4MB',
    ],
  ])('with %s is refused', (_, parts, message) => {
    const refused = write(parts)
    expect(refused.__type).toBe('com.amazon.coral.validate#ValidationException')
    expect(refused.message).toContain(message)
    expect(count()).toBe(0)
  })
})

describe('a repeated transaction', () => {
  const once = { ClientRequestToken: 'token-1', ReturnConsumedCapacity: 'TOTAL' }

  test('under the same token succeeds and changes nothing', () => {
    expect(write([put('a', {}, isNew)], once).ConsumedCapacity[0]).toMatchObject({ WriteCapacityUnits: 2 })
    expect(write([put('a', {}, isNew)], once).ConsumedCapacity[0]).toMatchObject({ ReadCapacityUnits: 2 })
    expect(dynamodb.readStream(TableName, '', 10)).toHaveLength(1)
  })

  test('with other content is refused', () => {
    write([put('a')], once)
    expect(write([put('b')], once).__type).toBe(
      'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException',
    )
  })

  test('is a new one after ten minutes', () => {
    write([put('a', {}, isNew)], once)
    clock.forward(10 * 60 * 1000)
    expect(write([put('a', {}, isNew)], once).CancellationReasons[0].Code).toBe('ConditionalCheckFailed')
  })

  test('that failed the first time is tried again', () => {
    write([put('a')])
    expect(write([put('a', {}, isNew)], once).__type).toContain('TransactionCanceledException')
    ask(dynamodb, 'DeleteItem', { TableName, Key: key('a') })
    expect(write([put('a', {}, isNew)], once).__type).toBeUndefined()
  })
})

test('transactional reads answer in the order asked, nothing for what is not there', () => {
  write([put('a', { n: { N: '1' } })])
  const TransactItems = [
    { Get: { TableName, Key: key('b') } },
    { Get: { TableName, Key: key('a'), ProjectionExpression: 'n' } },
  ]
  expect(ask(dynamodb, 'TransactGetItems', { TransactItems })).toEqual({
    Responses: [{}, { Item: { n: { N: '1' } } }],
  })
})

describe('batches', () => {
  test('write and read several items', () => {
    const RequestItems = {
      [TableName]: [
        { PutRequest: { Item: key('a') } },
        { PutRequest: { Item: key('b') } },
        { DeleteRequest: { Key: key('c') } },
      ],
    }
    expect(ask(dynamodb, 'BatchWriteItem', { RequestItems })).toEqual({ UnprocessedItems: {} })
    const read = ask(dynamodb, 'BatchGetItem', {
      RequestItems: { [TableName]: { Keys: [key('a'), key('b'), key('c')] } },
    })
    expect(read).toEqual({ Responses: { [TableName]: [key('a'), key('b')] }, UnprocessedKeys: {} })
  })

  test('hand back the keys beyond 16 MB', () => {
    for (let at = 0; at < 50; at++) write([put(String(at), { d: { S: 'x'.repeat(400_000) } })])
    const Keys = Array.from({ length: 50 }, (_, at) => key(String(at)))
    const read = ask(dynamodb, 'BatchGetItem', { RequestItems: { [TableName]: { Keys } } })
    expect(read.Responses[TableName]).toHaveLength(41)
    expect(read.UnprocessedKeys[TableName].Keys).toEqual(Keys.slice(41))
  })

  test.each([
    [101, 'BatchGetItem', (many: object[]) => ({ Keys: many })],
    [26, 'BatchWriteItem', (many: object[]) => many.map((Key) => ({ DeleteRequest: { Key } }))],
  ])('of %i items are too many for %s', (many, operation, of) => {
    const keys = Array.from({ length: many }, (_, at) => key(String(at)))
    expect(ask(dynamodb, operation, { RequestItems: { [TableName]: of(keys) } }).__type).toContain(
      'ValidationException',
    )
  })

  test('naming an item twice are refused', () => {
    const { message } = ask(dynamodb, 'BatchGetItem', {
      RequestItems: { [TableName]: { Keys: [key('a'), key('a')] } },
    })
    expect(message).toBe('Provided list of item keys contains duplicates')
  })
})
