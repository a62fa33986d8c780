import { beforeEach, describe, expect, test } from 'vitest'
import { addGroup } from '../../../core/actions/keep-group.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { searchMessages } from '../../../core/actions/search-messages.ts'
import { disableStaff } from '../../../core/actions/staff/disable-staff.ts'
import { reviewTransfer } from '../../../core/actions/transfer/review-transfer.ts'
import { takeTransferBack, transferClient } from '../../../core/actions/transfer/transfer-client.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { markersOf, scheduledFor } from '../../support/records.ts'

let county: TestCounty
let maria: Conversation
const dana = actor('dana')
const chris = actor('chris')

const transfer = (who = dana, more: { note?: string; leavesTranscript?: boolean; to?: string } = {}) =>
  transferClient(county.deps, who, {
    conversation: maria.id,
    to: chris.staff,
    note: '',
    leavesTranscript: false,
    ...more,
  })
const bodies = async (who: typeof dana) => {
  const opened = await openConversation(county.deps, who, {
    conversation: maria.id,
    show: { kind: 'history' },
  })
  if (opened.kind !== 'open') return opened.kind
  return opened.entries.flatMap((entry) => ('body' in entry ? [entry.body] : []))
}

describe('V4-16 CC-15 A client handed on to a colleague', () => {
  beforeEach(async () => {
    county = await openCounty()
    maria = await county.maria()
  })

  test('goes with what was written, what is unread and what is scheduled; the receiver is told with the note', async () => {
    await county.wrote('dana', maria)
    await county.text('Is it at ten?')
    const waiting = await scheduledFor(county, maria, mariasPhone)
    expect(await transfer(dana, { note: 'Prefers mornings.' })).toMatchObject({
      kind: 'transferred',
      replay: false,
    })
    await county.follow()
    // The list of scheduled messages follows, and its counts after it.
    await county.follow()
    expect(await county.conversation(maria.id)).toMatchObject({
      state: 'caseload',
      staff: chris.staff,
      unread: 1,
    })
    expect(await bodies(chris)).toEqual(['See you Thursday at 10:30.', 'Is it at ten?'])
    expect(await bodies(dana)).toBe('refused')
    expect(await markersOf(county, maria)).toContainEqual({
      kind: 'transferred',
      from: 'Dana Whitfield',
      to: chris.name,
      note: 'Prefers mornings.',
      by: 'Dana Whitfield',
    })
    const list = await county.store.scheduledOf(chris.staff, { limit: 5 })
    expect(list.items).toMatchObject([{ id: waiting.id }])
    expect((await county.store.scheduledOf(dana.staff, { limit: 5 })).items).toEqual([])
    expect(await county.store.counts(chris.staff, 'pretrial')).toMatchObject({
      clients: 1,
      unread: 1,
      scheduled: 1,
    })
    expect(await county.store.counts(dana.staff, 'pretrial')).toMatchObject({
      clients: 0,
      unread: 0,
      scheduled: 0,
    })
    const told = county.noticeJobs.jobs.filter(
      (job) => 'notice' in job && job.notice.startsWith('transferred#'),
    )
    expect(told.length).toBeGreaterThan(0)
    const [job] = told
    expect(job && 'notice' in job && (await county.store.notice(job.notice))).toMatchObject({
      to: chris.staff,
      about: { kind: 'transferred', by: 'Dana Whitfield', note: 'Prefers mornings.' },
    })
  })

  test('leaves the groups of the case manager before', async () => {
    const keisha = await county.client('dana', { name: 'Keisha Brown', number: '+18015550120' })
    const made = await addGroup(county.deps, dana, {
      name: 'Thursday class',
      conversations: [maria.id, keisha.id],
      formKey: formKey(),
    })
    if (made.kind !== 'added') throw new Error(made.kind)
    await transfer()
    await county.follow()
    const group = await county.store.group(dana.staff, made.group)
    expect(group).toMatchObject({ group: { size: 1 }, members: { [keisha.id]: 'Keisha Brown' } })
  })

  test('is transferred once, however often the form comes', async () => {
    await transfer()
    expect(await transfer()).toMatchObject({ kind: 'transferred', replay: true })
    expect((await markersOf(county, maria)).filter(({ kind }) => kind === 'transferred')).toHaveLength(1)
  })

  test.each([
    ['herself', 'dana'],
    ['support staff, who keep no clients', 'sam'],
    ['a colleague of another department', 'priya'],
  ] as const)('does not go to %s', async (_, to) => {
    expect(await transfer(dana, { to: actor(to).staff })).toEqual({
      kind: 'invalid',
      because: 'no-receiver',
    })
  })

  test('is not handed on by a colleague, but by a supervisor', async () => {
    expect(await transfer(chris)).toMatchObject({ kind: 'refused' })
    expect(await transfer(actor('ruth'))).toMatchObject({ kind: 'transferred' })
  })

  test('can be taken back for ten minutes by whoever handed them on', async () => {
    await transfer()
    expect(await takeTransferBack(county.deps, chris, { conversation: maria.id })).toMatchObject({
      kind: 'too-late',
    })
    expect(await takeTransferBack(county.deps, actor('priya'), { conversation: maria.id })).toEqual({
      kind: 'not-found',
    })
    expect(await takeTransferBack(county.deps, dana, { conversation: maria.id })).toMatchObject({
      kind: 'taken-back',
    })
    expect(await county.conversation(maria.id)).toMatchObject({ staff: dana.staff, state: 'caseload' })
    await transfer()
    county.pass(601)
    expect(await takeTransferBack(county.deps, dana, { conversation: maria.id })).toMatchObject({
      kind: 'too-late',
    })
  })

  test('taken back, waits where the case manager before works here no longer', async () => {
    const ruth = actor('ruth')
    await transfer(ruth)
    await disableStaff(county.deps, ruth, { staff: dana.staff })
    expect(await takeTransferBack(county.deps, ruth, { conversation: maria.id })).toMatchObject({
      kind: 'taken-back',
    })
    const now = await county.conversation(maria.id)
    expect(now.state).toBe('waiting')
    expect(now.staff).toBeUndefined()
    expect((await markersOf(county, maria)).slice(-2)).toEqual([
      { kind: 'transfer-taken-back', to: '', by: ruth.name },
      { kind: 'case-manager-left', from: dana.name },
    ])
  })
})

