import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { recordReceipt } from '../../../core/actions/record-receipt.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { addressItem, methodItem } from '../../../store/items.ts'
import { putItem } from '../../../store/table.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
} from '../../support/county.ts'

const zone = 'America/Denver'
const work = '+18015550140'
const receipts = outboxWorker
let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  await addPhone(work)
})

/** A second phone of hers, as it stands in the table. */
async function addPhone(address: string) {
  const client = maria.client ?? ''
  const method = { id: county.deps.ids.make('cm'), client, type: 'phone' as const, address, title: 'Work' }
  await putItem(
    county.table,
    methodItem({ ...method, whose: 'client', texts: 'unknown', addedAt: '2026-01-01T00:00:00.000Z' }),
  )
  const { department, id: conversation } = maria
  await putItem(county.table, addressItem({ kind: 'client', address, department, client, conversation }))
}

const override = 'Agreed'
const compose = async (parts: object = {}) =>
  composeMessage(county.deps, actor('dana'), {
    ...{ conversation: maria.id, to: 'smart', body: 'See you at 9.', formKey: formKey(), override },
    ...parts,
  })
async function sent(): Promise<OutboundMessage> {
  const composed = await compose()
  if (composed.kind !== 'queued') throw new Error(composed.kind)
  const { message } = composed
  await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
  return message
}
const told = (message: OutboundMessage, says: 'delivered' | 'undelivered') =>
  recordReceipt(county.deps, receipts, {
    providerId: `provider-${message.id}`,
    context: { thread: message.thread, message: message.id },
    receipt: { says, final: true, ...(says === 'undelivered' && { reason: 'unreachable' as const }) },
  })

describe('V4-05 Smart select', () => {
  test('sends to the phone she writes from', async () => {
    await county.text('Hi', { from: work })
    expect(await compose()).toMatchObject({ kind: 'queued', message: { to: work } })
    expect((await county.conversation(maria.id)).use).toMatchObject({ [work]: { score: 1 } })
  })

  test('turns to the other one when texts do not arrive, and back when she writes', async () => {
    await county.text('Hi', { from: work })
    await county.text('Hello', { from: mariasPhone })
    await county.text('It’s me', { from: mariasPhone })
    const first = await sent()
    expect(first.to).toBe(mariasPhone)
    await told(first, 'undelivered')
    expect((await county.conversation(maria.id)).trouble).toMatchObject({ [mariasPhone]: { count: 1 } })
    // Told again it counts once.
    await told(first, 'undelivered')
    expect((await county.conversation(maria.id)).trouble).toMatchObject({ [mariasPhone]: { count: 1 } })
    expect(await compose()).toMatchObject({ message: { to: work } })
    await county.text('New battery', { from: mariasPhone })
    expect((await county.conversation(maria.id)).trouble).toBeUndefined()
    expect(await compose()).toMatchObject({ message: { to: mariasPhone } })
  })

  test('forgets the trouble when the text arrives after all', async () => {
    const first = await sent()
    await told(first, 'undelivered')
    await told(first, 'delivered')
    expect((await county.conversation(maria.id)).trouble).toBeUndefined()
  })

  test('goes round a phone that opted out, even when its mirror is behind', async () => {
    await county.text('Hi', { from: work })
    await county.deps.store.keep.optedOut({
      ...{ address: work, department: 'pretrial', at: county.now(), how: 'refused' as const },
    })
    expect(await compose()).toMatchObject({ message: { to: mariasPhone } })
    await county.deps.store.keep.optedOut({
      ...{ address: mariasPhone, department: 'pretrial', at: county.now(), how: 'refused' as const },
    })
    expect(await compose()).toEqual({ kind: 'blocked', because: 'opted-out' })
  })

  test('answers an unknown number at the number it came from', async () => {
    const { conversation } = await county.text('Who is this?', { from: '+13855550177' })
    expect(await compose({ conversation })).toMatchObject({ message: { to: '+13855550177' } })
  })
})

describe('V4-05 When a scheduled message leaves', () => {
  async function scheduled(parts: object = {}) {
    const outcome = await scheduleMessage(county.deps, actor('dana'), {
      ...{ conversation: maria.id, to: 'smart', body: 'Court is at 9.', formKey: formKey(), override },
      ...{ due: secondsAfter(county.now(), 3600), zone },
      ...parts,
    })
    if (outcome.kind !== 'scheduled') throw new Error(outcome.kind)
    return outcome.scheduled
  }
  const release = (message: string) =>
    releaseScheduled(county.deps, { kind: 'service', name: 'schedule' }, { conversation: maria.id, message })

  test('it is chosen again', async () => {
    await county.text('Hi', { from: mariasPhone })
    const one = await scheduled()
    expect(one).toMatchObject({ to: mariasPhone, smart: true })
    county.pass(3600)
    for (const body of ['New phone', 'this one', 'please']) await county.text(body, { from: work })
    await release(one.id)
    expect((await county.entries(maria)).at(-1)).toMatchObject({ direction: 'out', to: work })
  })

  test('one that staff picked stays as picked', async () => {
    const one = await scheduled({ to: mariasPhone })
    await county.text('New phone', { from: work })
    county.pass(3600)
    await release(one.id)
    expect((await county.entries(maria)).at(-1)).toMatchObject({ direction: 'out', to: mariasPhone })
  })

  test('B-30 without a number that takes texts it comes back to the worker', async () => {
    const one = await scheduled()
    await county.text('STOP', { from: mariasPhone })
    await county.text('STOP', { from: work })
    county.pass(3600)
    expect(await release(one.id)).toEqual({ kind: 'held', because: 'opted-out' })
    expect(await county.conversation(maria.id)).toMatchObject({ held: 'opted-out' })
  })

  test('it begins the subject it was written for, then and not before', async () => {
    const one = await scheduled({ subject: { kind: 'new', title: 'Court' } })
    expect((await county.conversation(maria.id)).subject?.title).toBeUndefined()
    county.pass(3600)
    await release(one.id)
    const { subject } = await county.conversation(maria.id)
    expect(subject).toMatchObject({ title: 'Court', count: 1 })
    expect((await county.entries(maria)).at(-1)).toMatchObject({ subject: subject?.id })
  })
})

describe('A form sent again after STOP', () => {
  test('is answered as the first time', async () => {
    const form = { formKey: formKey(), to: mariasPhone }
    const first = await compose(form)
    await county.text('STOP')
    const again = await compose(form)
    if (first.kind !== 'queued' || again.kind !== 'queued') throw new Error(again.kind)
    expect(again).toMatchObject({ replay: true, message: { id: first.message.id, body: 'See you at 9.' } })
    expect(await compose({ to: mariasPhone })).toEqual({ kind: 'blocked', because: 'opted-out' })
  })

  test('for later too', async () => {
    const form = { formKey: formKey(), to: mariasPhone, override, body: 'Court', zone }
    const due = secondsAfter(county.now(), 3600)
    const schedule = () =>
      scheduleMessage(county.deps, actor('dana'), { ...form, conversation: maria.id, due })
    const first = await schedule()
    await county.text('STOP')
    const again = await schedule()
    if (first.kind !== 'scheduled' || again.kind !== 'scheduled') throw new Error(again.kind)
    expect(again.scheduled).toEqual(first.scheduled)
    expect(again.replay).toBe(true)
  })
})
