import { beforeAll, describe, expect, test } from 'vitest'
import { addClient } from '../../core/actions/add-client.ts'
import { composeMessage } from '../../core/actions/compose-message.ts'
import type { Deps } from '../../core/actions/dependencies.ts'
import { scheduleMessage } from '../../core/actions/schedule-message.ts'
import type { OutboundMessage } from '../../core/model/message.ts'
import { handler as onKept } from '../../lambdas/on-kept.ts'
import { handler as recordReceipt } from '../../lambdas/record-receipt.ts'
import { handler as releaseScheduled } from '../../lambdas/release-scheduled.ts'
import { handler as sendMessage } from '../../lambdas/send-message.ts'
import { handler as sweep } from '../../lambdas/sweep.ts'
import { openIds, systemClock } from '../../providers/clock.ts'
import { updateItem } from '../../store/table.ts'
import { actor, formKey } from '../support/county.ts'
import { failedOf, lambdaHouse, queueEvent } from '../support/lambdas.ts'
import { recordedAudit, recordedSchedules } from '../support/recorders.ts'

const house = lambdaHouse()
const dana = actor('dana')
const mariasPhone = '+18015550134'
let deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>
let maria = ''

beforeAll(async () => {
  const recorded = { audit: recordedAudit(), schedules: recordedSchedules() }
  deps = { store: house.store, clock: systemClock, ids: openIds(), ...recorded }
  const form = { name: 'Maria Santos', number: mariasPhone, title: '', clientStatus: '', note: '' }
  const added = await addClient(deps, dana, { ...form, language: 'es', formKey: formKey() })
  if (added.kind !== 'added') throw new Error(added.kind)
  maria = added.conversation
})

async function written(body: string): Promise<OutboundMessage> {
  const form = { conversation: maria, to: mariasPhone, body, formKey: formKey() }
  const composed = await composeMessage(deps, dana, form)
  if (composed.kind !== 'queued') throw new Error(composed.kind)
  return composed.message
}
const place = (one: OutboundMessage) => JSON.stringify({ thread: one.thread, message: one.id })
const statusOf = async (one: OutboundMessage) => {
  const found = await house.store.message(one.thread, one.id)
  return found?.direction === 'out' ? found.status : undefined
}
let after = ''
/** What the stream tells since it was last asked, as Lambda hands it on. */
function records() {
  const Records = house.world.dynamodb.readStream(house.table.name, after, 1000)
  after = Records.at(-1)?.dynamodb.SequenceNumber ?? after
  return { Records } as never
}
async function inQueue(name: string): Promise<string[]> {
  const messages = await house.world.queues.receive(name, { most: 10 })
  for (const one of messages) house.world.queues.remove(name, one.receiptHandle)
  return messages.map(({ body }) => body)
}
/** A record of a queue that nobody of ours put there. */
const foreign = [
  '',
  '{',
  '7',
  '{}',
  '{"thread":"th_x","message":"msg_y"}',
  JSON.stringify({ conversation: maria }),
]

describe('A text', () => {
  test('goes from the stream to the outbox, to the phone, and its receipt makes it delivered', async () => {
    const message = await written('See you Thursday.')
    await onKept(records())
    expect(await inQueue('outbox')).toEqual([place(message)])
    expect(failedOf(await sendMessage(queueEvent([place(message)])))).toEqual([])
    expect(await statusOf(message)).toBe('sent')
    const receipts = await threeOf(() => inQueue('receipts'))
    expect(failedOf(await recordReceipt(queueEvent([...receipts, ...receipts.toReversed()])))).toEqual([])
    expect(await statusOf(message)).toBe('delivered')
  })

  test('told twice by the stream is enqueued twice and sent once', async () => {
    await inQueue('outbox')
    const message = await written('Only once.')
    const told = records()
    await onKept(told)
    await onKept(told)
    const queued = await inQueue('outbox')
    expect(queued).toEqual([place(message), place(message)])
    for (const body of queued) expect(failedOf(await sendMessage(queueEvent([body])))).toEqual([])
    const texts = house.world.phones.textsOf(mariasPhone).filter((text) => text.body === 'Only once.')
    expect(texts).toHaveLength(1)
    expect(await house.store.counts(dana.staff, 'pretrial')).toMatchObject({ clients: 1, unread: 0 })
  })

  test('that the service throttles is back in the outbox with a delay, and no record fails', async () => {
    const message = await written('Too fast.')
    house.world.faults.add({
      service: 'sms-voice',
      operation: 'SendTextMessage',
      effect: 'throttle',
      times: 1,
    })
    expect(failedOf(await sendMessage(queueEvent([place(message)])))).toEqual([])
    expect(await statusOf(message)).toBe('queued')
    expect(house.world.queues.count('outbox')).toMatchObject({ delayed: 1 })
  })

  test('whose answer is lost is unconfirmed and not sent again', async () => {
    const message = await written('Lost answer.')
    house.world.faults.add({
      service: 'sms-voice',
      operation: 'SendTextMessage',
      effect: 'lose-answer',
      times: 1,
    })
    for (let time = 0; time < 2; time++)
      expect(failedOf(await sendMessage(queueEvent([place(message)])))).toEqual([])
    expect(await statusOf(message)).toBe('unconfirmed')
    const texts = house.world.phones.textsOf(mariasPhone).filter((text) => text.body === 'Lost answer.')
    expect(texts).toHaveLength(1)
  })
})

