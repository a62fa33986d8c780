import { beforeEach, describe, expect, test } from 'vitest'
import { addClient, type ClientInput } from '../../../core/actions/add-client.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { listClients } from '../../../core/actions/list-clients.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  type TestCounty,
  unknownPhone,
} from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

const input = (parts: Partial<ClientInput> = {}): ClientInput => ({
  name: 'Maria Santos',
  number: '(801) 555-0134',
  title: 'Cell',
  clientStatus: 'Active',
  note: '',
  language: 'es',
  formKey: formKey(),
  ...parts,
})
const add = (parts: Partial<ClientInput> = {}, who = actor('dana')) =>
  addClient(county.deps, who, input(parts))

describe('Adding a client', () => {
  test('puts them on the list, with their number', async () => {
    const added = await add()
    if (added.kind !== 'added') throw new Error(added.kind)
    const conversation = await county.conversation(added.conversation)
    expect(conversation).toMatchObject({ state: 'caseload', address: mariasPhone, name: 'Maria Santos' })
    expect((await county.store.caseload(actor('dana').staff, { limit: 5 })).items).toMatchObject([
      { name: 'Maria Santos', clientStatus: 'Active', unread: 0, preview: '' },
    ])
    expect(await county.text('hi')).toMatchObject({ kind: 'kept', conversation: added.conversation })
  })

  test('works without a number yet', async () => {
    const added = await add({ number: ' ' })
    if (added.kind !== 'added') throw new Error(added.kind)
    expect((await county.conversation(added.conversation)).address).toBeUndefined()
  })

  test('by someone who keeps no clients lets them wait for a case manager', async () => {
    const added = await add({}, actor('sam'))
    if (added.kind !== 'added') throw new Error(added.kind)
    const conversation = await county.conversation(added.conversation)
    expect(conversation).toMatchObject({ state: 'waiting' })
    expect(conversation.staff).toBeUndefined()
  })

  test.each(['dana', 'sam'] as const)('by the same form of %s twice adds one', async (who) => {
    const form = input()
    const [first, second] = [
      await addClient(county.deps, actor(who), form),
      await addClient(county.deps, actor(who), form),
    ]
    expect(first).toMatchObject({ kind: 'added', replay: false })
    expect(second).toEqual({ ...first, replay: true })
  })

  test('by the same form five times at once adds one', async () => {
    const form = input()
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => addClient(county.deps, actor('dana'), form)),
    )
    expect(outcomes.every(({ kind }) => kind === 'added')).toBe(true)
    expect((await county.store.caseload(actor('dana').staff, { limit: 9 })).items).toHaveLength(1)
  })

  test('whose number is known tells where it is', async () => {
    const first = await add()
    expect(await add()).toMatchObject({
      kind: 'yours',
      conversation: first.kind === 'added' && first.conversation,
    })
    expect(await add({}, actor('chris'))).toEqual({
      kind: 'held-by',
      name: 'Dana Whitfield',
      mayShare: false,
    })
    await add({ number: '801 555 0142' }, actor('sam'))
    expect(await add({ number: '801 555 0142' })).toEqual({ kind: 'waiting', mayShare: false })
    const { conversation } = await county.text('hi', { from: unknownPhone })
    expect(await add({ number: unknownPhone })).toEqual({ kind: 'unclaimed', conversation })
  })

  test('whom only another department knows gives no hint of it', async () => {
    await add({}, actor('priya'))
    expect(await add()).toMatchObject({ kind: 'added', replay: false })
  })

  test.each([
    [{ name: '' }, { name: 'empty' }],
    [{ name: 'a\u0000b' }, { name: 'unreadable' }],
    [{ number: 'her sister' }, { number: 'not-a-number' }],
    [{ number: '555-0134' }, { number: 'not-possible' }],
    [{ number: '(101) 555-0134' }, { number: 'not-possible' }],
    [
      { name: '\u202e', number: '1', note: 'x'.repeat(1001) },
      { name: 'unreadable', number: 'not-possible', note: 'too-long' },
    ],
  ])('with %j is refused field by field, and nothing is kept', async (parts, fields) => {
    const cost = await county.cost(async () => expect(await add(parts)).toEqual({ kind: 'invalid', fields }))
    expect(cost.write).toBe(0)
  })
})

