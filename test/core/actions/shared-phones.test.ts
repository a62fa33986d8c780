import { beforeEach, describe, expect, test } from 'vitest'
import { addClient, type ClientInput } from '../../../core/actions/add-client.ts'
import { moveMessage } from '../../../core/actions/move-message.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { sharersOf } from '../../../core/actions/sharers-of.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import {
  actor,
  formKey,
  inboundText,
  mariasPhone,
  openCounty,
  type TestCounty,
  textService,
} from '../../support/county.ts'
import { bodiesOf, markersOf } from '../../support/records.ts'

let county: TestCounty
let maria: Conversation
let ana: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  ana = await county.client('dana', { name: 'Ana Santos', number: mariasPhone, shared: true })
})

const wrote = async (to: Conversation) => {
  county.pass(60)
  await county.wrote('dana', await county.conversation(to.id))
  county.pass(60)
}
const move = (message: string, to: Conversation, laterToo = false, who = actor('dana'), from = maria) =>
  moveMessage(county.deps, who, { conversation: from.id, message, to: to.id, laterToo })

describe('B-08 A text from a shared phone', () => {
  test('goes to the client with whom this number last exchanged messages, and says with whom it is shared', async () => {
    await wrote(ana)
    await wrote(maria)
    const { conversation, message } = await county.text('running late')
    expect(conversation).toBe(maria.id)
    expect(await county.entries(maria)).toContainEqual(
      expect.objectContaining({ id: message, sharedWith: [ana.id] }),
    )
    await wrote(ana)
    expect(await county.text('thank you')).toMatchObject({ conversation: ana.id })
  })

  test('names who shares it only to those who may see that client', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: mariasPhone, shared: true })
    await wrote(maria)
    await county.text('hello')
    const sharers = await sharersOf(county.deps, actor('dana'), await county.entries(maria))
    expect(sharers).toHaveLength(2)
    expect(sharers).toContainEqual({ conversation: ana.id, name: 'Ana Santos' })
    expect(sharers).toContainEqual({ conversation: lewis.id })
  })

  test('moves with the same id, unread there, with a marker in its place here, and replays follow it', async () => {
    await wrote(maria)
    const inbound = inboundText('this is Ana')
    const { message } = await receiveMessage(county.deps, textService, inbound)
    expect(await move(message, ana)).toMatchObject({
      kind: 'moved',
      to: ana.id,
      name: 'Ana Santos',
      count: 1,
    })
    expect(await bodiesOf(county, ana)).toEqual(['this is Ana'])
    expect(await county.conversation(ana.id)).toMatchObject({
      unread: 1,
      newestInbound: message,
      preview: 'this is Ana',
    })
    const here = await county.conversation(maria.id)
    expect(here).toMatchObject({ unread: 0, preview: 'See you Thursday at 10:30.', previewOf: 'out' })
    expect(here.newestInbound).toBeUndefined()
    expect(await markersOf(county, maria)).toEqual([
      { kind: 'moved-away', address: mariasPhone, by: 'Dana Whitfield' },
    ])
    expect(await markersOf(county, ana)).toEqual([
      { kind: 'moved-here', address: mariasPhone, by: 'Dana Whitfield' },
    ])
    expect(await receiveMessage(county.deps, textService, inbound)).toMatchObject({
      kind: 'replay',
      conversation: ana.id,
      message,
    })
    // From now on that number is in conversation with Ana.
    county.pass(60)
    expect(await county.text('and another thing')).toMatchObject({ conversation: ana.id })
  })

  test('moves once however often it is asked, and back again', async () => {
    await wrote(maria)
    const { message } = await county.text('this is Ana')
    await move(message, ana)
    expect(await move(message, ana)).toMatchObject({ kind: 'moved', count: 0 })
    expect(await bodiesOf(county, ana)).toEqual(['this is Ana'])
    expect(await move(message, maria, false, actor('dana'), ana)).toMatchObject({ count: 1 })
    expect(await bodiesOf(county, ana)).toEqual([])
    expect(await bodiesOf(county, maria)).toContain('this is Ana')
  })

  test('takes later ones from that phone along, and goes on where it was stopped', async () => {
    await wrote(maria)
    const { message } = await county.text('one')
    for (const body of ['two', 'three']) {
      county.pass(60)
      await county.text(body)
    }
    let writes = 0
    const store = {
      ...county.store,
      changeRecords: async (change: Parameters<typeof county.store.changeRecords>[0]) => {
        writes += 1
        if (writes === 2) throw new Error('killed')
        return county.store.changeRecords(change)
      },
    }
    const input = { conversation: maria.id, message, to: ana.id, laterToo: true }
    await expect(moveMessage({ ...county.deps, store }, actor('dana'), input)).rejects.toThrow('killed')
    expect(await bodiesOf(county, ana)).toEqual(['one'])
    expect(await move(message, ana, true)).toMatchObject({ kind: 'moved', count: 2 })
    expect(await bodiesOf(county, ana)).toEqual(['one', 'two', 'three'])
    expect(await county.conversation(ana.id)).toMatchObject({ unread: 3, preview: 'three' })
    expect(await county.conversation(maria.id)).toMatchObject({ unread: 0, previewOf: 'out' })
  })

  test('is handed to a colleague’s client without a look at them', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: mariasPhone, shared: true })
    await wrote(maria)
    const { message } = await county.text('Lewis here')
    const moved = await move(message, lewis)
    expect(moved).toEqual({ kind: 'moved', from: maria.id, to: lewis.id, count: 1 })
    const opened = await openConversation(county.deps, actor('dana'), { conversation: lewis.id })
    expect(opened).toEqual({ kind: 'refused', because: 'not-yours' })
  })

  test('goes to nobody who does not have that phone', async () => {
    const other = await county.client('dana', { name: 'Tomás Herrera', number: '+18015550147' })
    await wrote(maria)
    const { message } = await county.text('hello')
    expect(await move(message, other)).toEqual({ kind: 'not-shared' })
    expect(await move(message, ana, false, actor('chris'))).toEqual({
      kind: 'refused',
      because: 'not-yours',
    })
  })
})

describe('B-10 A client whose number is known', () => {
  const adding = (input: Partial<ClientInput>, who = actor('dana')) =>
    addClient(county.deps, who, {
      name: 'Rosa Santos',
      number: mariasPhone,
      title: '',
      clientStatus: '',
      note: '',
      language: 'es',
      formKey: formKey(),
      ...input,
    })

  test('is asked about when one’s own has it: the same person, or another on the same phone', async () => {
    expect(await adding({ name: 'maria  santos' })).toMatchObject({
      kind: 'yours',
      conversation: maria.id,
      same: true,
    })
    expect(await adding({})).toMatchObject({ kind: 'yours', same: false })
    expect(await adding({ shared: true })).toMatchObject({ kind: 'added' })
  })

  test('is refused by the colleague’s name, for the same person whatever is said of the phone', async () => {
    const chris = actor('chris')
    expect(await adding({}, chris)).toEqual({ kind: 'held-by', name: 'Dana Whitfield', mayShare: true })
    expect(await adding({ name: 'María Santos', shared: true }, chris)).toEqual({
      kind: 'held-by',
      name: 'Dana Whitfield',
      mayShare: false,
    })
    expect(await adding({ shared: true }, chris)).toMatchObject({ kind: 'added' })
  })
})
