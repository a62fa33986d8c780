import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import { instantOf } from '../../core/model/time.ts'
import { house } from '../../local/house.ts'
import { pretrial } from './support/county-at.ts'
import { type Flow, killAtEachPoint, type Point, type Watch, watch } from './support/kill-points.ts'
import { mobilePhone, phoneEnding } from './support/phones.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

/** Past the three minutes for which a queue hides what failed, and the sweep's two. */
const untilHealed = 420
const often = process.env.FULL_RANDOM ? 4 : 1

const receiving: Flow = {
  functionName: 'receive-text',
  begins: ({ name, pk }) => (name === 'GetItem SEEN' ? pk.split('#').at(-1) : undefined),
}
const recording: Flow = {
  functionName: 'record-receipt',
  begins: ({ name, sk }) => (name === 'GetItem THREAD' ? sk.slice('AT#'.length) : undefined),
}
const releasing: Flow = {
  functionName: 'release-scheduled',
  begins: ({ name, pk }) => (name === 'Query CONVERSATION' ? pk.split('#').at(-1) : undefined),
}

let world: FaultyWorld
beforeAll(async () => {
  // One record at a time, so that who dies takes nobody else along.
  const queueTriggers = house.queueTriggers.map((trigger) => ({ ...trigger, batchSize: 1 }))
  world = await openFaultyWorld({ house: { queueTriggers } })
})
afterAll(() => world.close())

async function killed(
  name: string,
  flow: Flow,
  times: number,
  make: (count: number) => Promise<string[]>,
): Promise<Watch & { points: Point[]; subjects: string[] }> {
  const seen = watch(world, flow)
  const found = await killAtEachPoint(world, flow, seen, times * often, make)
  await world.pass(untilHealed)
  seen.stop()
  const { points, subjects } = found
  console.info(`${name}: ${points.length} points, ${seen.struck.size} of ${subjects.length} killed`)
  return { ...seen, ...found }
}

const each = (count: number, make: () => Promise<string>) => Promise.all(Array.from({ length: count }, make))

/** In every test of this file: what was sent was sent once, and nothing waits or was given up. */
async function expectNothingLeft() {
  const unfinished = (await world.county.items()).filter(
    ({ type, status }) =>
      type === 'scheduled' || (type === 'message-out' && /queued|sending|unconfirmed/.test(String(status))),
  )
  expect(unfinished).toEqual([])
  expect(world.deadLetters()).toEqual({})
}

describe.each([
  { who: 'a client', times: 3 },
  { who: 'a number that nobody knows', times: 2 },
])('When $who texts and the receiver is killed at every await', ({ who, times }) => {
  test('each text is kept once, counted once and answered at most once', async () => {
    const isKnown = who === 'a client'
    const from = new Map<string, string>()
    const { points } = await killed(`texts from ${who}`, receiving, times, (count) =>
      each(count, async () => {
        const phone = mobilePhone()
        if (isKnown) await world.county.client(phone)
        const id = `inbound-${phone.slice(1)}`
        from.set(id, phone)
        world.phones.send({ from: phone, to: pretrial, body: `From ${phone}`, id })
        return id
      }),
    )
    expect(points.length).toBeGreaterThanOrEqual(8)
    for (const [id, phone] of from) {
      const conversation = await conversationOf(phone)
      const entries = await world.county.store.entries([conversation.threads[0]?.id ?? ''], { limit: 10 })
      const inbound = entries.items.filter(({ direction }) => direction === 'in')
      expect(inbound).toMatchObject([{ providerId: id, body: `From ${phone}` }])
      expect(conversation).toMatchObject({ unread: 1, state: isKnown ? 'caseload' : 'unclaimed' })
      expect(world.received(phone)).toHaveLength(isKnown ? 0 : 1)
    }
    await expectNothingLeft()
  })
})

async function conversationOf(phone: string): Promise<Conversation> {
  const links = await world.county.store.addressLinks(phone)
  const conversations = links.flatMap((link) => (link.kind === 'opt-out' ? [] : [link.conversation]))
  expect(conversations).toHaveLength(1)
  return world.county.conversation(conversations[0] ?? '')
}

describe.each([
  { says: 'delivered', phone: mobilePhone, times: 3, status: 'delivered', copies: 1 },
  { says: 'unreachable', phone: () => phoneEnding('0199'), times: 1, status: 'undelivered', copies: 0 },
])('When a receipt says $says and its recorder is killed at every await', (receipt) => {
  test('the message ends as the receipt says, and so does its conversation', async () => {
    const messages: OutboundMessage[] = []
    await killed(`receipts that say ${receipt.says}`, recording, receipt.times, (count) =>
      each(count, async () => {
        const client = await world.county.client(receipt.phone())
        const message = await world.county.write(client, `For ${client.address}`)
        messages.push(message)
        return message.id
      }),
    )
    for (const message of messages) {
      expect(await world.county.message(message)).toMatchObject({ status: receipt.status })
      const { failed } = await world.county.conversation(message.conversation)
      expect(failed).toBe(receipt.status === 'undelivered' ? 'unreachable' : undefined)
      expect(world.received(message.to)).toHaveLength(receipt.copies)
    }
    await expectNothingLeft()
  })
})

describe.each([
  { outcome: 'it leaves', times: 3 },
  { outcome: 'the client has stopped meanwhile', times: 1 },
])(
  'When a scheduled message comes due, $outcome, and its release is killed at every await',
  ({ outcome, times }) => {
    test('it is released once, or held once', async () => {
      const leaves = outcome === 'it leaves'
      const phones = new Map<string, string>()
      await killed(`releases: ${outcome}`, releasing, times, async (count) => {
        const made = await each(count, async () => {
          const client = await world.county.client(mobilePhone())
          const due = instantOf(world.clock.now() + 180_000)
          await world.county.writeForLater(client, `For ${client.address}`, due)
          const address = client.address ?? ''
          if (!leaves) await stop(address)
          phones.set(client.id, address)
          return client.id
        })
        await world.pass(200, 200)
        return made
      })
      for (const [conversation, phone] of phones) {
        expect(world.received(phone)).toEqual(leaves ? [`For ${phone}`] : [])
        const waiting = await world.county.store.scheduled(conversation)
        expect(waiting).toMatchObject(leaves ? [] : [{ held: 'opted-out' }])
        expect((await world.county.conversation(conversation)).nextDue).toBeUndefined()
      }
      if (leaves) await expectNothingLeft()
      expect(world.deadLetters()).toEqual({})
    })
  },
)

/** The service's list has the phone, and ours has learned of it. */
async function stop(address: string): Promise<void> {
  world.phones.optOut('harbor-pretrial', address)
  const at = instantOf(world.clock.now())
  await world.county.store.keep.optedOut({ address, department: 'pretrial', at, how: 'service-list' })
}
