import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import { house } from '../../local/house.ts'
import { matches } from '../../local/triggers/event-pattern.ts'
import { eventually, logged, sdk, testFolder, testWorld } from '../support/local-world.ts'

type Seen = { ids: string[] }
const seeing =
  'const ids = event.Records.map((one) => one.dynamodb.Keys.sk.S); console.log(JSON.stringify({ ids }));'
const handler = (work: string) => `export const handler = async (event) => { ${seeing} ${work} }`
const [usual] = house.streamTriggers
type Trigger = NonNullable<typeof usual>

async function followed(work: string, more: Partial<Trigger> = {}, dataDir = testFolder()) {
  const streamTriggers = [{ ...(usual as Trigger), firstPauseMilliseconds: 1, ...more }]
  const world = await testWorld({
    dataDir,
    functions: { 'on-kept': handler(work) },
    house: { streamTriggers },
    triggers: false,
  })
  const client = new DynamoDBClient(sdk(world))
  const put = async (...ids: string[]) => {
    for (const id of ids)
      await client.send(
        new PutItemCommand({
          TableName: 'clientcomm',
          Item: { pk: { S: 'p' }, sk: { S: id }, body: { S: `of ${id}` } },
        }),
      )
  }
  const seen = () => logged<Seen>(world, 'on-kept').flatMap(({ ids }) => (ids ? [ids] : []))
  const letters = async () => {
    const messages = await world.queues.receive('on-kept-dead-letters', {
      most: 10,
      visibilityTimeoutSeconds: 0,
    })
    return messages.map(({ body }) => JSON.parse(body))
  }
  return { world, client, put, seen, letters }
}

