import { beforeEach, describe, expect, test } from 'vitest'
import { putBackSeconds, sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { openRate } from '../../../store/rate.ts'
import { openStore } from '../../../store/store.ts'
import { mariasPhone, openCounty, outboxWorker, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
let message: OutboundMessage
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  message = await county.wrote('dana', maria)
})

const place = (one: OutboundMessage) => ({ thread: one.thread, message: one.id })
const send = (one = message) => sendMessage(county.deps, outboxWorker, place(one))

describe('A queued message', () => {
  test('is handed to the provider as sending, and recorded as sent', async () => {
    expect(await send()).toEqual({ kind: 'sent', providerId: `provider-${message.id}` })
    expect(county.senders.texts).toMatchObject([{ id: message.id, status: 'sending', body: message.body }])
    expect(await county.message(message)).toMatchObject({ status: 'sent', statusAt: county.now() })
    expect(await county.store.sentAs(`provider-${message.id}`)).toEqual(place(message))
  })

  test('is handed over once by ten workers at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send()))
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array(9).fill('not-queued'), 'sent'])
    expect(county.senders.texts).toHaveLength(1)
  })

  test('said again after it was sent is a success that writes nothing', async () => {
    await send()
    const cost = await county.cost(async () => expect(await send()).toEqual({ kind: 'not-queued' }))
    expect(cost.write).toBe(0)
    expect(county.senders.texts).toHaveLength(1)
  })

  test('that nobody knows is not queued', async () => {
    const unknown = { thread: message.thread, message: 'msg_none' }
    expect(await sendMessage(county.deps, outboxWorker, unknown)).toEqual({ kind: 'not-queued' })
  })

  test('is seen as sending by whoever reads while the provider thinks', async () => {
    county.senders.answers.push(async () => {
      expect(await county.message(message)).toMatchObject({ status: 'sending' })
      return { kind: 'accepted', providerId: 'p1' }
    })
    expect(await send()).toMatchObject({ kind: 'sent' })
  })
})

