import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import { house } from '../../local/house.ts'
import { inboundOf, notificationOf, type Text } from './support/books.ts'
import { dana, pretrial } from './support/county-at.ts'
import { mobilePhone } from './support/phones.ts'
import { chanceFrom, isFull, seed, shuffled } from './support/seed.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

const rounds = isFull ? 10 : 1
const textsInAll = 200
/** Half of the phones belong to clients. */
const phonesInAll = 50

let world: FaultyWorld
beforeAll(async () => {
  // More workers than Lambda would start for a queue that is hardly filled: they get in each other's way.
  const queueTriggers = house.queueTriggers.map((trigger) => ({ ...trigger, maxConcurrency: 4 }))
  world = await openFaultyWorld({ house: { queueTriggers }, copies: 4 })
})
afterAll(() => world.close())

test(`${textsInAll} texts, each told twice, in any order, are kept once each and counted right (seed ${seed})`, async () => {
  console.info(`inbound burst: seed ${seed}, ${rounds} rounds`)
  for (let round = 0; round < rounds; round++) await burst(chanceFrom(seed + round))
}, 600_000)

async function burst(chance: () => number) {
  const before = await countsOf()
  const phones = Array.from({ length: phonesInAll }, mobilePhone)
  const clients = phones.filter((_, place) => place % 2 === 0)
  for (const number of clients) await world.county.client(number)
  await world.quiet()
  const texts: Text[] = Array.from({ length: textsInAll }, (_, place) => ({
    id: randomUUID(),
    from: phones[Math.floor(chance() * phonesInAll)] ?? '',
    body: `Text ${place}`,
  }))
  for (const text of shuffled([...texts, ...texts], chance))
    world.queues.send('inbound-texts', notificationOf(text, pretrial))
  await world.quiet()
  await world.pass(900)

  const senders = [...new Set(texts.map(({ from }) => from))]
  for (const phone of senders) {
    const sent = texts.filter(({ from }) => from === phone)
    const conversation = await conversationOf(phone)
    expect(conversation.unread).toBe(sent.length)
    expect(await inboundOf(world, conversation)).toEqual(sent.map(({ id, body }) => `${id} ${body}`).sort())
    const isClient = clients.includes(phone)
    expect(conversation.state).toBe(isClient ? 'caseload' : 'unclaimed')
    expect(world.received(phone)).toHaveLength(isClient ? 0 : 1)
  }
  const known = senders.filter((phone) => clients.includes(phone)).length
  expect(await countsOf()).toEqual({
    unread: before.unread + known,
    unclaimed: before.unclaimed + senders.length - known,
    clients: before.clients + clients.length,
  })
  expect(world.deadLetters()).toEqual({})
}

async function conversationOf(phone: string): Promise<Conversation> {
  const links = await world.county.store.addressLinks(phone)
  const ids = links.flatMap((link) => (link.kind === 'opt-out' ? [] : [link.conversation]))
  expect(ids).toHaveLength(1)
  return world.county.conversation(ids[0] ?? '')
}

async function countsOf() {
  const { unread, unclaimed, clients } = await world.county.store.counts(dana.staff, 'pretrial')
  return { unread, unclaimed, clients }
}
