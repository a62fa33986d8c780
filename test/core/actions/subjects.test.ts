import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { groupBySubject } from '../../../core/actions/group-by-subject.ts'
import { keepNote } from '../../../core/actions/keep-note.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { renameSubject } from '../../../core/actions/rename-subject.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { takeNoteBack } from '../../../core/actions/take-note-back.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { longestNote, takeBackMinutes } from '../../../core/model/note.ts'
import type { SubjectWish } from '../../../core/model/subject.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
} from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
const dana = actor('dana')
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

async function write(body: string, subject?: SubjectWish) {
  county.pass(60)
  const form = { conversation: maria.id, to: mariasPhone, body, formKey: formKey(), subject }
  const composed = await composeMessage(county.deps, dana, form)
  if (composed.kind !== 'queued') throw new Error(composed.kind)
  return composed.message
}

async function comesIn(body: string, answers?: string) {
  county.pass(60)
  const { message } = await county.text(body, answers ? { answers } : {})
  const entry = (await county.entries(maria)).find(({ id }) => id === message)
  if (entry?.direction !== 'in') throw new Error('not received')
  return entry
}

const now = () => county.conversation(maria.id)

describe('A conversation by subject', () => {
  test('begins with the first message, and answers stay in its subject', async () => {
    const asked = await write('Hola, soy Dana.')
    expect((await comesIn('Hola')).subject).toBe(asked.subject)
    expect((await write('¿Cómo está?')).subject).toBe(asked.subject)
    expect(await now()).toMatchObject({ messages: { text: 3 }, subject: { id: asked.subject, count: 3 } })
    expect((await now()).subject).not.toHaveProperty('title')
  })

  test('moves on to a new subject by name, and back to the one before', async () => {
    const first = await write('Hola, soy Dana.')
    const second = await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    expect(second.subject).not.toBe(first.subject)
    expect(await now()).toMatchObject({ subject: { title: 'Court date', count: 1 } })
    expect((await comesIn('Gracias')).subject).toBe(second.subject)
    expect((await write('De nada.', { kind: 'in', id: first.subject ?? '' })).subject).toBe(first.subject)
    expect(await now()).toMatchObject({ subject: { id: first.subject, count: 2 } })
    const { items } = await county.store.subjects(await now(), { limit: 10 })
    expect(items.map(({ count }) => count)).toEqual([2, 2])
  })

  test('puts an answer into the subject of the message it answers, where the provider names it', async () => {
    const first = await write('¿Trae sus papeles?')
    await sendMessage(county.deps, outboxWorker, { thread: first.thread, message: first.id })
    await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    expect((await comesIn('Sí, los tengo', `provider-${first.id}`)).subject).toBe(first.subject)
    expect((await comesIn('Y otra cosa', 'never sent')).subject).toBe(first.subject)
  })

  test('leaves a subject of another conversation alone', async () => {
    const lewis = await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })
    const elsewhere = await county.wrote('dana', lewis)
    const here = await write('Hola, soy Dana.')
    expect((await write('Hola', { kind: 'in', id: elsewhere.subject ?? '' })).subject).toBe(here.subject)
  })

  test('never puts the subject into the text', async () => {
    const message = await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
    expect(county.senders.texts.map(({ body }) => body)).toEqual(['Su cita es el jueves.'])
    expect(JSON.stringify(county.senders.texts)).not.toContain('Court date')
  })

  test('is opened grouped by who chose so, with the newest subject alone', async () => {
    await write('Hola, soy Dana.')
    const second = await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    expect(await groupBySubject(county.deps, dana, { grouped: true })).toEqual({ kind: 'kept' })
    const opened = await openConversation(county.deps, dana, { conversation: maria.id })
    expect(opened).toMatchObject({ view: { kind: 'grouped' }, entries: [{ id: second.id }] })
    expect(opened.kind === 'open' && opened.subjects).toHaveLength(2)
    const colleague = await openConversation(county.deps, actor('ruth'), { conversation: maria.id })
    expect(colleague).toMatchObject({ view: { kind: 'history' } })
    await groupBySubject(county.deps, dana, { grouped: false })
    expect(await openConversation(county.deps, dana, { conversation: maria.id })).toMatchObject({
      view: { kind: 'history' },
    })
  })

  test('shows one subject, and nothing of one it does not have', async () => {
    const first = await write('Hola, soy Dana.')
    await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    const open = (id: string) =>
      openConversation(county.deps, dana, { conversation: maria.id, show: { kind: 'subject', id } })
    expect(await open(first.subject ?? '')).toMatchObject({ entries: [{ id: first.id }] })
    expect(await open(county.deps.ids.make('su'))).toEqual({ kind: 'not-found' })
  })

  test('gives a subject another name, by those who may write', async () => {
    const first = await write('Hola, soy Dana.')
    await write('Su cita es el jueves.', { kind: 'new', title: 'Court date' })
    const input = { conversation: maria.id, subject: first.subject ?? '', title: 'Welcome' }
    expect(await renameSubject(county.deps, dana, input)).toMatchObject({ subject: { title: 'Welcome' } })
    expect(await county.store.subject(await now(), input.subject)).toMatchObject({ title: 'Welcome' })
    const present = { ...input, subject: (await now()).subject?.id ?? '', title: ' ' }
    expect(await renameSubject(county.deps, dana, present)).toMatchObject({ kind: 'renamed' })
    expect((await now()).subject).not.toHaveProperty('title')
    expect(await renameSubject(county.deps, actor('chris'), input)).toEqual({
      kind: 'refused',
      because: 'not-yours',
    })
    expect(await renameSubject(county.deps, actor('priya'), input)).toEqual({ kind: 'not-found' })
  })
})

