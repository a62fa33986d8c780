import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { house } from '../../local/house.ts'
import { putItem } from '../../store/table.ts'
import * as malformed from './support/malformed.ts'
import { mobilePhone } from './support/phones.ts'
import { seed } from './support/seed.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

const count = 200
/** A queue hides for three minutes what failed. */
const hiddenSeconds = 181

let world: FaultyWorld
beforeAll(async () => {
  // The stream's pauses between tries are real time; a few short ones prove the same.
  const streamTriggers = house.streamTriggers.map((trigger) => ({
    ...trigger,
    maxRetries: 2,
    firstPauseMilliseconds: 1,
  }))
  world = await openFaultyWorld({ house: { streamTriggers } })
  const client = await world.county.client(mobilePhone())
  await world.county.write(client, 'What stood here before')
  await world.quiet()
  console.info(`malformed: seed ${seed}`)
})
afterAll(() => world.close())

/** Everything that is kept, in one number: items, and what stands on phones. */
async function digest(except = (_: Record<string, unknown>) => false): Promise<string> {
  // What the sweep does by itself as time passes, such as entering counts in the books, no record could change.
  const items = (await world.county.items()).filter(
    (item) => !/^(roster-progress|count|moved)/.test(String(item.type)) && !except(item),
  )
  const lines = items.map((item) => JSON.stringify(Object.entries(item).sort())).sort()
  const whole = JSON.stringify([lines, world.phones.known()])
  return createHash('sha256').update(whole).digest('hex')
}

/** The errors that a function has logged since it had logged so many lines, by name. */
function errorsOf(functionName: string, before: number): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of world.functions.log(functionName).slice(before)) {
    const { level, message, error, errorType } = JSON.parse(line)
    expect(level, line).toBe('ERROR')
    const name = message === 'record failed' ? error : errorType
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

describe.each([
  {
    kind: 'inbound texts',
    queue: 'inbound-texts',
    records: malformed.inboundTexts,
    errors: ['NotAnInboundText', 'NobodysNumber'],
  },
  { kind: 'receipts', queue: 'receipts', records: malformed.receipts, errors: ['NotAReceipt'] },
  { kind: 'outbox records', queue: 'outbox', records: malformed.outboxRecords, errors: ['NotOurRecord'] },
  { kind: 'release records', queue: 'releases', records: malformed.releaseRecords, errors: ['NotOurRecord'] },
])(`${count} malformed $kind`, ({ queue, records, errors }) => {
  const reader = house.queueTriggers.find((trigger) => trigger.queue === queue)?.functionName ?? ''

  test('end in the dead letters as they came, with a named error each time, and change nothing', async () => {
    const bodies = malformed.sampled(records, count, seed)
    const before = await digest()
    const lines = world.functions.log(reader).length
    for (const body of bodies) world.queues.send(queue, body)
    await world.quiet()
    await world.pass(house.maxReceiveCount * hiddenSeconds, hiddenSeconds)
    expect(await buried(`${queue}-dead-letters`)).toEqual(bodies.toSorted())
    expect(world.queues.count(queue)).toEqual({ visible: 0, inFlight: 0, delayed: 0 })
    const logged = errorsOf(reader, lines)
    expect(Object.keys(logged).sort()).toEqual(errors.toSorted())
    const tries = Object.values(logged).reduce((sum, times) => sum + times, 0)
    expect(tries).toBe(count * house.maxReceiveCount)
    expect(world.functions.log().join('\n')).not.toContain(malformed.secret)
    expect(await digest()).toBe(before)
    expect(world.deadLetters()).toEqual({})
  })
})

/** Takes everything out of a dead-letter queue. */
async function buried(queue: string): Promise<string[]> {
  const bodies: string[] = []
  for (;;) {
    const some = await world.queues.receive(queue, { most: 10, waitSeconds: 0 })
    if (some.length === 0) return bodies.sort()
    for (const { body, receiptHandle } of some) {
      bodies.push(body)
      world.queues.remove(queue, receiptHandle)
    }
  }
}

describe(`${count} malformed stream records`, () => {
  const isBroken = ({ pk }: Record<string, unknown>) => String(pk).startsWith('BROKEN#')

  test('are told to the dead letters one by one, and what was kept between them is followed', async () => {
    const items = malformed.sampled(malformed.items, count, seed)
    const lines = world.functions.log('on-kept').length
    const [first, second] = [items.slice(0, count / 2), items.slice(count / 2)]
    for (const item of first) await putItem(world.county.table, item)
    const client = await world.county.client(mobilePhone())
    await world.county.write(client, 'In the middle')
    for (const item of second) await putItem(world.county.table, item)
    await world.quiet()
    const told = (await buried('on-kept-dead-letters')).map((body) => JSON.parse(body))
    expect(told).toHaveLength(count)
    for (const { requestContext, DDBStreamBatchInfo } of told) {
      expect(requestContext.condition).toBe('RetryAttemptsExhausted')
      expect(DDBStreamBatchInfo.batchSize).toBe(1)
    }
    const errors = world.functions
      .log('on-kept')
      .slice(lines)
      .map((line) => JSON.parse(line))
    const names = new Set(errors.flatMap(({ level, errorType }) => (level === 'ERROR' ? [errorType] : [])))
    expect([...names]).toEqual(['BrokenItem'])
    expect(world.functions.log().join('\n')).not.toContain(malformed.secret)
    await world.quiet()
    expect(world.received(client.address ?? '')).toEqual(['In the middle'])
    expect(world.deadLetters()).toEqual({})
  })

  test('change nothing when they come alone', async () => {
    const items = malformed.sampled(malformed.items, count, seed + 1)
    const before = await digest(isBroken)
    for (const item of items) await putItem(world.county.table, item)
    await world.quiet()
    expect(await digest(isBroken)).toBe(before)
    expect(await buried('on-kept-dead-letters')).toHaveLength(count)
  })
})
