import { beforeEach, describe, expect, test } from 'vitest'
import { cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { editClient } from '../../../core/actions/edit-client.ts'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { listScheduled } from '../../../core/actions/list-scheduled.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { actor, formKey, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

const schedule: Actor = { kind: 'service', name: 'schedule' }
const zone = 'America/Denver'
let county: TestCounty
let maria: Conversation
let one: ScheduledMessage
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  one = await scheduled(maria, 3600)
})

async function scheduled(to: Conversation, seconds: number, body = 'Court is tomorrow at 9.') {
  const due = secondsAfter(county.now(), seconds)
  const form = {
    conversation: to.id,
    to: to.address ?? '',
    body,
    due,
    zone,
    formKey: formKey(),
    override: 'Agreed',
  }
  const outcome = await scheduleMessage(county.deps, actor('dana'), form)
  if (outcome.kind !== 'scheduled') throw new Error(outcome.kind)
  return outcome.scheduled
}
const release = (of = one) =>
  releaseScheduled(county.deps, schedule, { conversation: of.conversation, message: of.id })
const edit = (parts: { due?: string; body?: string }) =>
  editScheduled(county.deps, actor('dana'), {
    conversation: maria.id,
    id: one.id,
    edition: one.edition,
    body: one.body,
    due: one.due,
    zone,
    ...parts,
  })
const bodies = async (of: Conversation) =>
  (await county.entries(await county.conversation(of.id))).map((entry) => ('body' in entry ? entry.body : ''))

describe('A scheduled message that comes due', () => {
  beforeEach(() => county.pass(3600))

  test('enters the thread at the time of release as queued, on the lane that yields', async () => {
    county.pass(30)
    const outcome = await release()
    if (outcome.kind !== 'released') throw new Error(outcome.kind)
    expect(await county.message({ thread: maria.threads[0]?.id ?? '', id: outcome.message })).toMatchObject({
      status: 'queued',
      at: county.now(),
      scheduledFor: one.due,
      lane: 'bulk',
      body: one.body,
      author: one.author,
    })
    expect(await county.store.scheduled(maria.id)).toEqual([])
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ preview: one.body, previewOf: 'out', newestOutbound: outcome.message })
    expect(now.nextDue).toBeUndefined()
    expect((await county.store.scheduledOf(maria.staff ?? '', { limit: 5 })).items).toEqual([])
  })

  test('is released once, however often and however many ask', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => release()))
    outcomes.push(await release())
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([...Array(5).fill('gone'), 'released'])
    expect(await bodies(maria)).toEqual([one.body])
  })

  test('leaves the time of the next one on the list', async () => {
    const later = await scheduled(maria, 7200, 'And then this.')
    await release()
    expect(await county.conversation(maria.id)).toMatchObject({ nextDue: later.due })
  })

  test('is gone once it was cancelled', async () => {
    await cancelScheduled(county.deps, actor('dana'), { conversation: maria.id, id: one.id })
    expect(await release()).toEqual({ kind: 'gone' })
    expect(await bodies(maria)).toEqual([])
  })

  test('is not released before a later time it was moved to', async () => {
    await edit({ due: secondsAfter(county.now(), 7200) })
    expect(await release()).toEqual({ kind: 'not-yet' })
    county.pass(7200)
    expect(await release()).toMatchObject({ kind: 'released' })
  })

  test('is released up to a minute early, since schedules know no seconds', async () => {
    const soon = await scheduled(maria, 59)
    const notSoon = await scheduled(maria, 61)
    expect(await release(soon)).toMatchObject({ kind: 'released' })
    expect(await release(notSoon)).toEqual({ kind: 'not-yet' })
  })

  test('races with an edit: it leaves as it was, or waits as it is', async () => {
    one = await scheduled(maria, 30, 'Old words.')
    const [released, edited] = await Promise.all([release(), edit({ body: 'New words.' })])
    const waiting = (await county.store.scheduled(maria.id)).filter(({ id }) => id === one.id)
    expect(released.kind).toBe('released')
    expect(waiting).toEqual([])
    // The edit came first, or it came too late and its words are not lost unnoticed.
    expect(await bodies(maria)).toEqual([edited.kind === 'scheduled' ? 'New words.' : 'Old words.'])
    expect(['scheduled', 'gone']).toContain(edited.kind)
  })
})