describe('A note', () => {
  const note = (body: string, key = formKey(), who = dana) =>
    keepNote(county.deps, who, { conversation: maria.id, body, formKey: key })

  test('stands in the thread, is never sent and counts as no message', async () => {
    await write('Hola, soy Dana.')
    const before = await now()
    await county.follow()
    county.outbox.enqueued.length = 0
    expect(await note('Prefers calls on Mondays.')).toMatchObject({ kind: 'noted', replay: false })
    await county.follow()
    expect(county.outbox.enqueued).toEqual([])
    const after = await now()
    const shown = ({ preview, unread, messages, lastContact }: Conversation) => ({
      preview,
      unread,
      messages,
      lastContact,
    })
    expect(shown(after)).toEqual(shown(before))
    expect(after.subject?.count).toBe(1)
    expect((await county.entries(maria)).at(-1)).toMatchObject({
      direction: 'note',
      body: 'Prefers calls on Mondays.',
      by: { name: 'Dana Whitfield' },
      subject: before.subject?.id,
    })
  })

  test('is made once of a form that is sent three times', async () => {
    const key = formKey()
    const outcomes = [await note('Once.', key), await note('Once.', key), await note('Once.', key)]
    expect(outcomes.map((outcome) => outcome.kind === 'noted' && outcome.replay)).toEqual([false, true, true])
    expect((await county.entries(maria)).filter(({ direction }) => direction === 'note')).toHaveLength(1)
  })

  test('needs words, not too many, and somebody who serves the client', async () => {
    expect(await note(' \n')).toEqual({ kind: 'invalid', because: 'empty' })
    expect(await note('x'.repeat(longestNote + 1))).toEqual({ kind: 'invalid', because: 'too-long' })
    expect(await note('Hm', 'short')).toEqual({ kind: 'refused', because: 'form-key' })
    expect(await note('Hm', formKey(), actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await note('Hm', formKey(), actor('priya'))).toEqual({ kind: 'not-found' })
    expect(await county.entries(maria)).toEqual([])
  })

  test('is taken back by its author, once, and only right after', async () => {
    const kept = await note('Wrong client.')
    const input = { conversation: maria.id, note: kept.kind === 'noted' ? kept.note.id : '' }
    expect(await takeNoteBack(county.deps, actor('ruth'), input)).toEqual({ kind: 'too-late' })
    expect(await takeNoteBack(county.deps, dana, input)).toMatchObject({ kind: 'taken-back' })
    expect(await takeNoteBack(county.deps, dana, input)).toEqual({ kind: 'gone' })
    const late = await note('Right client.')
    county.pass(takeBackMinutes * 60 + 1)
    const again = { conversation: maria.id, note: late.kind === 'noted' ? late.note.id : '' }
    expect(await takeNoteBack(county.deps, dana, again)).toEqual({ kind: 'too-late' })
    expect(await county.entries(maria)).toHaveLength(1)
  })

  test('does not let a message be taken back as one', async () => {
    const message = await write('Hola, soy Dana.')
    const input = { conversation: maria.id, note: message.id }
    expect(await takeNoteBack(county.deps, dana, input)).toEqual({ kind: 'gone' })
  })
})