describe('What the provider answers', () => {
  test('a throttle puts the message back, each time for longer', async () => {
    const waits: number[] = []
    for (let time = 1; time <= 6; time++) {
      county.senders.answers.push({ kind: 'not-taken' })
      const outcome = await send()
      if (outcome.kind !== 'put-back') throw new Error(outcome.kind)
      waits.push(outcome.seconds)
      expect(await county.message(message)).toMatchObject({ status: 'queued', attempts: time })
    }
    for (const [time, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(2 ** (time + 1))
      expect(wait).toBeLessThanOrEqual(Math.ceil(2 ** (time + 1) * 1.5))
    }
    expect(county.outbox.enqueued.map(({ delaySeconds }) => delaySeconds)).toEqual(waits)
    expect(await send()).toMatchObject({ kind: 'sent' })
  })

  test('the wait never exceeds what a queue can hold back', () => {
    expect(putBackSeconds(0, 0)).toBe(2)
    expect(putBackSeconds(100, 0.999999)).toBeLessThanOrEqual(900)
  })

  test.each([
    ['unreachable', false, 'failed'],
    ['spend-limit', false, 'failed'],
    ['opted-out', true, 'blocked'],
  ] as const)(
    'a refusal because of %s ends it and flags the conversation',
    async (reason, blocked, status) => {
      county.senders.answers.push({ kind: 'refused', reason, blocked })
      expect(await send()).toEqual({ kind: status, because: reason })
      expect(await county.message(message)).toMatchObject({ status, reason })
      const now = await county.conversation(maria.id)
      expect(now).toMatchObject({ failed: reason })
      expect(await county.store.notDelivered(maria.staff ?? '')).toMatchObject([{ conversation: maria.id }])
    },
  )

  test('"opted out" is remembered for the next message', async () => {
    county.senders.answers.push({ kind: 'refused', reason: 'opted-out', blocked: true })
    await send()
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(true)
    expect(await county.conversation(maria.id)).toMatchObject({ stopped: [mariasPhone] })
  })

  test('a lost answer makes it unconfirmed, and the machine never sends it again', async () => {
    county.senders.answers.push({ kind: 'unknown' })
    expect(await send()).toEqual({ kind: 'unconfirmed' })
    expect(await county.message(message)).toMatchObject({ status: 'unconfirmed' })
    expect(await send()).toEqual({ kind: 'not-queued' })
    expect(county.senders.texts).toHaveLength(1)
  })

  test('a fault of the caller leaves it sending, for the sweep', async () => {
    county.senders.answers.push(() => Promise.reject(new Error('killed')))
    await expect(send()).rejects.toThrow('killed')
    expect(await county.message(message)).toMatchObject({ status: 'sending' })
    expect(await send()).toEqual({ kind: 'not-queued' })
  })

  test('a receipt that was quicker than the answer stays', async () => {
    county.senders.answers.push(async () => {
      const sending = await county.message(message)
      const to = { status: 'delivered' as const }
      await county.store.keep.status({ message: sending, to, at: county.now() })
      return { kind: 'accepted', providerId: 'quick' }
    })
    expect(await send()).toEqual({ kind: 'sent', providerId: 'quick' })
    expect(await county.message(message)).toMatchObject({ status: 'delivered' })
    expect(await county.store.sentAs('quick')).toEqual(place(message))
  })
})

describe('Asked again before it leaves', () => {
  test('someone who opted out since it was written is not texted', async () => {
    await county.text('STOP')
    expect(await send()).toEqual({ kind: 'blocked', because: 'opted-out' })
    expect(county.senders.texts).toEqual([])
    expect(await county.message(message)).toMatchObject({ status: 'blocked', reason: 'opted-out' })
    expect(await county.conversation(maria.id)).toMatchObject({ failed: 'opted-out', stopped: [mariasPhone] })
  })

  test('how they opted out stays as it was noted', async () => {
    await county.text('STOP')
    const before = await county.store.addressLinks(mariasPhone)
    county.pass(60)
    await send()
    expect(await county.store.addressLinks(mariasPhone)).toEqual(before)
  })

  test('a message that waited more than a day is failed as expired', async () => {
    county.pass(24 * 3600 + 1)
    expect(await send()).toEqual({ kind: 'failed', because: 'expired' })
    expect(county.senders.texts).toEqual([])
  })

  test('one that waited just under a day leaves', async () => {
    county.pass(24 * 3600 - 1)
    expect(await send()).toMatchObject({ kind: 'sent' })
  })

  test('a department that closed meanwhile sends nothing', async () => {
    const closed = { ...county.store, department: async () => ({ ...(await department()), open: false }) }
    const outcome = await sendMessage({ ...county.deps, store: closed }, outboxWorker, place(message))
    expect(outcome).toEqual({ kind: 'failed', because: 'not-served' })
    expect(county.senders.texts).toEqual([])
  })
})

async function department() {
  const found = await openStore({ ...county.table }).department('pretrial')
  if (!found) throw new Error('no department')
  return found
}

describe('The number’s rate', () => {
  const paced = () => ({ ...county.deps, rate: openRate(county.table, county.deps.clock) })

  test('lets two seconds’ worth leave at once, and tells the third when to come again', async () => {
    const more = [message, await county.wrote('dana', maria), await county.wrote('dana', maria)]
    const outcomes = []
    for (const one of more) outcomes.push(await sendMessage(paced(), outboxWorker, place(one)))
    expect(outcomes).toMatchObject([{ kind: 'sent' }, { kind: 'sent' }, { kind: 'waiting', seconds: 1 }])
    expect(county.outbox.enqueued).toMatchObject([{ message: more[2]?.id, delaySeconds: 1, lane: 'direct' }])
    expect(await county.message(more[2] ?? message)).toMatchObject({ status: 'queued', attempts: 0 })
    county.pass(1)
    expect(await sendMessage(paced(), outboxWorker, place(more[2] ?? message))).toMatchObject({
      kind: 'sent',
    })
  })

  test('lets a direct message go when bulk messages have to wait', async () => {
    const rate = openRate(county.table, county.deps.clock)
    const pretrial = await department()
    expect(await rate.take(pretrial, 1, 'bulk')).toEqual({ kind: 'go' })
    expect(await rate.take(pretrial, 1, 'bulk')).toMatchObject({ kind: 'wait' })
    expect(await rate.take(pretrial, 1, 'direct')).toEqual({ kind: 'go' })
  })

  test('lets no more go than it may when eight senders take at once', async () => {
    const rate = openRate(county.table, county.deps.clock)
    const pretrial = { ...(await department()), segmentsPerSecond: 2 }
    const taken = await Promise.all(Array.from({ length: 8 }, () => rate.take(pretrial, 1, 'direct')))
    expect(taken.filter(({ kind }) => kind === 'go').length).toBeLessThanOrEqual(4)
    expect(taken.filter(({ kind }) => kind === 'go').length).toBeGreaterThan(0)
  })
})
