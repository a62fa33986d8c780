import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

let dynamodb: LocalDynamoDb
beforeEach(() => {
  dynamodb = openDynamoDb(dynamoDbWorld(handClock()))
  ask(dynamodb, 'CreateTable', plainTable)
})

const put = (pk: string, sk: string, more: object = {}) =>
  ask(dynamodb, 'PutItem', { TableName, Item: { pk: { S: pk }, sk: { S: sk }, ...more } })
const listed = (g1sk: string) => ({
  g1pk: { S: 'CASELOAD#1' },
  g1sk: { S: g1sk },
  line: { M: { name: { S: g1sk } } },
  body: { S: 'not projected' },
})
const query = (more: object) =>
  ask(dynamodb, 'Query', {
    TableName,
    KeyConditionExpression: 'pk = :p',
    ExpressionAttributeValues: { ':p': { S: 'p' } },
    ...more,
  })
const sortKeys = (answer: { Items: { sk: { S: string } }[] }) => answer.Items.map(({ sk }) => sk.S)

describe('a query', () => {
  test('orders sort keys by their UTF-8 bytes, both ways', () => {
    for (const sk of ['～', '😀', 'a', 'B', 'é', 'aa', '10', '9']) put('p', sk)
    const inOrder = ['10', '9', 'B', 'a', 'aa', 'é', '～', '😀']
    expect(sortKeys(query({}) as never)).toEqual(inOrder)
    expect(sortKeys(query({ ScanIndexForward: false }) as never)).toEqual([...inOrder].reverse())
  })

  test.each([
    ['pk = :p AND sk = :s', ['b']],
    ['pk = :p AND sk < :s', ['a', 'ab']],
    ['pk = :p AND sk <= :s', ['a', 'ab', 'b']],
    ['pk = :p AND sk > :s', ['ba', 'c']],
    ['sk >= :s AND pk = :p', ['b', 'ba', 'c']],
    ['pk = :p AND begins_with(sk, :s)', ['b', 'ba']],
    ['pk = :p AND :s < sk', ['ba', 'c']],
    ['(pk = :p) AND (sk BETWEEN :s AND :t)', ['b', 'ba', 'c']],
  ])('%s', (KeyConditionExpression, found) => {
    for (const sk of ['a', 'ab', 'b', 'ba', 'c']) put('p', sk)
    put('other', 'b')
    const values = {
      ':p': { S: 'p' },
      ':s': { S: 'b' },
      ...(KeyConditionExpression.includes(':t') ? { ':t': { S: 'c' } } : {}),
    }
    expect(sortKeys(query({ KeyConditionExpression, ExpressionAttributeValues: values }) as never)).toEqual(
      found,
    )
  })

  test.each([
    ['sk = :s', 'Query condition missed key schema element: pk'],
    ['pk > :s', 'Query key condition not supported'],
    ['pk = :s AND q = :s', 'Query condition missed key schema element: sk'],
    ['pk = :s OR sk = :s', 'Invalid operator used in KeyConditionExpression: OR'],
    ['pk = :s AND contains(sk, :s)', 'Invalid operator used in KeyConditionExpression: contains'],
    [
      'pk = :s AND pk = :s',
      'Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key',
    ],
    [
      'pk = :n',
      'One or more parameter values were invalid: Condition parameter type does not match schema type',
    ],
    [
      'pk = :e',
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
  ])('refuses %s', (KeyConditionExpression, message) => {
    const all = { ':s': { S: 's' }, ':n': { N: '1' }, ':e': { S: '' } }
    const used = Object.fromEntries(
      Object.entries(all).filter(([name]) => KeyConditionExpression.includes(name)),
    )
    expect(query({ KeyConditionExpression, ExpressionAttributeValues: used }).message).toBe(message)
  })

  test('walks through all pages forwards and backwards, each item once', () => {
    const all = Array.from({ length: 23 }, (_, at) => String(at).padStart(2, '0'))
    for (const sk of all) put('p', sk)
    for (const ScanIndexForward of [true, false]) {
      const seen: string[] = []
      let start: unknown
      do {
        const page = query({ Limit: 5, ScanIndexForward, ...(start ? { ExclusiveStartKey: start } : {}) })
        seen.push(...sortKeys(page as never))
        start = page.LastEvaluatedKey
      } while (start)
      expect(seen).toEqual(ScanIndexForward ? all : [...all].reverse())
    }
  })

  test('names where it stopped at a full last page, as AWS does', () => {
    put('p', 'a')
    expect(query({ Limit: 1 }).LastEvaluatedKey).toEqual({ pk: { S: 'p' }, sk: { S: 'a' } })
    expect(query({ Limit: 2 }).LastEvaluatedKey).toBeUndefined()
    const upTo = { ExpressionAttributeValues: { ':p': { S: 'p' }, ':s': { S: 'a' } }, Limit: 1 }
    expect(query({ ...upTo, KeyConditionExpression: 'pk = :p AND sk = :s' }).LastEvaluatedKey).toBeDefined()
    expect(
      query({ ...upTo, KeyConditionExpression: 'pk = :p AND sk <= :s' }).LastEvaluatedKey,
    ).toBeUndefined()
  })

  test('ends a page beyond 1 MB', () => {
    for (const sk of ['1', '2', '3', '4', '5']) put('p', sk, { d: { S: 'x'.repeat(300_000) } })
    const page = query({ Select: 'COUNT', ReturnConsumedCapacity: 'TOTAL' })
    expect(page).toMatchObject({
      Count: 4,
      LastEvaluatedKey: { sk: { S: '4' } },
      ConsumedCapacity: { CapacityUnits: 146.5 },
    })
    expect(page.Items).toBeUndefined()
  })

  test('counts what the filter sees and what it lets through', () => {
    for (const sk of ['1', '2', '3']) put('p', sk, { n: { N: sk } })
    const values = { ':p': { S: 'p' }, ':n': { N: '1' } }
    expect(query({ FilterExpression: 'n > :n', ExpressionAttributeValues: values })).toMatchObject({
      Count: 2,
      ScannedCount: 3,
    })
    expect(query({ FilterExpression: 'sk > :p' }).message).toBe(
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: sk',
    )
  })
})

describe('an index', () => {
  test('holds only items with its keys, and of them what it projects', () => {
    put('p', '1', listed('t1'))
    put('p', '2', { line: { S: 'without index keys' } })
    const found = index({})
    expect(found.Items).toEqual([
      {
        g1pk: { S: 'CASELOAD#1' },
        g1sk: { S: 't1' },
        pk: { S: 'p' },
        sk: { S: '1' },
        line: { M: { name: { S: 't1' } } },
      },
    ])
  })

  test('follows the item: moved, taken out, deleted', () => {
    put('p', '1', listed('t1'))
    put('p', '1', listed('t2'))
    expect(index({}).Items).toHaveLength(1)
    ask(dynamodb, 'UpdateItem', {
      TableName,
      Key: { pk: { S: 'p' }, sk: { S: '1' } },
      UpdateExpression: 'REMOVE g1pk',
    })
    expect(index({}).Items).toHaveLength(0)
    put('p', '1', listed('t3'))
    ask(dynamodb, 'DeleteItem', { TableName, Key: { pk: { S: 'p' }, sk: { S: '1' } } })
    expect(index({}).Items).toHaveLength(0)
  })

  test('walks through ties, each item once, both ways', () => {
    for (let at = 0; at < 9; at++) put(`p${at % 3}`, `s${at}`, listed('same'))
    for (const ScanIndexForward of [true, false]) {
      const seen = new Set<string>()
      let start: unknown
      let pages = 0
      do {
        const page = index({ Limit: 2, ScanIndexForward, ...(start ? { ExclusiveStartKey: start } : {}) })
        for (const { sk } of page.Items) seen.add(sk.S)
        start = page.LastEvaluatedKey
        pages++
      } while (start)
      expect([seen.size, pages]).toEqual([9, 5])
    }
  })

  test.each([
    [{ ConsistentRead: true }, 'Consistent reads are not supported on global secondary indexes'],
    [
      { Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index by-recency because its projection type is not ALL',
    ],
    [
      { ProjectionExpression: 'body' },
      'One or more parameter values were invalid: Global secondary index by-recency does not project [body]',
    ],
    [{ IndexName: 'by-nothing' }, 'The table does not have the specified index: by-nothing'],
    [{ ExclusiveStartKey: { pk: { S: 'p' } } }, 'The provided starting key is invalid'],
  ])('refuses %j', (more, message) => {
    expect(index(more).message).toBe(message)
  })

  function index(more: object) {
    return query({
      IndexName: 'by-recency',
      KeyConditionExpression: 'g1pk = :g',
      ExpressionAttributeValues: { ':g': { S: 'CASELOAD#1' } },
      ...more,
    })
  }
})

test('a scan reaches every item once, whole or in segments', () => {
  for (let at = 0; at < 20; at++) put(`p${at % 7}`, `s${at}`)
  const pages: unknown[] = []
  let start: unknown
  do {
    const page = ask(dynamodb, 'Scan', {
      TableName,
      Limit: 6,
      ...(start ? { ExclusiveStartKey: start } : {}),
    })
    pages.push(...page.Items)
    start = page.LastEvaluatedKey
  } while (start)
  expect(new Set(pages.map((each) => JSON.stringify(each))).size).toBe(20)
  const segments = [0, 1, 2].map(
    (Segment) => ask(dynamodb, 'Scan', { TableName, Segment, TotalSegments: 3 }).Count,
  )
  expect(segments.reduce((sum, count) => sum + count, 0)).toBe(20)
  expect(ask(dynamodb, 'Scan', { TableName, Segment: 3, TotalSegments: 3 }).__type).toContain(
    'ValidationException',
  )
})