describe('the table’s stream', () => {
  test('is handed over in order, with old and new images', async () => {
    const source =
      'export const handler = async (event) => { for (const one of event.Records) console.log(JSON.stringify(one)) }'
    const world = await testWorld({ functions: { 'on-kept': source } })
    const client = new DynamoDBClient(sdk(world))
    const put = (body: string) =>
      client.send(
        new PutItemCommand({
          TableName: 'clientcomm',
          Item: { pk: { S: 'p' }, sk: { S: 's' }, body: { S: body } },
        }),
      )
    await put('one')
    await put('two')
    await client.send(
      new DeleteItemCommand({ TableName: 'clientcomm', Key: { pk: { S: 'p' }, sk: { S: 's' } } }),
    )
    type Told = {
      eventName: string
      dynamodb: { OldImage?: object; NewImage?: object; SequenceNumber: string }
    }
    const records = await eventually(() => {
      const all = logged<Told>(world, 'on-kept')
      return all.length === 3 && all
    })
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE'])
    expect(records[1]).toMatchObject({
      eventSource: 'aws:dynamodb',
      eventSourceARN: expect.stringContaining(':table/clientcomm/stream/'),
      dynamodb: {
        OldImage: { body: { S: 'one' } },
        NewImage: { body: { S: 'two' } },
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    })
    const sequences = records.map(({ dynamodb }) => BigInt(dynamodb.SequenceNumber))
    expect(
      sequences.every((sequence, index) => index === 0 || sequence > (sequences[index - 1] as bigint)),
    ).toBe(true)
  })

  test('is cut into batches of the trigger’s size', async () => {
    const { world, put, seen } = await followed('', { batchSize: 3 })
    await put('a', 'b', 'c', 'd')
    world.startTriggers()
    await eventually(() => seen().flat().length === 4)
    expect(seen()).toEqual([['a', 'b', 'c'], ['d']])
  })

  test('passes only what the filter lets through', async () => {
    const filters = [{ dynamodb: { NewImage: { body: { S: [{ prefix: 'of k' }] } } } }]
    const { world, put, seen } = await followed('', { filters })
    await put('a', 'keep', 'b')
    world.startTriggers()
    await eventually(() => seen().length === 1)
    expect(seen()).toEqual([['keep']])
  })

  test('is halved until the bad record stands alone, which goes to the dead letters after its retries', async () => {
    const { world, put, seen, letters } = await followed('if (ids.includes("bad")) throw new Error("no")', {
      maxRetries: 2,
    })
    await put('a', 'bad', 'c', 'd')
    world.startTriggers()
    const [letter] = await eventually(async () => {
      const all = await letters()
      return all.length > 0 && all
    })
    await eventually(() => seen().flat().includes('d') && seen().at(-1)?.join() === 'c,d')
    expect(seen()).toEqual([
      ['a', 'bad', 'c', 'd'],
      ['a', 'bad'],
      ['a'],
      ['bad'],
      ['bad'],
      ['bad'],
      ['c', 'd'],
    ])
    expect(letter).toMatchObject({
      requestContext: {
        functionArn: 'arn:aws:lambda:us-west-2:123456789012:function:on-kept',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      DDBStreamBatchInfo: {
        batchSize: 1,
        shardId: expect.any(String),
        streamArn: expect.stringContaining('/stream/'),
      },
    })
    expect(letter.DDBStreamBatchInfo.startSequenceNumber).toBe(letter.DDBStreamBatchInfo.endSequenceNumber)
  })

  test('goes on from the first record that is reported', async () => {
    const work =
      'globalThis.times = (globalThis.times ?? 0) + 1; if (globalThis.times === 1) return { batchItemFailures: [{ itemIdentifier: event.Records[2].dynamodb.SequenceNumber }] }'
    const { world, put, seen } = await followed(work)
    await put('a', 'b', 'c', 'd')
    world.startTriggers()
    await eventually(() => seen().length === 2)
    expect(seen()).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'd'],
    ])
  })

  test('is read on after a restart, where it stopped', async () => {
    const dataDir = testFolder()
    const first = await followed('', {}, dataDir)
    first.world.startTriggers()
    await first.put('a', 'b')
    await eventually(() => first.seen().flat().length === 2)
    await first.put('c')
    await eventually(() => first.seen().flat().length === 3)
    await first.world.stop()
    const second = await followed('', {}, dataDir)
    await second.put('d')
    second.world.startTriggers()
    await eventually(() => second.seen().length > 0)
    expect(second.seen()).toEqual([['d']])
  })
})

test('what was in a function’s hands when all stopped is handed over again', async () => {
  const dataDir = testFolder()
  const first = await followed('await new Promise((done) => setTimeout(done, 60_000))', {}, dataDir)
  await first.put('a', 'b')
  first.world.startTriggers()
  await eventually(() => first.seen().length === 1)
  await first.world.stop()
  const second = await followed('', {}, dataDir)
  second.world.startTriggers()
  await eventually(() => second.seen().length > 0)
  expect(second.seen()).toEqual([['a', 'b']])
})

describe('an event pattern', () => {
  const event = { eventName: 'INSERT', dynamodb: { NewImage: { type: { S: 'message' }, count: 3 } } }
  test.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { NewImage: { type: { S: ['message'] } } } }, true],
    [{ dynamodb: { NewImage: { type: { S: [{ prefix: 'mess' }] } } } }, true],
    [{ dynamodb: { NewImage: { type: { S: [{ 'anything-but': ['message'] }] } } } }, false],
    [{ dynamodb: { OldImage: [{ exists: false }] } }, true],
    [{ dynamodb: { NewImage: { count: [{ numeric: ['>', 2, '<=', 3] }] } } }, true],
    [{ dynamodb: { NewImage: { count: [{ numeric: ['>', 3] }] } } }, false],
  ])('%j: %s', (pattern, expected) => {
    expect(matches(pattern as never, event)).toBe(expected)
  })

  test('with a rule that nobody knows is refused', () => {
    expect(() => matches({ eventName: [{ wildcard: 'I*' } as never] }, event)).toThrow('no such rule')
  })
})
