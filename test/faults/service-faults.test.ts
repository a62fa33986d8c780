import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { DeliveryStatus, Reason } from '../../core/model/delivery-status.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import type { AwsRequest } from '../../local/aws/wire.ts'
import type { Fault } from '../../local/faults.ts'
import { refusals } from '../../providers/text/reasons.ts'
import { readCall } from './support/calls.ts'
import { mobilePhone, phoneEnding } from './support/phones.ts'
import { type FaultyWorld, openFaultyWorld } from './support/world.ts'

const untilHealed = 900
const texting = { service: 'sms-voice', operation: 'SendTextMessage' } as const

let world: FaultyWorld
beforeAll(async () => {
  world = await openFaultyWorld({ tries: 20 })
})
afterAll(() => world.close())
afterEach(async () => {
  world.faults.clear()
  expect(world.deadLetters()).toEqual({})
})

async function write(count: number, phone = mobilePhone): Promise<OutboundMessage[]> {
  const written = Array.from({ length: count }, async () => {
    const client = await world.county.client(phone())
    return world.county.write(client, `For ${client.address}`)
  })
  return Promise.all(written)
}
const now = (message: OutboundMessage) => world.county.message(message)
const statusesOf = async (messages: OutboundMessage[]): Promise<DeliveryStatus[]> =>
  (await Promise.all(messages.map(now))).map(({ status }) => status)

async function expectAll(messages: OutboundMessage[], status: DeliveryStatus, copies: number) {
  expect(await statusesOf(messages)).toEqual(messages.map(() => status))
  for (const { to, body } of messages) expect(world.received(to)).toEqual(Array(copies).fill(body))
}

describe('A text service', () => {
  test('that is asked too fast gets each message again later, and delivers it once', async () => {
    world.faults.add({ ...texting, effect: 'throttle', times: 25 })
    const messages = await write(10)
    await world.quiet()
    expect(world.faults.list()).not.toEqual([{ ...texting, effect: 'throttle', times: 25 }])
    await world.pass(untilHealed)
    await expectAll(messages, 'delivered', 1)
    const attempts = (await Promise.all(messages.map(now))).reduce((sum, one) => sum + one.attempts, 0)
    expect(attempts).toBe(25)
  })

  test('that fails leaves messages unconfirmed, for a person to decide, and never gets them again', async () => {
    world.faults.add({ ...texting, effect: 'server-error' })
    const messages = await write(5)
    await world.quiet()
    world.faults.clear()
    await expectAll(messages, 'unconfirmed', 0)
    await world.pass(untilHealed)
    await expectAll(messages, 'unconfirmed', 0)
    for (const message of messages) await world.county.decide(message, 'it-did-not')
    await expectAll(messages, 'undelivered', 0)
  })

  test('whose connection breaks before it has taken a message leaves it unconfirmed', async () => {
    const stop = world.server.onRequest(({ operation, phase }) =>
      operation === texting.operation && phase === 'before' ? 'drop' : undefined,
    )
    const messages = await write(5)
    await world.quiet()
    stop()
    await world.pass(untilHealed)
    await expectAll(messages, 'unconfirmed', 0)
  })

  test('whose answer is lost delivers once, and its receipt settles the message', async () => {
    world.faults.add({ ...texting, effect: 'lose-answer' })
    const messages = [...(await write(5)), ...(await write(5, () => phoneEnding('0197')))]
    await world.quiet()
    await world.pass(untilHealed)
    await expectAll(messages, 'delivered', 1)
  })

  const reasons = Object.entries(refusals) as [string, Reason][]
  test.each(reasons)('that refuses with %s: %s', async (reason, ours) => {
    world.faults.add({ ...texting, effect: 'refuse', reason })
    const [message] = (await write(1)) as [OutboundMessage]
    await world.quiet()
    const status = ours === 'opted-out' ? 'blocked' : 'failed'
    expect(await now(message)).toMatchObject({ status, reason: ours })
    expect(await world.county.conversation(message.conversation)).toMatchObject({ failed: ours })
    expect(world.received(message.to)).toEqual([])
  })

  test('that refuses for a reason we do not know says so too', async () => {
    world.faults.add({ ...texting, effect: 'refuse', reason: 'A_REASON_OF_NEXT_YEAR' })
    const [message] = (await write(1)) as [OutboundMessage]
    await world.quiet()
    expect(await now(message)).toMatchObject({ status: 'failed', reason: 'refused' })
  })
})

describe('Receipts', () => {
  const late: Fault = { service: 'sms-voice', effect: 'reorder' }
  const twice: Fault = { service: 'sms-voice', effect: 'duplicate' }

  test.each([
    { how: 'in reversed order', faults: [late] },
    { how: 'twice', faults: [twice] },
    { how: 'twice and in reversed order', faults: [late, twice] },
  ])('that come $how end as they should', async ({ faults }) => {
    world.faults.set(faults)
    const reached = await write(8)
    const unreached = await write(4, () => phoneEnding('0199'))
    await world.quiet()
    await world.pass(untilHealed)
    await expectAll(reached, 'delivered', 1)
    await expectAll(unreached, 'undelivered', 0)
    for (const { conversation } of unreached)
      expect(await world.county.conversation(conversation)).toMatchObject({ failed: 'unreachable' })
  })
})

describe('Nothing is lost or doubled', () => {
  /** More than will strike the table; the outbox is asked seldom, so it is struck at once, more often than the SDK tries. */
  const often = { probability: 0.15, times: 10_000 }
  const atFirst = { times: 4 }
  const troubles: [string, Fault & { times: number }][] = [
    ['the table throttles', { service: 'dynamodb', effect: 'throttle', ...often }],
    ['the table fails', { service: 'dynamodb', effect: 'server-error', ...often }],
    ['the outbox throttles', { service: 'sqs', effect: 'throttle', ...atFirst }],
    [
      'the outbox takes messages and its answer is lost',
      { service: 'sqs', effect: 'lose-answer', ...atFirst },
    ],
  ]
  test.each(troubles)('when %s', async (_, fault) => {
    const clients = await Promise.all(Array.from({ length: 20 }, () => world.county.client(mobilePhone())))
    await world.quiet()
    world.faults.add(fault)
    const messages = await Promise.all(clients.map((one) => world.county.write(one, `For ${one.address}`)))
    await world.quiet()
    expect(world.faults.list()[0]?.times ?? 0).toBeLessThan(fault.times)
    world.faults.clear()
    await world.pass(untilHealed)
    await expectAll(messages, 'delivered', 1)
  })

  test('when a queue hands out each message several times at once', async () => {
    const stop = world.server.onRequest(async (call) => {
      if (call.phase !== 'before') return undefined
      // Copies of one message stand side by side, so that two workers get them at the same time.
      if (call.operation === 'SendMessageBatch') putThriceMore(call.request)
      // Whoever is about to flip a message waits until the other has read it as queued as well.
      if (readCall(call).name === 'UpdateItem THREAD sending') await pause(60)
      return undefined
    })
    const messages = await write(20)
    await world.quiet()
    stop()
    await world.pass(untilHealed)
    await expectAll(messages, 'delivered', 1)
  })

  function putThriceMore({ body }: AwsRequest) {
    const { QueueUrl, Entries } = JSON.parse(body.toString('utf8'))
    for (const { MessageBody } of Entries)
      for (let copy = 0; copy < 3; copy++) world.queues.send(world.queues.named(QueueUrl).name, MessageBody)
  }
})
