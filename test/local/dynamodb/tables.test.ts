import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbRequest, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

let dynamodb: LocalDynamoDb
beforeEach(() => {
  dynamodb = openDynamoDb(dynamoDbWorld(handClock()))
})

describe('a table', () => {
  test('is ready at once and described as made', () => {
    const made = ask(dynamodb, 'CreateTable', plainTable)
    expect(made.TableDescription).toMatchObject({
      TableName,
      TableStatus: 'ACTIVE',
      KeySchema: plainTable.KeySchema,
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      StreamSpecification: plainTable.StreamSpecification,
      LatestStreamArn: expect.stringMatching(
        /^arn:aws:dynamodb:us-west-2:000000000000:table\/county\/stream\//,
      ),
      ItemCount: 0,
    })
    ask(dynamodb, 'PutItem', { TableName, Item: { pk: { S: 'p' }, sk: { S: 's' } } })
    const described = ask(dynamodb, 'DescribeTable', { TableName }).Table
    expect(described).toMatchObject({ ItemCount: 1, TableSizeBytes: 6 })
    expect(described.AttributeDefinitions).toEqual(plainTable.AttributeDefinitions)
    expect(described.GlobalSecondaryIndexes[0]).toMatchObject({
      ...plainTable.GlobalSecondaryIndexes[0],
      IndexStatus: 'ACTIVE',
      ItemCount: 0,
    })
  })

  test('can be named by its ARN', () => {
    const { TableArn } = ask(dynamodb, 'CreateTable', plainTable).TableDescription
    expect(ask(dynamodb, 'Scan', { TableName: TableArn }).Count).toBe(0)
  })

  test('is made once, listed, deleted with its items, and protected where asked', () => {
    ask(dynamodb, 'CreateTable', plainTable)
    expect(ask(dynamodb, 'CreateTable', plainTable).__type).toBe(
      'com.amazonaws.dynamodb.v20120810#ResourceInUseException',
    )
    ask(dynamodb, 'CreateTable', { ...plainTable, TableName: 'another', DeletionProtectionEnabled: true })
    expect(ask(dynamodb, 'ListTables', {})).toEqual({ TableNames: ['another', 'county'] })
    expect(ask(dynamodb, 'ListTables', { Limit: 1 })).toEqual({
      TableNames: ['another'],
      LastEvaluatedTableName: 'another',
    })
    expect(ask(dynamodb, 'DeleteTable', { TableName: 'another' }).__type).toContain('ValidationException')
    ask(dynamodb, 'PutItem', { TableName, Item: { pk: { S: 'p' }, sk: { S: 's' } } })
    ask(dynamodb, 'DeleteTable', { TableName })
    expect(ask(dynamodb, 'Scan', { TableName }).__type).toBe(
      'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
    )
    ask(dynamodb, 'CreateTable', plainTable)
    expect(ask(dynamodb, 'Scan', { TableName }).Count).toBe(0)
  })

  test.each([
    ['an ill-formed name', { TableName: 'a b' }],
    ['a short name', { TableName: 'ab' }],
    ['no keys', { KeySchema: [] }],
    ['a sort key first', { KeySchema: [...plainTable.KeySchema].reverse() }],
    ['an undefined key attribute', { KeySchema: [{ AttributeName: 'other', KeyType: 'HASH' }] }],
    [
      'an unused definition',
      {
        AttributeDefinitions: [
          ...plainTable.AttributeDefinitions,
          { AttributeName: 'x', AttributeType: 'S' },
        ],
      },
    ],
    ['an unknown type', { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'SS' }] }],
    [
      'an index without a projection',
      { GlobalSecondaryIndexes: [{ ...plainTable.GlobalSecondaryIndexes[0], Projection: {} }] },
    ],
    [
      'two indexes of one name',
      {
        GlobalSecondaryIndexes: [plainTable.GlobalSecondaryIndexes[0], plainTable.GlobalSecondaryIndexes[0]],
      },
    ],
    ['throughput when on demand', { ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } }],
    ['an unknown view', { StreamSpecification: { StreamEnabled: true, StreamViewType: 'ALL' } }],
    ['local indexes, which it does not have', { LocalSecondaryIndexes: [] }],
  ])('with %s is refused', (_, wrong) => {
    expect(ask(dynamodb, 'CreateTable', { ...plainTable, ...wrong }).__type).toBe(
      'com.amazon.coral.validate#ValidationException',
    )
    expect(ask(dynamodb, 'ListTables', {}).TableNames).toEqual([])
  })
})