describe('A scheduled message that may not leave any more', () => {
  test('is held for staff to decide when the client opted out meanwhile', async () => {
    await county.text('ALTO')
    county.pass(3600)
    expect(await release()).toEqual({ kind: 'held', because: 'opted-out' })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: one.id, held: 'opted-out' }])
    expect((await county.conversation(maria.id)).nextDue).toBeUndefined()
    expect((await county.store.scheduledOf(maria.staff ?? '', { limit: 5 })).items).toEqual([])
    expect(await release()).toEqual({ kind: 'held', because: 'opted-out' })
    expect(await bodies(maria)).toEqual(['ALTO', ''])
  })

  test('is held when the client was taken off the list', async () => {
    const was = await county.conversation(maria.id)
    await county.store.keep.seen({ ...was, state: 'off-list', version: was.version + 1 }, was)
    county.pass(3600)
    expect(await release()).toEqual({ kind: 'held', because: 'not-served' })
  })

  test('waits again once staff have given it a new time', async () => {
    await county.text('STOP')
    county.pass(3600)
    await release()
    await county.text('START')
    const due = secondsAfter(county.now(), 3600)
    expect(await edit({ due })).toMatchObject({ kind: 'scheduled' })
    const [waiting] = await county.store.scheduled(maria.id)
    expect(waiting?.held).toBeUndefined()
    expect(await county.conversation(maria.id)).toMatchObject({ nextDue: due })
    county.pass(3600)
    expect(await release()).toMatchObject({ kind: 'released' })
  })
})

describe('A message scheduled for an unknown number', () => {
  let unknown: Conversation
  let waiting: ScheduledMessage
  beforeEach(async () => {
    const { conversation } = await county.text('hi', { from: unknownPhone })
    unknown = await county.conversation(conversation)
    waiting = await scheduled(unknown, 1800, 'Please come in.')
  })
  const claim = (by: Parameters<typeof claimConversation>[2]['by']) =>
    claimConversation(county.deps, actor('dana'), { conversation: unknown.id, by })
  const listed = async () => {
    await county.follow()
    const list = await listScheduled(county.deps, actor('dana'), {})
    return list.kind === 'list' ? list.items.map(({ id, name }) => ({ id, name })) : []
  }
  const ana = { kind: 'new', name: 'Ana Luz', clientStatus: '', language: 'es', note: '', title: '' } as const

  test('stands on the list of who claims it for a new client, and leaves', async () => {
    await claim(ana)
    expect(await listed()).toEqual([
      { id: waiting.id, name: 'Ana Luz' },
      { id: one.id, name: 'Maria Santos' },
    ])
    county.pass(1800)
    expect(await release(waiting)).toMatchObject({ kind: 'released' })
  })

  test('comes along when it is claimed for an existing client, and leaves at its time', async () => {
    await claim({ kind: 'existing', conversation: maria.id, title: 'New cell' })
    const opened = await openConversation(county.deps, actor('dana'), { conversation: maria.id })
    expect(opened.kind === 'open' && opened.scheduled.map(({ id }) => id)).toEqual([waiting.id, one.id])
    expect(await county.conversation(maria.id)).toMatchObject({ nextDue: waiting.due })
    expect(await listed()).toEqual([
      { id: waiting.id, name: 'Maria Santos' },
      { id: one.id, name: 'Maria Santos' },
    ])
    county.pass(1800)
    expect(await release(waiting)).toMatchObject({ kind: 'released' })
    expect(await county.conversation(maria.id)).toMatchObject({
      nextDue: one.due,
      preview: 'Please come in.',
    })
    expect((await county.entries(await county.conversation(maria.id))).at(-1)).toMatchObject({
      body: 'Please come in.',
      to: unknownPhone,
      conversation: maria.id,
    })
  })
})

test('The list of scheduled messages follows a client’s new name', async () => {
  await county.follow()
  const form = {
    conversation: maria.id,
    name: 'María Santos Ruiz',
    clientStatus: '',
    note: '',
    language: 'es',
  }
  await editClient(county.deps, actor('dana'), { ...form, language: 'es', version: 1 })
  await county.follow()
  expect(await listScheduled(county.deps, actor('dana'), {})).toMatchObject({
    items: [{ id: one.id, name: 'María Santos Ruiz' }],
  })
})
