import { beforeEach, describe, expect, test } from 'vitest'
import { addMethod, type MethodInput } from '../../../core/actions/add-method.ts'
import { editMethod } from '../../../core/actions/edit-method.ts'
import { recordReceipt } from '../../../core/actions/record-receipt.ts'
import { bringMethodBack, retireMethod } from '../../../core/actions/retire-method.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
  unknownPhone,
} from '../../support/county.ts'

const sisters = '+18015550146'
let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const add = (input: Partial<MethodInput> = {}, who = actor('dana'), to = maria) =>
  addMethod(county.deps, who, {
    conversation: to.id,
    type: 'phone',
    address: '(801) 555-0146',
    title: 'Sister’s phone',
    whose: 'relative',
    formKey: formKey(),
    ...input,
  })
const methodsOf = async (conversation: Conversation) =>
  (await county.store.client(conversation.client ?? ''))?.methods ?? []
const methodOf = async (address: string, conversation = maria) => {
  const method = (await methodsOf(conversation)).find((one) => one.address === address)
  if (!method) throw new Error('no such method')
  return method
}
const markersOf = async (conversation: Pick<Conversation, 'id'>) =>
  (await county.entries(await county.conversation(conversation.id))).flatMap((entry) =>
    entry.direction === 'marker' ? [{ ...entry.marker, ...(entry.by ? { by: entry.by.name } : {}) }] : [],
  )
const schedule = async (to: string, seconds = 3600, conversation = maria) => {
  const due = secondsAfter(county.now(), seconds)
  const form = { conversation: conversation.id, to, body: 'See you', due, zone: 'America/Denver' }
  const made = await scheduleMessage(county.deps, actor('dana'), { ...form, formKey: formKey() })
  if (made.kind !== 'scheduled') throw new Error(made.kind)
  return made.scheduled
}

describe('A number added', () => {
  test('is the client’s, with whose it is, a marker, and its texts come to them', async () => {
    expect(await add()).toEqual({ kind: 'added', conversation: maria.id })
    expect(await methodOf(sisters)).toMatchObject({ title: 'Sister’s phone', whose: 'relative' })
    expect(await markersOf(maria)).toEqual([{ kind: 'number-added', address: sisters, by: 'Dana Whitfield' }])
    expect(await county.text('hola', { from: sisters })).toMatchObject({
      kind: 'kept',
      conversation: maria.id,
    })
  })

  test('by the same form twice is added once', async () => {
    const key = formKey()
    const twice = { formKey: key } as Partial<MethodInput>
    await add(twice)
    expect(await add(twice)).toMatchObject({ kind: 'added' })
    expect(await methodsOf(maria)).toHaveLength(2)
  })

  test.each([
    [{ address: '' }, { address: 'empty' }],
    [{ address: 'soon' }, { address: 'not-a-number' }],
    [{ address: '555 0146' }, { address: 'not-possible' }],
    [{ type: 'email' as const, address: 'maria at home' }, { address: 'not-an-email' }],
    [{ title: 'x'.repeat(41) }, { title: 'too-long' }],
  ])('as %o is told what is wrong', async (input, fields) => {
    expect(await add(input)).toEqual({ kind: 'invalid', fields })
  })

  test('is told when it is theirs, or waits in Unclaimed', async () => {
    expect(await add({ address: mariasPhone })).toEqual({ kind: 'theirs' })
    const { conversation } = await county.text('hi', { from: unknownPhone })
    expect(await add({ address: unknownPhone })).toEqual({ kind: 'unclaimed', conversation })
  })

  test('that others have too is added after a warning: own clients by name, others by who serves them', async () => {
    await county.client('dana', { name: 'Ana Santos', number: sisters })
    await county.client('chris', { name: 'Lewis Grant', number: sisters, shared: true })
    expect(await add()).toEqual({
      kind: 'shared',
      clients: ['Ana Santos'],
      colleagues: ['Chris Okafor'],
      others: 0,
    })
    expect(await methodsOf(maria)).toHaveLength(1)
    expect(await add({ shared: true })).toMatchObject({ kind: 'added' })
  })

  test('that only another department knows gives no hint of it', async () => {
    await county.client('priya', { name: 'Ana Santos', number: sisters })
    expect(await add()).toMatchObject({ kind: 'added' })
  })

  test('a mail address is kept, and reaches nobody yet', async () => {
    const bare = await county.client('dana', { name: 'Tomás Herrera' })
    expect(bare.reach).toBe('no-method')
    const mail = { type: 'email' as const, address: 'Tomas@Example.com ' }
    expect(await add(mail, actor('dana'), bare)).toMatchObject({ kind: 'added' })
    expect(await methodOf('tomas@example.com', bare)).toMatchObject({ type: 'email' })
    expect((await county.conversation(bare.id)).reach).toBe('no-method')
    await add({}, actor('dana'), bare)
    expect((await county.conversation(bare.id)).reach).toBeUndefined()
  })

  test('that opted out of this department is shown so', async () => {
    await county.client('dana', { name: 'Ana Santos', number: sisters })
    await county.text('STOP', { from: sisters })
    await add({ shared: true })
    expect((await county.conversation(maria.id)).stopped).toEqual([sisters])
  })

  test('to a colleague’s client is refused, to another department’s does not exist', async () => {
    expect(await add({}, actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await add({}, actor('priya'))).toEqual({ kind: 'not-found' })
  })
})

describe('A number changed', () => {
  const change = async (address: string, parts: Partial<MethodInput> = {}) =>
    editMethod(county.deps, actor('dana'), {
      conversation: maria.id,
      method: (await methodOf(mariasPhone)).id,
      type: 'phone',
      address,
      title: 'Cell',
      whose: 'client',
      ...parts,
    })

  test('leads to the client from then on, the old one to nobody, and what is scheduled goes to the new one', async () => {
    const waiting = await schedule(mariasPhone)
    expect(await change('801 555 0146')).toMatchObject({ kind: 'edited', numberChanged: true })
    expect(await county.store.addressLinks(mariasPhone)).toEqual([])
    expect(await county.store.addressLinks(sisters)).toMatchObject([{ conversation: maria.id }])
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: waiting.id, to: sisters }])
    expect(await county.conversation(maria.id)).toMatchObject({ address: sisters })
    expect(await markersOf(maria)).toEqual([
      { kind: 'number-changed', address: sisters, was: mariasPhone, by: 'Dana Whitfield' },
    ])
  })

  test('only in name leaves no marker', async () => {
    expect(await change(mariasPhone, { title: 'Work', whose: 'guardian' })).toMatchObject({
      kind: 'edited',
      numberChanged: false,
    })
    expect(await methodOf(mariasPhone)).toMatchObject({ title: 'Work', whose: 'guardian' })
    expect(await markersOf(maria)).toEqual([])
  })
})