describe('what it does not know it refuses', () => {
  const Key = { pk: { S: 'p' }, sk: { S: 's' } }
  beforeEach(() => {
    ask(dynamodb, 'CreateTable', plainTable)
  })

  test('operations', () => {
    expect(ask(dynamodb, 'UpdateTable', { TableName })).toEqual({
      __type: 'com.amazon.coral.service#UnknownOperationException',
      message: '',
    })
  })

  test.each([
    ['GetItem', { Key, Frobnicate: true }, 'Unknown parameter in input: "Frobnicate" (operation GetItem)'],
    [
      'GetItem',
      { Key, AttributesToGet: ['a'] },
      'AttributesToGet is a legacy parameter; use expressions instead (operation GetItem)',
    ],
    [
      'PutItem',
      { Item: Key, Expected: {} },
      'Expected is a legacy parameter; use expressions instead (operation PutItem)',
    ],
    [
      'UpdateItem',
      { Key, AttributeUpdates: {} },
      'AttributeUpdates is a legacy parameter; use expressions instead (operation UpdateItem)',
    ],
    [
      'Query',
      { KeyConditions: {} },
      'KeyConditions is a legacy parameter; use expressions instead (operation Query)',
    ],
    [
      'Scan',
      { ScanFilter: {} },
      'ScanFilter is a legacy parameter; use expressions instead (operation Scan)',
    ],
    [
      'GetItem',
      {},
      "1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null",
    ],
    [
      'Scan',
      { Limit: 0 },
      "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'Scan',
      { Limit: 0, Select: 'SOME' },
      "2 validation errors detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1; Value 'SOME' at 'select' failed to satisfy constraint: Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]",
    ],
    ['PutItem', { Item: Key, ReturnValues: 'ALL_NEW' }, 'Return values set to invalid value'],
  ])('%s %j', (operation, body, message) => {
    expect(ask(dynamodb, operation, { TableName, ...body })).toEqual({
      __type: 'com.amazon.coral.validate#ValidationException',
      message,
    })
  })

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a number for a name', { TableName: 5, Key }],
    ['a text for a flag', { TableName, Key, ConsistentRead: 'yes' }],
    ['a number that is no text', { TableName, Key: { pk: { S: 5 }, sk: { S: 's' } } }],
  ])('%s in a body', (_, body) => {
    const { status, body: answer } = dynamodb.answer(dynamoDbRequest('GetItem', body))
    expect([status, JSON.parse(String(answer)).__type]).toEqual([
      400,
      'com.amazon.coral.service#SerializationException',
    ])
  })
})

describe('items are refused', () => {
  beforeEach(() => {
    ask(dynamodb, 'CreateTable', plainTable)
  })
  const Key = { pk: { S: 'p' }, sk: { S: 's' } }
  const one = 'One or more parameter values were invalid:'
  const deep = (levels: number): object => (levels === 0 ? { S: 'x' } : { L: [deep(levels - 1)] })
  test.each([
    ['no sort key', { pk: { S: 'p' } }, `${one} Missing the key sk in the item`],
    [
      'a key of another type',
      { ...Key, sk: { N: '1' } },
      `${one} Type mismatch for key sk expected: S actual: N`,
    ],
    [
      'an empty key',
      { ...Key, sk: { S: '' } },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: sk',
    ],
    [
      'a partition key over 2048 bytes',
      { ...Key, pk: { S: 'x'.repeat(2049) } },
      `${one} Size of hashkey has exceeded the maximum size limit of2048 bytes`,
    ],
    [
      'a sort key over 1024 bytes',
      { ...Key, sk: { S: 'é'.repeat(513) } },
      `${one} Aggregated size of all range keys has exceeded the size limit of 1024 bytes`,
    ],
    [
      'an index key of another type',
      { ...Key, g1pk: { N: '1' } },
      `${one} Type mismatch for Index Key g1pk Expected: S Actual: N IndexName: by-recency`,
    ],
    [
      'an empty index key',
      { ...Key, g1pk: { S: '' } },
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: by-recency, IndexKey: g1pk',
    ],
    ['an empty set', { ...Key, a: { SS: [] } }, `${one} An string set  may not be empty`],
    [
      'a set with an element twice',
      { ...Key, a: { NS: ['1', '1.0'] } },
      `${one} Input collection [1, 1.0] contains duplicates.`,
    ],
    [
      'a null that is not true',
      { ...Key, a: { NULL: false } },
      `${one} Null attribute value types must have the value of true`,
    ],
    [
      'two types at once',
      { ...Key, a: { S: 'x', N: '1' } },
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
    [
      'no type',
      { ...Key, a: {} },
      'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    ],
    ['33 levels', { ...Key, a: deep(32) }, 'Nesting Levels have exceeded supported limits'],
    [
      'more than 400 KB',
      { ...Key, d: { S: 'x'.repeat(409_600 - 6) } },
      'Item size has exceeded the maximum allowed size',
    ],
  ])('with %s', (_, Item, message) => {
    expect(ask(dynamodb, 'PutItem', { TableName, Item })).toEqual({
      __type: 'com.amazon.coral.validate#ValidationException',
      message,
    })
  })

  test('but not at exactly 400 KB, nor for an empty text that is no key, nor for odd names', () => {
    const odd = JSON.parse('{"__proto__":{"S":"x"},"constructor":{"N":"1"},"a b":{"S":""}}')
    for (const more of [{ d: { S: 'x'.repeat(409_600 - 7) } }, odd, { a: deep(30) }]) {
      expect(ask(dynamodb, 'PutItem', { TableName, Item: { ...more, ...Key } })).toEqual({})
      expect(JSON.stringify(ask(dynamodb, 'GetItem', { TableName, Key }).Item)).toBe(
        JSON.stringify({ ...more, ...Key }),
      )
    }
  })

  test.each([
    ['too few', { pk: { S: 'p' } }],
    ['too many', { ...Key, a: { S: 'x' } }],
    ['of another type', { ...Key, sk: { N: '1' } }],
  ])('when their key is %s', (_, wrong) => {
    expect(ask(dynamodb, 'GetItem', { TableName, Key: wrong }).message).toBe(
      'The provided key element does not match the schema',
    )
  })
})
