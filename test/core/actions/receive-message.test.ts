import { beforeEach, describe, expect, test } from 'vitest'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { dismissUnclaimed } from '../../../core/actions/dismiss-unclaimed.ts'
import { NobodysNumber, receiveMessage } from '../../../core/actions/receive-message.ts'
import { departments } from '../../../local/demo-county/departments.ts'
import {
  actor,
  inboundText,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
  unknownPhone,
} from '../../support/county.ts'

const behavioralNumber = departments.find(({ id }) => id === 'behavioral')?.textNumber ?? ''
let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

describe('A text', () => {
  test('stands with the client of that number in that department, unread', async () => {
    const maria = await county.maria()
    county.pass(60)
    const outcome = await county.text('¿A qué hora es la cita?')
    expect(outcome).toMatchObject({ kind: 'kept', conversation: maria.id })
    expect(await county.conversation(maria.id)).toMatchObject({
      unread: 1,
      preview: '¿A qué hora es la cita?',
      previewOf: 'in',
      lastContact: county.now(),
      newestInbound: outcome.message,
      state: 'caseload',
    })
    expect(await county.entries(maria)).toMatchObject([
      { direction: 'in', body: '¿A qué hora es la cita?', from: mariasPhone, providerId: expect.any(String) },
    ])
  })

  test('leaves a client of another department with the same number untouched', async () => {
    const maria = await county.maria()
    const priyas = await county.client('priya', { name: 'Maria Santos', number: mariasPhone })
    const outcome = await county.text('for the therapist', { to: behavioralNumber })
    expect(outcome).toMatchObject({ kind: 'kept', conversation: priyas.id })
    expect(await county.conversation(maria.id)).toEqual(maria)
    expect(await county.entries(maria)).toEqual([])
  })

  test('from a number that only another department knows is a first contact here', async () => {
    const priyas = await county.client('priya', { name: 'Maria Santos', number: mariasPhone })
    const outcome = await county.text('hello?')
    expect(outcome.kind).toBe('first-contact')
    expect(await county.conversation(outcome.conversation)).toMatchObject({
      department: 'pretrial',
      state: 'unclaimed',
      name: '',
      address: mariasPhone,
      version: 1,
    })
    expect(await county.conversation(priyas.id)).toEqual(priyas)
  })

  test('to a number that no department has is a fault, and nothing is kept', async () => {
    const cost = await county.cost(() =>
      expect(county.text('lost', { to: '+15005550000' })).rejects.toThrow(NobodysNumber),
    )
    expect(cost.write).toBe(0)
  })

  test('without words is kept', async () => {
    const maria = await county.maria()
    await county.text('')
    expect(await county.entries(maria)).toMatchObject([{ direction: 'in', body: '' }])
    expect(await county.conversation(maria.id)).toMatchObject({ unread: 1, preview: '' })
  })

  test('said again is a success that changes nothing and writes nothing', async () => {
    const maria = await county.maria()
    const inbound = inboundText('once')
    const first = await receiveMessage(county.deps, textService, inbound)
    const after = await county.conversation(maria.id)
    const cost = await county.cost(async () => {
      const { kind, ...ids } = await receiveMessage(county.deps, textService, inbound)
      expect({ kind, ...ids }).toEqual({ ...first, kind: 'replay' })
    })
    expect(cost).toEqual({ read: 1, write: 0, requests: 1 })
    expect(await county.conversation(maria.id)).toEqual(after)
    expect(await county.entries(maria)).toHaveLength(1)
  })

  test('keeps which of our messages it answers', async () => {
    const maria = await county.maria()
    await county.text('yes', { answers: 'provider-message' })
    expect(await county.entries(maria)).toMatchObject([{ answers: 'provider-message' }])
  })
})

describe('A client taken off the list', () => {
  test('comes back to the same case manager, with a marker, when they write', async () => {
    const maria = await county.maria()
    const off = { ...maria, state: 'off-list' as const, version: maria.version + 1 }
    expect(await county.store.keep.seen(off, maria)).toBe('done')
    expect(await county.text('are you still there')).toMatchObject({
      kind: 'restored',
      conversation: maria.id,
    })
    expect(await county.conversation(maria.id)).toMatchObject({ state: 'caseload', staff: maria.staff })
    expect(await county.entries(maria)).toMatchObject([
      { direction: 'in' },
      { direction: 'marker', marker: { kind: 'restored' } },
    ])
    expect((await county.store.caseload(actor('dana').staff, { limit: 10 })).items).toMatchObject([
      { conversation: maria.id, unread: 1 },
    ])
  })
})

describe('An unknown number', () => {
  test('that was dismissed comes back to Unclaimed when it writes again', async () => {
    const { conversation } = await county.text('wrong number?', { from: unknownPhone })
    await dismissUnclaimed(county.deps, actor('dana'), { conversation, because: 'Wrong number' })
    expect(await county.text('no really', { from: unknownPhone })).toMatchObject({
      kind: 'unclaimed',
      conversation,
    })
    const now = await county.conversation(conversation)
    expect(now).toMatchObject({ state: 'unclaimed', unread: 2 })
    expect(now.dismissed).toBeUndefined()
    expect((await county.store.dismissed('pretrial', { limit: 10 })).items).toEqual([])
  })

  test('that was claimed for a client leads to that client', async () => {
    const maria = await county.maria()
    const { conversation } = await county.text('my new phone', { from: unknownPhone })
    const by = { kind: 'existing' as const, conversation: maria.id, title: 'New cell' }
    await claimConversation(county.deps, actor('dana'), { conversation, by })
    expect(await county.text('did you get it', { from: unknownPhone })).toMatchObject({
      kind: 'kept',
      conversation: maria.id,
    })
  })

  test('leads to the client by a link that a claim has not yet removed', async () => {
    const maria = await county.maria()
    const { conversation } = await county.text('my new phone', { from: unknownPhone })
    const links = await county.store.addressLinks(unknownPhone)
    const by = { kind: 'existing' as const, conversation: maria.id, title: 'New cell' }
    await claimConversation(county.deps, actor('dana'), { conversation, by })
    const stale = { ...county.store, addressLinks: async () => links }
    const outcome = await receiveMessage(
      { ...county.deps, store: stale },
      textService,
      inboundText('and now?', { from: unknownPhone }),
    )
    expect(outcome).toMatchObject({ kind: 'kept', conversation: maria.id })
  })
})