describe('CC-15 Where what was written stays with the case manager before', () => {
  beforeEach(async () => {
    county = await openCounty()
    await setting('pretrial', { historyMoves: false })
    maria = await county.maria()
    await county.wrote('dana', maria, 'How did the hearing go?')
    await county.text('Fine, thank you')
    await markSeen(county.deps, dana, {
      conversation: maria.id,
      upTo: (await county.conversation(maria.id)).newestInbound ?? '',
    })
    await county.wrote('dana', maria, 'Good to hear.')
    await county.text('One more question')
    await county.text('Are you there?')
  })

  test('the receiver begins with what nobody answered yet, and sees nothing else', async () => {
    await transfer()
    await county.follow()
    expect(await bodies(chris)).toEqual(['One more question', 'Are you there?'])
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ unread: 2, preview: 'Are you there?', staff: chris.staff })
    const opened = await openConversation(county.deps, chris, { conversation: maria.id })
    expect(opened).toMatchObject({ kind: 'open', subjects: [] })
    const found = await searchMessages(county.deps, chris, { typed: 'hearing' })
    expect(found).toMatchObject({ kind: 'found', results: [] })
  })

  test('a reply begins a subject of its own, in the new thread', async () => {
    await transfer()
    await county.wrote('chris', await county.conversation(maria.id), 'I am Chris.')
    await county.text('Hello Chris')
    expect(await bodies(chris)).toEqual(['One more question', 'Are you there?', 'I am Chris.', 'Hello Chris'])
    const opened = await openConversation(county.deps, chris, { conversation: maria.id })
    expect(opened.kind === 'open' && opened.subjects).toHaveLength(1)
  })

  test('whose case manager left is reviewed as they are handed on: what was written stays', async () => {
    const ruth = actor('ruth')
    await disableStaff(county.deps, ruth, { staff: dana.staff })
    for (let round = 0; round < 4; round++) await county.follow()
    const to = { kind: 'colleague' as const, staff: chris.staff }
    const review = await reviewTransfer(county.deps, ruth, { conversation: maria.id, to })
    expect(review).toMatchObject({ conversation: { state: 'waiting' }, to: { historyMoves: false } })
    await transfer(ruth)
    expect(await bodies(chris)).toEqual(['One more question', 'Are you there?'])
  })

  test('many unanswered messages come along, the last of them a little later', async () => {
    for (let nth = 1; nth <= 40; nth++) await county.text(`Message ${nth}`)
    await transfer()
    expect((await bodies(chris)).length).toBeLessThan(42)
    await county.follow()
    const now = await county.conversation(maria.id)
    const entries = await county.entries(now)
    expect(entries.filter(({ direction }) => direction === 'in')).toHaveLength(42)
    expect(now).toMatchObject({ unread: 42, messages: { text: 42 } })
    expect(now.before?.coming).toBeUndefined()
  })

  test('a text that comes twice is answered with where it now stands', async () => {
    const first = await county.text('Sent twice', { providerId: 'in-twice' })
    await transfer()
    await county.follow()
    expect(await county.text('Sent twice', { providerId: 'in-twice' })).toMatchObject({
      kind: 'replay',
      ...('message' in first ? { message: first.message } : {}),
    })
    expect([await bodies(chris)].flat().filter((body) => body === 'Sent twice')).toHaveLength(1)
  })

  test('taken back, everything is whole again', async () => {
    await transfer()
    await county.text('A new one')
    await takeTransferBack(county.deps, dana, { conversation: maria.id })
    expect(await bodies(dana)).toEqual([
      'How did the hearing go?',
      'Fine, thank you',
      'Good to hear.',
      'One more question',
      'Are you there?',
      'A new one',
    ])
  })

  test('taken back by the second receiver, what the first never saw stays out of sight', async () => {
    await transfer()
    const third = actor('ruth')
    await transfer(chris, { to: third.staff })
    await takeTransferBack(county.deps, chris, { conversation: maria.id })
    expect(await bodies(chris)).toEqual(['One more question', 'Are you there?'])
  })
})

async function setting(department: string, change: Partial<DepartmentSettings>) {
  const was = await county.store.settings(department)
  await county.store.keepSettings(department, { ...was, ...change, version: was.version + 1 }, was)
}
