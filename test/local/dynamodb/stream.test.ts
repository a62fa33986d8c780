import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type LocalDynamoDb, openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { ask, dynamoDbWorld, type HandClock, handClock } from '../../support/dynamodb-server.ts'
import { plainTable, tableName as TableName } from '../../support/dynamodb-table.ts'

const Key = { pk: { S: 'p' }, sk: { S: 's' } }
let dynamodb: LocalDynamoDb
let clock: HandClock
beforeEach(() => {
  clock = handClock()
  dynamodb = openDynamoDb(dynamoDbWorld(clock))
  ask(dynamodb, 'CreateTable', plainTable)
})
const put = (more: object = {}) => ask(dynamodb, 'PutItem', { TableName, Item: { ...Key, ...more } })

describe('the stream', () => {
  test('tells each change with both images, in order', () => {
    put({ n: { N: '1' } })
    put({ n: { N: '2' } })
    ask(dynamodb, 'DeleteItem', { TableName, Key })
    const records = dynamodb.readStream(TableName, '', 10)
    expect(
      records.map(({ eventName, dynamodb: { OldImage, NewImage } }) => [
        eventName,
        OldImage?.n?.N,
        NewImage?.n?.N,
      ]),
    ).toEqual([
      ['INSERT', undefined, '1'],
      ['MODIFY', '1', '2'],
      ['REMOVE', '2', undefined],
    ])
    const numbers = records.map(({ dynamodb: { SequenceNumber } }) => SequenceNumber)
    expect(numbers).toEqual([...numbers].sort())
    expect(numbers[0]).toMatch(/^\d{21}$/)
  })

  test('has the shape Lambda hands on', () => {
    put({ n: { N: '1' } })
    expect(dynamodb.readStream(TableName, '', 1)[0]).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-west-2',
      eventSourceARN: expect.stringMatching(
        /^arn:aws:dynamodb:us-west-2:000000000000:table\/county\/stream\/2026-11-21T/,
      ),
      dynamodb: {
        ApproximateCreationDateTime: clock.now() / 1000,
        Keys: Key,
        NewImage: { ...Key, n: { N: '1' } },
        SequenceNumber: expect.any(String),
        SizeBytes: 6 + 9,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    })
  })

  test('says nothing of an overwrite with the same, a refused write or a deletion of nothing', () => {
    put({ tags: { SS: ['a', 'b'] }, n: { N: '1.0' } })
    put({ n: { N: '1' }, tags: { SS: ['b', 'a'] } })
    ask(dynamodb, 'PutItem', { TableName, Item: Key, ConditionExpression: 'attribute_not_exists(pk)' })
    ask(dynamodb, 'DeleteItem', { TableName, Key: { pk: { S: 'q' }, sk: { S: 's' } } })
    expect(dynamodb.readStream(TableName, '', 10)).toHaveLength(1)
  })

  test('is read on from a sequence number, and forgotten up to one', () => {
    for (const n of ['1', '2', '3']) put({ n: { N: n } })
    const [first, second] = dynamodb.readStream(TableName, '', 2)
    const rest = dynamodb.readStream(TableName, second!.dynamodb.SequenceNumber, 10)
    expect(rest.map((record) => record.dynamodb.NewImage?.n?.N)).toEqual(['3'])
    expect(dynamodb.newestSequence(TableName)).toBe(rest[0]!.dynamodb.SequenceNumber)
    dynamodb.forgetStream(TableName, first!.dynamodb.SequenceNumber, clock.now() + 1)
    expect(dynamodb.readStream(TableName, '', 10)).toHaveLength(2)
  })

  test('wakes its listeners after a write, once a request, until they stop', () => {
    const woken: string[] = []
    const stop = dynamodb.onStreamRecord((name) =>
      woken.push(`${name} ${dynamodb.readStream(name, '', 10).length}`),
    )
    put()
    put()
    ask(dynamodb, 'GetItem', { TableName, Key })
    stop()
    put({ n: { N: '1' } })
    expect(woken).toEqual(['county 1'])
  })
})

describe('time to live', () => {
  test('removes what is over, as the service itself', () => {
    expect(
      ask(dynamodb, 'UpdateTimeToLive', {
        TableName,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      }).__type,
    ).toBeUndefined()
    const now = Math.floor(clock.now() / 1000)
    put({ expiresAt: { N: String(now - 1) } })
    for (const [sk, at] of [
      ['later', { N: String(now + 60) }],
      ['words', { S: String(now - 1) }],
      ['ancient', { N: '5' }],
    ] as const) {
      ask(dynamodb, 'PutItem', { TableName, Item: { pk: { S: 'p' }, sk: { S: sk }, expiresAt: at } })
    }
    expect(dynamodb.expire(clock.now())).toBe(1)
    expect(ask(dynamodb, 'Scan', { TableName }).Count).toBe(3)
    expect(dynamodb.readStream(TableName, '', 10).at(-1)).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
      dynamodb: { Keys: Key },
    })
    expect(ask(dynamodb, 'DescribeTimeToLive', { TableName }).TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: 'expiresAt',
    })
  })

  test('removes nothing where it is off', () => {
    put({ expiresAt: { N: '1' } })
    expect(dynamodb.expire(clock.now())).toBe(0)
  })
})

test('tables, items and stream are there again after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-'))
  const path = join(folder, 'world.db')
  const first = dynamoDbWorld(clock, path)
  const before = openDynamoDb(first)
  ask(before, 'CreateTable', plainTable)
  ask(before, 'PutItem', { TableName, Item: Key })
  first.database.close()
  const second = dynamoDbWorld(clock, path)
  const after = openDynamoDb(second)
  expect(ask(after, 'GetItem', { TableName, Key }).Item).toEqual(Key)
  expect(after.readStream(TableName, '', 10)).toHaveLength(1)
  second.database.close()
  rmSync(folder, { recursive: true })
})
