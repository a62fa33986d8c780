import { beforeEach, describe, expect, test } from 'vitest'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { sweep } from '../../../core/actions/sweep.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { shardCount } from '../../../store/keys.ts'
import { actor, formKey, openCounty, outboxWorker, type TestCounty } from '../../support/county.ts'

const sweeper: Actor = { kind: 'service', name: 'sweep' }
let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const swept = () => sweep(county.deps, sweeper, { sendTimeoutSeconds: 30, shards: shardCount })
const nothing = { kind: 'swept', requeued: 0, unconfirmed: 0, released: 0, resumed: 0, failed: 0 }

async function scheduled(seconds: number) {
  const due = secondsAfter(county.now(), seconds)
  const form = {
    conversation: maria.id,
    to: maria.address ?? '',
    body: 'Court at 9.',
    due,
    formKey: formKey(),
  }
  const outcome = await scheduleMessage(county.deps, actor('dana'), { ...form, zone: 'America/Denver' })
  if (outcome.kind !== 'scheduled') throw new Error(outcome.kind)
  return outcome.scheduled
}
async function stuckInSending() {
  const message = await county.wrote('dana', maria)
  county.senders.answers.push(() => Promise.reject(new Error('killed')))
  const place = { thread: message.thread, message: message.id }
  await expect(sendMessage(county.deps, outboxWorker, place)).rejects.toThrow('killed')
  return message
}

describe('A message that is queued too long', () => {
  test('goes into the outbox again after two minutes, not before', async () => {
    const message = await county.wrote('dana', maria)
    county.pass(120)
    expect(await swept()).toEqual(nothing)
    county.pass(1)
    expect(await swept()).toEqual({ ...nothing, requeued: 1 })
    expect(county.outbox.enqueued).toMatchObject([
      { thread: message.thread, message: message.id, lane: 'direct' },
    ])
    expect(await county.message(message)).toMatchObject({ status: 'queued' })
  })

  test('is looked at again after ever longer times, so that copies do not pile up', async () => {
    await county.wrote('dana', maria)
    const minutes: number[] = []
    for (let minute = 1; minute <= 60; minute++) {
      county.pass(60)
      if ((await swept()).requeued > 0) minutes.push(minute)
    }
    expect(minutes.length).toBeLessThanOrEqual(6)
    expect(minutes.length).toBeGreaterThanOrEqual(4)
  })

  test('is sent all the same, and found again soon if it then hangs', async () => {
    const message = await county.wrote('dana', maria)
    county.pass(3600)
    expect(await swept()).toMatchObject({ requeued: 1 })
    county.senders.answers.push(() => Promise.reject(new Error('killed')))
    const place = { thread: message.thread, message: message.id }
    await expect(sendMessage(county.deps, outboxWorker, place)).rejects.toThrow('killed')
    county.pass(91)
    expect(await swept()).toEqual({ ...nothing, unconfirmed: 1 })
  })

  test('is left alone while it waits to be put back', async () => {
    const message = await county.wrote('dana', maria)
    county.senders.answers.push({ kind: 'not-taken' })
    await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
    county.outbox.enqueued.length = 0
    county.pass(100)
    expect(await swept()).toEqual(nothing)
    county.pass(30)
    expect(await swept()).toEqual({ ...nothing, requeued: 1 })
  })
})

describe('A message that is sending too long', () => {
  test('becomes unconfirmed a minute after the sender’s time limit, never queued', async () => {
    const message = await stuckInSending()
    county.pass(90)
    expect(await swept()).toEqual(nothing)
    county.pass(1)
    expect(await swept()).toEqual({ ...nothing, unconfirmed: 1 })
    expect(await county.message(message)).toMatchObject({ status: 'unconfirmed', statusAt: county.now() })
    expect(county.outbox.enqueued).toEqual([])
    county.pass(3600)
    expect(await swept()).toEqual(nothing)
  })

  test('that was answered at the same moment stays sent', async () => {
    const message = await stuckInSending()
    county.pass(91)
    const quicker = {
      ...county.store,
      message: async (thread: string, id: string) => {
        const found = await county.store.message(thread, id)
        await county.store.keep.sent(message, 'p1', county.now())
        return found
      },
    }
    await sweep({ ...county.deps, store: quicker }, sweeper, { sendTimeoutSeconds: 30, shards: shardCount })
    expect(await county.message(message)).toMatchObject({ status: 'sent' })
  })
})

describe('A scheduled message whose schedule is lost', () => {
  test('is released after a minute and a half', async () => {
    await scheduled(600)
    county.pass(690)
    expect(await swept()).toEqual(nothing)
    county.pass(1)
    expect(await swept()).toEqual({ ...nothing, released: 1 })
    expect(await county.entries(maria)).toMatchObject([{ body: 'Court at 9.', status: 'queued' }])
    expect(await swept()).toEqual(nothing)
  })

  test('is released once when the schedule fires late after all', async () => {
    const one = await scheduled(600)
    county.pass(700)
    await swept()
    const late = { conversation: maria.id, message: one.id }
    expect(await releaseScheduled(county.deps, sweeper, late)).toEqual({ kind: 'gone' })
  })

  test('is left alone while it is held', async () => {
    await scheduled(600)
    await county.text('STOP')
    county.pass(700)
    expect(await swept()).toEqual(nothing)
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ held: 'opted-out' }])
    expect(await swept()).toEqual(nothing)
  })
})

test('Nothing else is touched: what is sent, delivered, received or waits for its time', async () => {
  const sent = await county.wrote('dana', maria)
  await sendMessage(county.deps, outboxWorker, { thread: sent.thread, message: sent.id })
  await county.text('hi')
  await scheduled(30 * 86_400)
  county.pass(86_400)
  const before = [await county.conversation(maria.id), await county.entries(maria)]
  const cost = await county.cost(async () => expect(await swept()).toEqual(nothing))
  expect(cost).toEqual({ read: 0.5 * shardCount, write: 0, requests: shardCount })
  expect([await county.conversation(maria.id), await county.entries(maria)]).toEqual(before)
})

test('One that is broken is told, and the others are swept', async () => {
  const broken = await county.wrote('dana', maria)
  await county.wrote('dana', maria)
  county.pass(121)
  const store = {
    ...county.store,
    message: async (thread: string, id: string) => {
      if (id === broken.id) throw new RangeError('broken')
      return county.store.message(thread, id)
    },
  }
  const outcome = await sweep({ ...county.deps, store }, sweeper, {
    sendTimeoutSeconds: 30,
    shards: shardCount,
  })
  expect(outcome).toEqual({ ...nothing, requeued: 1, failed: 1 })
  expect(county.log.lines).toEqual([
    { level: 'error', line: 'one could not be swept', fields: { message: broken.id, error: 'RangeError' } },
  ])
})
