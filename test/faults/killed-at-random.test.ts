import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import { expectBalanced, notificationOf, type Text } from './support/books.ts'
import { pretrial } from './support/county-at.ts'
import { mobilePhone } from './support/phones.ts'
import { chanceFrom, isFull, seed } from './support/seed.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

const rounds = isFull ? 20 : 1
const clientsInAll = 20
const ofEachKind = 60
/** A record that fails five times is buried: fewer can fail here. The stream's reader is tried again at once. */
const killsARound = 24
const killsOfTheReader = 3
const perRequest = 0.04

let world: FaultyWorld
beforeAll(async () => {
  world = await openFaultyWorld()
})
afterAll(() => world.close())

test(`Whoever is killed anywhere at any time, nothing is lost or doubled (seed ${seed})`, async () => {
  console.info(`killed at random: seed ${seed}, ${rounds} rounds`)
  const chance = chanceFrom(seed)
  for (let round = 0; round < rounds; round++) await storm(chance)
}, 900_000)

async function storm(chance: () => number) {
  const addClient = () => world.county.client(mobilePhone())
  const clients = await Promise.all(Array.from({ length: clientsInAll }, addClient))
  await world.quiet()
  const killed = new Map<string, number>()
  const stop = killAnyone(chance, killed)
  const [messages, texts] = await burst(clients, chance)
  await world.quiet()
  await world.pass(240)
  stop()
  await world.pass(900)
  const unconfirmed = await expectBalanced(world, { clients, messages, texts })
  const kills = [...killed].map(([name, count]) => `${name} ${count}`).join(', ')
  console.info(`killed ${kills}; ${unconfirmed.length} unconfirmed of ${messages.length}`)
  expect(unconfirmed.length).toBeLessThanOrEqual(killed.get('send-message') ?? 0)
  expect(killed.size).toBeGreaterThan(2)
}

function killAnyone(chance: () => number, killed: Map<string, number>): () => void {
  return world.server.onRequest(async ({ functionName, worker }) => {
    if (functionName === undefined || worker === undefined) return undefined
    const all = [...killed.values()].reduce((sum, count) => sum + count, 0)
    const most = functionName === 'on-kept' ? killsOfTheReader : killsARound
    if (chance() >= perRequest || all >= killsARound || (killed.get(functionName) ?? 0) >= most)
      return undefined
    killed.set(functionName, (killed.get(functionName) ?? 0) + 1)
    await world.functions.kill(functionName, worker)
    return 'drop'
  })
}

/** Messages and texts of several people at the same time, each text told twice. */
async function burst(clients: Conversation[], chance: () => number): Promise<[OutboundMessage[], Text[]]> {
  const messages: OutboundMessage[] = []
  const texts: Text[] = []
  for (let number = 0; number < ofEachKind; number++) {
    const client = clients[Math.floor(chance() * clients.length)] as Conversation
    const text = { id: randomUUID(), from: client.address ?? '', body: `Text ${number}` }
    for (let copy = 0; copy < 2; copy++) world.queues.send('inbound-texts', notificationOf(text, pretrial))
    texts.push(text)
    messages.push(await world.county.write(client, `Message ${number}`))
  }
  return [messages, texts]
}
