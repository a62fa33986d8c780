import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { Fault } from '../../local/faults.ts'
import { type Flow, killAtEachPoint, type Point, watch } from './support/kill-points.ts'
import { mobilePhone, phoneEnding } from './support/phones.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

const sending: Flow = {
  functionName: 'send-message',
  begins: ({ name, sk }) => (name === 'GetItem THREAD' ? sk.slice('AT#'.length) : undefined),
}
const hour = 3600
const often = process.env.FULL_RANDOM ? 4 : 1
/** Past the sweep's two minutes and the three that a queue hides what failed. */
const untilHealed = 420

/** What the service does with a text, and where a message ends that nobody killed. */
type Way = {
  name: string
  killedAtEach: number
  phone?(): string
  fault?: Fault
  /** The service's own opt-out list has the phone, ours does not. */
  stopped?: true
  before: OutboundMessage['status']
  after: OutboundMessage['status']
}
const ways: Way[] = [
  { name: 'takes the text', killedAtEach: 3 * often, before: 'sent', after: 'delivered' },
  { name: 'refuses it', killedAtEach: often, stopped: true, before: 'blocked', after: 'blocked' },
  {
    name: 'is asked too fast',
    killedAtEach: often,
    fault: { service: 'sms-voice', operation: 'SendTextMessage', effect: 'throttle' },
    before: 'sent',
    after: 'delivered',
  },
  {
    name: 'takes it and its answer is lost',
    killedAtEach: often,
    phone: () => phoneEnding('0197'),
    before: 'unconfirmed',
    after: 'delivered',
  },
]

let world: FaultyWorld
beforeAll(async () => {
  world = await openFaultyWorld({ receiptPace: [hour * 1000, hour * 1000 + 1, hour * 1000 + 2] })
})
afterAll(() => world.close())

const passedPoints = new Set<Point>()
let messagesInAll = 0

describe.each(ways)('When the service $name and the sender is killed at every await', (way) => {
  const messages = new Map<string, OutboundMessage>()
  const pointsOf = new Map<string, Point[]>()

  beforeAll(async () => {
    const seen = watch(world, sending)
    if (way.fault) world.faults.add(way.fault)
    const { points, subjects } = await killAtEachPoint(world, sending, seen, way.killedAtEach, write)
    world.faults.clear()
    await world.pass(untilHealed)
    for (const id of subjects) pointsOf.set(id, seen.pointsOf(id))
    for (const point of points) passedPoints.add(point)
    messagesInAll += subjects.length
    console.info(`${way.name}: ${points.length} points, ${seen.struck.size} of ${subjects.length} killed`)
    seen.stop()
  })

  async function write(count: number): Promise<string[]> {
    const written = Array.from({ length: count }, async () => {
      const client: Conversation = await world.county.client((way.phone ?? mobilePhone)())
      if (way.stopped) world.phones.optOut('harbor-pretrial', client.address ?? '')
      const message = await world.county.write(client, `For ${client.address}`)
      messages.set(message.id, message)
      return message.id
    })
    return Promise.all(written)
  }

  /** Between the flip to `sending` and the answer's record. */
  function isLost(id: string): boolean {
    const done = pointsOf.get(id) ?? []
    const flips = done.filter((point) => point === 'after UpdateItem THREAD sending').length
    const records = done.filter((point) => recorded.test(point)).length
    return flips > records
  }
  const recorded = /^after (UpdateItem THREAD (?!sending)|TransactWriteItems)/

  async function byStatus(): Promise<Map<string, OutboundMessage['status']>> {
    const found = [...messages.values()].map(async (message) => {
      const { status } = await world.county.message(message)
      return [message.id, status] as const
    })
    return new Map(await Promise.all(found))
  }

  test('exactly those killed between the flip to sending and the recorded answer end unconfirmed', async () => {
    const statuses = await byStatus()
    for (const [id, status] of statuses)
      expect(status, pointsOf.get(id)?.join('\n')).toBe(isLost(id) ? 'unconfirmed' : way.before)
    expect([...messages.keys()].filter(isLost).length).toBeGreaterThan(0)
  })

  test('none is lost and none is handed to the service twice', () => {
    for (const { id, to, body } of messages.values()) {
      const received = world.received(to)
      const isOnTheWay = !isLost(id) && way.after === 'delivered'
      if (isOnTheWay) expect(received, pointsOf.get(id)?.join('\n')).toEqual([body])
      else expect(received.length).toBeLessThanOrEqual(1)
    }
  })

  test('those the service took settle by receipt, the others stay until a person decides', async () => {
    await world.pass(hour, hour)
    const statuses = await byStatus()
    for (const [id, message] of messages) {
      const wasTaken = world.received(message.to).length === 1
      const ends = wasTaken ? 'delivered' : isLost(id) ? 'unconfirmed' : way.after
      expect(statuses.get(id), pointsOf.get(id)?.join('\n')).toBe(ends)
    }
    const open = [...messages.values()].filter(({ id }) => statuses.get(id) === 'unconfirmed')
    for (const message of open) {
      expect(await world.county.decide(message, 'it-did-not')).toEqual({ kind: 'settled' })
      expect(await world.county.message(message)).toMatchObject({ status: 'undelivered' })
    }
    await world.pass(untilHealed)
    for (const { to } of open) expect(world.received(to)).toEqual([])
  })

  test('nothing else is unconfirmed or on its way, and no dead letter lies anywhere', async () => {
    const unfinished = (await world.county.items()).filter(
      ({ type, status }) => type === 'message-out' && /queued|sending|unconfirmed/.test(String(status)),
    )
    expect(unfinished).toEqual([])
    expect(world.deadLetters()).toEqual({})
  })
})

test('The sender was killed at every point of every way', () => {
  console.info(
    `${passedPoints.size} points of send, ${messagesInAll} messages:\n${[...passedPoints].join('\n')}`,
  )
  expect(passedPoints.size).toBeGreaterThanOrEqual(25)
})