describe('Editing a client', () => {
  const edit = (conversation: string, parts: object = {}, who = actor('dana')) =>
    editClient(county.deps, who, {
      conversation,
      name: 'Maria Ruiz',
      clientStatus: 'Exited',
      note: ' moved ',
      language: 'en',
      version: 1,
      ...parts,
    })

  test('changes the client and what lists show', async () => {
    const maria = await county.maria()
    expect(await edit(maria.id)).toEqual({ kind: 'edited', conversation: maria.id })
    expect(await county.store.client(maria.client ?? '')).toMatchObject({
      client: { name: 'Maria Ruiz', note: 'moved', language: 'en', version: 2 },
    })
    expect((await county.store.caseload(maria.staff ?? '', { limit: 5 })).items).toMatchObject([
      { name: 'Maria Ruiz', clientStatus: 'Exited' },
    ])
  })

  test('on an old form is refused, not merged', async () => {
    const maria = await county.maria()
    await edit(maria.id)
    expect(await edit(maria.id, { name: 'Mary' })).toEqual({ kind: 'changed' })
  })

  test('at once by two: one is made, the other is told', async () => {
    const maria = await county.maria()
    const outcomes = await Promise.all([edit(maria.id), edit(maria.id, { name: 'Mary' }), county.text('hi')])
    expect(
      outcomes
        .slice(0, 2)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['changed', 'edited'])
    expect(await county.conversation(maria.id)).toMatchObject({ unread: 1 })
  })

  test('of a colleague’s client is refused, of another department’s does not exist', async () => {
    const maria = await county.maria()
    expect(await edit(maria.id, {}, actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await edit(maria.id, {}, actor('priya'))).toEqual({ kind: 'not-found' })
  })
})

describe('Marking as seen', () => {
  test('down to the newest text empties unread, said twice changes nothing', async () => {
    const maria = await county.maria()
    const { message } = await county.text('hi')
    const seen = () => markSeen(county.deps, actor('dana'), { conversation: maria.id, upTo: message })
    expect(await seen()).toEqual({ kind: 'seen' })
    expect(await county.store.unread(actor('dana').staff)).toEqual([])
    const cost = await county.cost(async () => expect(await seen()).toEqual({ kind: 'seen' }))
    expect(cost.write).toBe(0)
  })

  test('keeps what came after unread', async () => {
    const maria = await county.maria()
    const { message } = await county.text('one')
    county.pass(1)
    await county.text('two')
    const upTo = { conversation: maria.id, upTo: message }
    expect(await markSeen(county.deps, actor('dana'), upTo)).toEqual({ kind: 'newer' })
    expect(await county.conversation(maria.id)).toMatchObject({ unread: 2 })
  })
})

describe('The list', () => {
  test('shows the newest contact first, fifty to a page, none twice and none left out', async () => {
    for (let client = 0; client < 55; client++) {
      county.pass(1)
      await county.client('dana', { name: `Client ${client}` })
    }
    const first = await listClients(county.deps, actor('dana'), { filter: 'all' })
    if (first.kind !== 'list' || !first.next) throw new Error('no next page')
    const second = await listClients(county.deps, actor('dana'), { filter: 'all', after: first.next })
    const names = [first, second]
      .flatMap((page) => (page.kind === 'list' ? page.lines : []))
      .map(({ name }) => name)
    expect(names).toEqual(Array.from({ length: 55 }, (_, place) => `Client ${54 - place}`))
    expect(second).not.toHaveProperty('next')
  })

  test('has the unread first, on its first page and no other', async () => {
    for (let client = 0; client < 55; client++) {
      county.pass(1)
      const number = client === 0 ? '+18015550142' : client === 20 ? '+18015550143' : undefined
      await county.client('dana', { name: `Client ${client}`, ...(number ? { number } : {}) })
    }
    for (const from of ['+18015550142', '+18015550143']) {
      const { conversation } = await county.text('hi', { from })
      const now = await county.conversation(conversation)
      // As when one's own messages to all the others came after.
      const was = { ...now, lastContact: instantOf(millisecondsOf(now.createdAt)) }
      await county.store.keep.seen({ ...was, version: now.version + 1 }, now)
    }
    const first = await listClients(county.deps, actor('dana'), { filter: 'all' })
    if (first.kind !== 'list' || !first.next) throw new Error('no next page')
    const second = await listClients(county.deps, actor('dana'), { filter: 'all', after: first.next })
    const names = [first, second].map((page) =>
      page.kind === 'list' ? page.lines.map(({ name }) => name) : [],
    )
    const read = Array.from({ length: 55 }, (_, place) => `Client ${54 - place}`).filter(
      (name) => name !== 'Client 0' && name !== 'Client 20',
    )
    expect(names[0]?.slice(0, 3)).toEqual(['Client 20', 'Client 0', 'Client 54'])
    expect(names.flat()).toEqual(['Client 20', 'Client 0', ...read])
    expect(names[1]).not.toContain('Client 0')
  })

  test('shows who is unread, and whose message did not arrive', async () => {
    const maria = await county.maria()
    await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })
    await county.text('hi', { from: '+18015550142' })
    await county.store.keep.seen({ ...maria, failed: 'unreachable', version: maria.version + 1 }, maria)
    const names = async (filter: 'unread' | 'failed') => {
      const list = await listClients(county.deps, actor('dana'), { filter })
      return list.kind === 'list' ? list.lines.map(({ name }) => name) : []
    }
    expect(await names('unread')).toEqual(['Lewis Grant'])
    expect(await names('failed')).toEqual(['Maria Santos'])
  })

  test('begins anew for a place that is not one of it', async () => {
    await county.maria()
    const place = (key: object) => Buffer.from(JSON.stringify(key)).toString('base64url')
    const colleagues = { pk: 'x', sk: 'y', g1pk: `CASELOAD#${actor('chris').staff}`, g1sk: 'z' }
    for (const after of [
      '',
      'nonsense',
      place([]),
      place({ pk: 1 }),
      place(colleagues),
      place({ ...colleagues, x: 1 }),
    ])
      expect(await listClients(county.deps, actor('dana'), { filter: 'all', after })).toMatchObject({
        lines: [{ name: 'Maria Santos' }],
      })
  })
})