describe('A number retired', () => {
  const which = async () => ({ conversation: maria.id, method: (await methodOf(mariasPhone)).id })

  test('leads to nobody, and what was scheduled to it is set aside with a marker', async () => {
    await schedule(mariasPhone)
    await schedule(mariasPhone, 7200)
    const retired = await retireMethod(county.deps, actor('dana'), await which())
    expect(retired).toEqual({ kind: 'retired', conversation: maria.id, setAside: 2 })
    expect(await county.store.scheduled(maria.id)).toEqual([])
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ reach: 'no-method' })
    expect([now.address, now.nextDue]).toEqual([undefined, undefined])
    expect(await markersOf(maria)).toEqual([
      { kind: 'scheduled-cancelled', because: 'retired', count: 2, by: 'Dana Whitfield' },
      { kind: 'number-retired', address: mariasPhone, by: 'Dana Whitfield' },
    ])
    expect((await county.text('still me')).kind).toBe('first-contact')
  })

  test('comes back with what is still to come', async () => {
    await schedule(mariasPhone, 600)
    const later = await schedule(mariasPhone, 7200)
    await retireMethod(county.deps, actor('dana'), await which())
    county.pass(900)
    expect(await bringMethodBack(county.deps, actor('dana'), await which())).toEqual({
      kind: 'back',
      conversation: maria.id,
      broughtBack: 1,
    })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: later.id }])
    expect(await county.conversation(maria.id)).toMatchObject({ nextDue: later.due })
    expect(await county.store.addressLinks(mariasPhone)).toMatchObject([{ conversation: maria.id }])
  })

  test('with more scheduled than a transaction holds sets all of it aside', async () => {
    for (let one = 0; one < 70; one++) await schedule(mariasPhone, 600 + one)
    await retireMethod(county.deps, actor('dana'), await which())
    expect(await county.store.scheduled(maria.id)).toEqual([])
    expect(await county.store.setAside(maria.id)).toHaveLength(70)
    expect((await county.conversation(maria.id)).nextDue).toBeUndefined()
  })

  test('twice changes nothing the second time', async () => {
    await retireMethod(county.deps, actor('dana'), await which())
    const cost = await county.cost(async () => retireMethod(county.deps, actor('dana'), await which()))
    expect(cost.write).toBe(0)
  })
})

describe('B-30 Whether texts reach a client', () => {
  test('is learned from a receipt that tells of a landline', async () => {
    const message = await county.wrote('dana', maria)
    await county.store.keep.sending(message, county.now())
    await recordReceipt(county.deps, textService, {
      providerId: 'provider-1',
      context: { thread: message.thread, message: message.id },
      receipt: { says: 'undelivered', reason: 'not-mobile', final: true },
    })
    expect((await methodOf(mariasPhone)).texts).toBe('cannot')
    expect((await county.conversation(maria.id)).reach).toBe('no-method')
  })

  test('follows STOP and START', async () => {
    await county.text('STOP')
    expect((await county.conversation(maria.id)).reach).toBe('opted-out')
    await county.text('START')
    expect((await county.conversation(maria.id)).reach).toBeUndefined()
  })
})