describe('What is not ours', () => {
  test.each([
    ['the outbox', sendMessage],
    ['the receipts', recordReceipt],
    ['the releases', releaseScheduled],
  ])('in %s fails alone and changes nothing', async (_, handler) => {
    const before = await house.store.conversation(maria)
    const outcome = await handler(queueEvent(foreign))
    expect(failedOf(outcome)).toEqual(foreign.map((__, place) => `r${place}`))
    expect(await house.store.conversation(maria)).toEqual(before)
  })

  test('of the stream is passed over, and a broken item of ours fails the batch', async () => {
    const event = (image: object) =>
      ({
        Records: [{ eventID: 'e', eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage: image } }],
      }) as never
    await onKept(event({ pk: { S: 'x' }, sk: { S: 'y' }, type: { S: 'of a newer release' } }))
    await onKept({ Records: [{ eventName: 'REMOVE', dynamodb: {} }] } as never)
    const broken = event({
      pk: { S: 'CONVERSATION#x' },
      sk: { S: 'ABOUT' },
      type: { S: 'conversation' },
      v: { N: '1' },
    })
    await expect(onKept(broken)).rejects.toThrow(/lacks/)
  })
})

describe('A scheduled message', () => {
  test('is released by its knock, and a second knock is a success that changes nothing', async () => {
    const due = new Date(Date.now() + 30_000).toISOString()
    const form = { conversation: maria, to: mariasPhone, body: 'Court.', due, zone: 'America/Denver' }
    const scheduled = await scheduleMessage(deps, dana, { ...form, formKey: formKey() })
    if (scheduled.kind !== 'scheduled') throw new Error(scheduled.kind)
    const knock = JSON.stringify({ conversation: maria, message: scheduled.scheduled.id })
    expect(failedOf(await releaseScheduled(queueEvent([knock, knock])))).toEqual([])
    expect(await house.store.scheduled(maria)).toEqual([])
    const after = await house.store.conversation(maria)
    expect(failedOf(await releaseScheduled(queueEvent([knock])))).toEqual([])
    expect(await house.store.conversation(maria)).toEqual(after)
    await onKept(records())
    expect(await inQueue('bulk-outbox')).toHaveLength(1)
  })
})

test('The sweep turns what hangs in sending into unconfirmed, and says so as a warning', async () => {
  const message = await written('Hanging.')
  await house.store.keep.sending(message, new Date().toISOString())
  await updateItem(house.table, {
    Key: { pk: `THREAD#${message.thread}`, sk: `AT#${message.id}` },
    UpdateExpression: 'SET statusAt = :long, g5sk = :long',
    ExpressionAttributeValues: { ':long': '2020-01-01T00:00:00.000Z' },
  })
  await sweep()
  expect(await statusOf(message)).toBe('unconfirmed')
  expect(house.logged).toContain('messages became unconfirmed')
})

test('The log of all this holds no number, name or word anyone wrote', () => {
  expect(house.logged).toContain('message handled by the outbox')
  for (const written of ['5550134', 'Maria', 'Dana', 'Thursday', 'Only once', 'Court.'])
    expect(house.logged).not.toContain(written)
})

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
/** Receipts come a moment after the text. */
async function threeOf(find: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = []
  for (let time = 0; time < 40 && found.length < 3; time++) {
    found.push(...(await find()))
    await pause(25)
  }
  return found
}
