import { beforeEach, describe, expect, test } from 'vitest'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { handAcross } from '../../../core/actions/transfer/hand-across.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { DepartmentSettings } from '../../../core/model/department-settings.ts'
import { actor, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'
import { markersOf, scheduledFor } from '../../support/records.ts'

let county: TestCounty
let maria: Conversation
const ruth = actor('ruth')
const priya = actor('priya')

beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const across = (who = ruth, more: { staff?: string; note?: string; department?: string } = {}) =>
  handAcross(county.deps, who, {
    conversation: maria.id,
    department: 'behavioral',
    staff: priya.staff,
    note: '',
    ...more,
  })

/** Maria's conversation with the other department. */
async function there(): Promise<Conversation> {
  const links = await county.store.addressLinks(mariasPhone)
  const link = links.find((one) => one.kind === 'client' && one.department === 'behavioral')
  if (link?.kind !== 'client') throw new Error('not there')
  return county.conversation(link.conversation)
}

async function confidential(department: string, change: Partial<DepartmentSettings> = {}) {
  const was = await county.store.settings(department)
  const now = { ...was, confidential: true, ...change, version: was.version + 1 }
  await county.store.keepSettings(department, now, was)
}

const bodies = async (who: typeof ruth, id: string) => {
  const opened = await openConversation(county.deps, who, { conversation: id, show: { kind: 'history' } })
  if (opened.kind !== 'open') return opened.kind
  return opened.entries.flatMap((entry) => ('body' in entry ? [entry.body] : []))
}

describe('V4-16 V4-17 A client handed on to another department', () => {
  test('stands on the receiver’s list with numbers and history, and is off the list here', async () => {
    await county.wrote('dana', maria, 'See you in court.')
    await county.text('I will be there')
    expect(await across(ruth, { note: 'Asks for counseling.' })).toMatchObject({ kind: 'handed-across' })
    const now = await there()
    expect(now).toMatchObject({ state: 'caseload', staff: priya.staff, name: 'Maria Santos', unread: 2 })
    expect(await bodies(priya, now.id)).toEqual(['See you in court.', 'I will be there'])
    expect(await county.conversation(maria.id)).toMatchObject({
      state: 'off-list',
      unread: 0,
      takenOff: { because: 'Behavioral Health' },
    })
    expect(await markersOf(county, now)).toContainEqual({
      kind: 'came-from',
      department: 'Pretrial Services',
      to: priya.name,
      note: 'Asks for counseling.',
      by: ruth.name,
    })
  })

  test('writes to each department apart from then on', async () => {
    await across()
    const now = await there()
    const text = await county.text('To pretrial again')
    expect(text).toMatchObject({ kind: 'restored', conversation: maria.id })
    expect(await bodies(priya, now.id)).toEqual([])
    expect(await county.conversation(maria.id)).toMatchObject({ state: 'caseload', unread: 1 })
  })

  test('what was scheduled waits there for review and leaves from nowhere by itself', async () => {
    const waiting = await scheduledFor(county, maria, mariasPhone)
    await across()
    const now = await there()
    const [held] = await county.store.scheduled(now.id)
    expect(held).toMatchObject({ id: waiting.id, held: 'from-elsewhere', department: 'behavioral' })
    expect(held?.from).not.toBe(waiting.from)
    expect(await county.store.scheduled(maria.id)).toEqual([])
    expect(now.held).toBe('from-elsewhere')
  })

  test('what was scheduled leaves in the name of whoever looked through it there', async () => {
    await scheduledFor(county, maria, mariasPhone)
    await across()
    const { id: conversation } = await there()
    const [held] = await county.store.scheduled(conversation)
    if (!held) throw new Error('nothing came along')
    const { id, edition, body, due, zone } = held
    const override = 'Agreed'
    await editScheduled(county.deps, priya, { conversation, id, edition, body, due, zone, override })
    county.pass(3600)
    const service = { kind: 'service' as const, name: 'schedule' as const }
    expect(await releaseScheduled(county.deps, service, { conversation, message: id })).toMatchObject({
      kind: 'released',
    })
    const sent = (await county.entries(await there())).find(({ direction }) => direction === 'out')
    expect(sent).toMatchObject({ body, author: { staff: priya.staff } })
  })

  test('without a receiver they wait there; sent twice it happens once', async () => {
    await across(ruth, { staff: '' })
    expect(await there()).toMatchObject({ state: 'waiting' })
    expect(await across(ruth, { staff: '' })).toMatchObject({ kind: 'handed-across', replay: true })
  })

  test('is for those who may: not for a case manager', async () => {
    expect(await across(actor('dana'))).toMatchObject({ kind: 'refused', because: 'no-permission' })
  })

  test('opting out there still counts; opting out here does not follow them', async () => {
    await county.text('STOP')
    await across()
    const now = await there()
    expect(now.stopped ?? []).toEqual([])
    expect(await county.store.isOptedOut(mariasPhone, 'pretrial')).toBe(true)
    expect(await county.store.isOptedOut(mariasPhone, 'behavioral')).toBe(false)
  })
})

describe('B-27 Handing on to or from a confidential department', () => {
  test('nothing written goes along, no department or colleague is named, and the record is one of its own', async () => {
    await county.wrote('dana', maria, 'See you in court.')
    await confidential('pretrial')
    await across(ruth, { note: 'Please call her.' })
    const now = await there()
    expect(await bodies(priya, now.id)).toEqual([])
    expect(await markersOf(county, now)).toEqual([
      { kind: 'came-from', to: priya.name, note: 'Please call her.', history: 'stays' },
    ])
    expect(now.client).not.toBe(maria.client)
    const kept = JSON.stringify([now, await county.store.client(now.client ?? '')])
    expect(kept).not.toContain('Pretrial')
    expect(kept).not.toContain(maria.id)
  })

  test('nobody of a confidential department can be chosen from outside, and it is not named here', async () => {
    await confidential('behavioral')
    expect(await across()).toEqual({ kind: 'invalid', because: 'no-receiver' })
    await across(ruth, { staff: '' })
    expect(await there()).toMatchObject({ state: 'waiting' })
    const kept = JSON.stringify([
      await markersOf(county, maria),
      (await county.conversation(maria.id)).takenOff?.because,
    ])
    expect(kept).not.toContain('Behavioral')
  })

  test('what is unread is read first, since it can’t go along', async () => {
    await confidential('behavioral')
    await county.text('Did you get this?')
    expect(await across(ruth, { staff: '' })).toEqual({ kind: 'unread-first', unread: 1 })
    expect(await county.conversation(maria.id)).toMatchObject({ state: 'caseload', unread: 1 })
  })

  test('somebody whom they serve already learns of it, and whoever hands on learns nothing', async () => {
    await confidential('behavioral')
    const theirs = await county.client('priya', { name: 'Maria Santos', number: mariasPhone })
    const told = await across(ruth, { staff: '' })
    expect(told).toMatchObject({ kind: 'handed-across', replay: false })
    const now = await county.conversation(theirs.id)
    expect(now).toMatchObject({ state: 'caseload', staff: priya.staff, unread: 1 })
    expect(JSON.stringify(told)).not.toContain(theirs.id)
  })
})
