import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { house } from '../../local/house.ts'
import { eventually, logged, testWorld } from '../support/local-world.ts'

type Seen = { bodies: string[]; receives: string[] }
const seeing =
  'console.log(JSON.stringify({ bodies: event.Records.map((one) => one.body), receives: event.Records.map((one) => one.attributes.ApproximateReceiveCount) }));'
const handler = (work: string) => `export const handler = async (event) => { ${seeing} ${work} }`
const trigger = house.queueTriggers.find(({ queue }) => queue === 'receipts')!

async function triggered(work: string, more: Partial<typeof trigger> = {}) {
  const queueTriggers = [{ ...trigger, ...more }]
  const world = await testWorld({ functions: { 'record-receipt': handler(work) }, house: { queueTriggers } })
  const send = (...bodies: string[]) => bodies.map((body) => world.queues.send('receipts', body))
  const seen = () => logged<Seen>(world, 'record-receipt')
  const empty = () =>
    eventually(() => Object.values(world.queues.count('receipts')).every((count) => count === 0))
  return { world, send, seen, empty }
}

describe('a queue that starts a function', () => {
  test('hands over batches in Lambda’s shape and deletes what succeeded', async () => {
    const source = 'export const handler = async (event) => { console.log(JSON.stringify(event.Records[0])) }'
    const world = await testWorld({ functions: { 'record-receipt': source } })
    const id = world.queues.send('receipts', 'hello', {
      attributes: { kind: { DataType: 'String', StringValue: 'x' } },
    })
    const record = await eventually(() => logged<Record<string, unknown>>(world, 'record-receipt')[0])
    expect(record).toEqual({
      messageId: id,
      receiptHandle: expect.any(String),
      body: 'hello',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {
        kind: { stringValue: 'x', stringListValues: [], binaryListValues: [], dataType: 'String' },
      },
      md5OfBody: '5d41402abc4b2a76b9719d911017c592',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-west-2:123456789012:receipts',
      awsRegion: 'us-west-2',
    })
    await eventually(() => world.queues.count('receipts').inFlight === 0)
  })

  test('fills a batch up to its size', async () => {
    const { send, seen, empty } = await triggered('await new Promise((done) => setTimeout(done, 20))', {
      maxConcurrency: 1,
    })
    send('first')
    send(...Array.from({ length: 12 }, (_, index) => `m${index}`))
    await empty()
    const sizes = seen().map(({ bodies }) => bodies.length)
    expect(Math.max(...sizes)).toBe(10)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(13)
  })

  test('gathers a batch for as long as its window', async () => {
    const { send, seen, empty } = await triggered('', { windowSeconds: 0.3 })
    send('one')
    await pause(60)
    send('two')
    await empty()
    expect(seen().map(({ bodies }) => bodies)).toEqual([['one', 'two']])
  })

  test('brings back only what the function reports', async () => {
    const work =
      'return { batchItemFailures: event.Records.filter(({ body, attributes }) => body === "bad" && attributes.ApproximateReceiveCount === "1").map(({ messageId }) => ({ itemIdentifier: messageId })) }'
    const { world, send, seen, empty } = await triggered(work)
    send('good', 'bad')
    await eventually(() => seen().flatMap(({ bodies }) => bodies).length === 2)
    await eventually(() => world.queues.count('receipts').inFlight === 1)
    world.clock.advance(181)
    await empty()
    expect(seen().at(-1)).toEqual({ bodies: ['bad'], receives: ['2'] })
  })

  test.each([
    ['it throws', 'throw new Error("no")'],
    ['its report cannot be read', 'return { batchItemFailures: [{ nothing: 1 }] }'],
    ['its report names another message', 'return { batchItemFailures: [{ itemIdentifier: "other" }] }'],
    ['its report is no list', 'return { batchItemFailures: "all" }'],
  ])('brings back the whole batch when %s, and buries it after five times', async (_what, work) => {
    const { world, send } = await triggered(work)
    send('poison')
    for (let time = 1; time <= 5; time++) {
      const attempts = () =>
        world.functions.log('record-receipt').filter((line) => line.includes('"bodies"')).length
      await eventually(() => attempts() === time)
      await eventually(() => world.queues.count('receipts').inFlight === 1)
      await pause(20)
      world.clock.advance(181)
    }
    await eventually(() => world.queues.count('receipts-dead-letters').visible === 1)
    const [letter] = await world.queues.receive('receipts-dead-letters', { most: 1 })
    expect(letter).toMatchObject({ body: 'poison', deadLetteredFrom: 'receipts' })
  })

  test.each([
    ['nothing', ''],
    ['null', 'return null'],
    ['an empty list', 'return { batchItemFailures: [] }'],
    ['no list', 'return {}'],
  ])('takes %s for success', async (_what, work) => {
    const { send, empty, seen } = await triggered(work)
    send('one')
    await eventually(() => seen().length === 1)
    await empty()
  })

  test('runs no more at once than it may', async () => {
    const work =
      'await new Promise((done) => setTimeout(done, 40)); console.log(JSON.stringify({ bodies: ["done"], receives: [] }))'
    const { send, seen, empty } = await triggered(work, { batchSize: 1, maxConcurrency: 2 })
    send('1', '2', '3', '4', '5')
    await empty()
    let running = 0
    let most = 0
    for (const { bodies } of seen()) {
      running += bodies[0] === 'done' ? -1 : 1
      most = Math.max(most, running)
    }
    expect(most).toBe(2)
  })

  test('hands over again, after its timeout, what was killed in the middle', async () => {
    const { world, send, seen, empty } = await triggered(
      'if (event.Records[0].attributes.ApproximateReceiveCount === "1") await new Promise((done) => setTimeout(done, 60_000))',
    )
    send('one')
    await eventually(() => seen().length === 1)
    await world.functions.kill('record-receipt')
    await pause(30)
    expect(seen()).toHaveLength(1)
    world.clock.advance(181)
    await empty()
    expect(seen().at(-1)).toEqual({ bodies: ['one'], receives: ['2'] })
  })
})
