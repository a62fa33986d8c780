import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../core/model/conversation.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { House } from '../../local/house.ts'
import { formKey } from '../support/county.ts'
import { expectBalanced, notificationOf, type Text } from './support/books.ts'
import { type CountyAt, countyAt, pretrial } from './support/county-at.ts'
import { mobilePhone } from './support/phones.ts'
import { chanceFrom, isFull, seed } from './support/seed.ts'
import { openFaultyWorld } from './support/world.ts'

const rounds = isFull ? 12 : 2
const clientsInAll = 12
const ofEachKind = 40
const atOnce = 6

let dataDir: string
let clients: Conversation[]
let machine: ChildProcess | undefined
beforeAll(async () => {
  const world = await openFaultyWorld()
  dataDir = world.dataDir
  clients = await Promise.all(Array.from({ length: clientsInAll }, () => world.county.client(mobilePhone())))
  await world.quiet()
  world.county.close()
  await world.stop()
})
afterAll(() => {
  machine?.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the house in a process of its own over the same folder. */
async function startMachine(): Promise<CountyAt> {
  const script = join(import.meta.dirname, 'support', 'machine.ts')
  machine = fork(script, [dataDir], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: 'inherit' })
  const [{ endpoint, house, ahead }] = (await once(machine, 'message')) as [
    { endpoint: string; house: House; ahead: number },
  ]
  return countyAt({ endpoint, house, now: () => Date.now() + ahead, tries: 1 })
}

/** Something handed to the house; it may be handed over again, and counts once. */
type Piece = (county: CountyAt) => Promise<void>

test(`A machine that is killed in the middle of a burst and started again loses and doubles nothing (seed ${seed})`, async () => {
  console.info(`killed machine: seed ${seed}, ${rounds} kills`)
  const chance = chanceFrom(seed)
  const messages: OutboundMessage[] = []
  const texts: Text[] = []
  const one = () => clients[Math.floor(chance() * clients.length)] as Conversation

  function message(number: number): Piece {
    const [to, form] = [one(), formKey()]
    return async (county) => {
      messages.push(await county.write(to, `Message ${number}`, form))
    }
  }
  function text(number: number): Piece {
    const written = { id: `text-${number}`, from: one().address ?? '', body: `Text ${number}` }
    texts.push(written)
    return (county) => county.enqueue('inbound-texts', notificationOf(written, pretrial))
  }

  let left: Piece[] = []
  let answeredInAll = 0
  for (let round = 0; round < rounds; round++) {
    const numbers = Array.from({ length: ofEachKind }, (_, place) => round * ofEachKind + place)
    left.push(...numbers.flatMap((number) => [message(number), text(number)]))
    const county = await startMachine()
    const killAfter = Math.floor(left.length * (0.3 + 0.5 * chance()))
    const answered = await handOver(county, left, (count) => count >= killAfter && machine?.kill('SIGKILL'))
    county.close()
    answeredInAll += answered.size
    left = left.filter((piece) => !answered.has(piece))
    expect(left.length).toBeGreaterThan(0)
  }

  const world = await openFaultyWorld({ dataDir, seeded: true })
  for (const piece of left) await piece(world.county)
  await world.quiet()
  await world.pass(900)
  const once = [...new Map(messages.map((each) => [each.id, each])).values()]
  expect(once).toHaveLength(rounds * ofEachKind)
  const unconfirmed = await expectBalanced(world, { clients, messages: once, texts })
  console.info(`killed machine: ${answeredInAll} answered before a kill, ${unconfirmed.length} unconfirmed`)
  expect(unconfirmed.length).toBeLessThanOrEqual(rounds * 2)
  await world.close()
}, 600_000)

/** Hands over pieces, several at once, until all are answered or the machine is dead. Answers which were answered. */
async function handOver(
  county: CountyAt,
  pieces: Piece[],
  told: (count: number) => unknown,
): Promise<Set<Piece>> {
  const waiting = [...pieces]
  const answered = new Set<Piece>()
  const work = async () => {
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      const done = await piece(county).then(
        () => true,
        () => false,
      )
      if (!done) continue
      answered.add(piece)
      told(answered.size)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answered
}
