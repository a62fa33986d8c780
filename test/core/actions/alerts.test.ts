import { beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeAlert } from '../../../core/actions/acknowledge-alert.ts'
import { claimConversation } from '../../../core/actions/claim-conversation.ts'
import { alertsFor, listAlerts } from '../../../core/actions/list-alerts.ts'
import { markSeen } from '../../../core/actions/mark-seen.ts'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { acknowledged, danger, onDuty } from '../../support/alerts.ts'
import { actor, openCounty, type TestCounty, unknownPhone } from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

const open = () => county.store.alerts('pretrial')

describe('A text with a word that may mean danger', () => {
  test('is marked, and raises an alert that the case manager’s list shows first', async () => {
    const maria = await county.maria()
    const other = await county.client('dana', { name: 'DeShawn Carter', number: '+18015550141' })
    const { message } = await county.text(danger)
    county.pass(60)
    await county.text('an ordinary text', { from: '+18015550141' })
    const [thread] = maria.threads
    expect(await county.conversation(maria.id)).toMatchObject({
      alert: { message, thread: thread?.id, at: expect.any(String) },
    })
    expect(await county.entries(maria)).toMatchObject([{ body: danger, danger: true }])
    expect(await open()).toMatchObject([
      { conversation: maria.id, message, name: 'Maria Santos', staff: maria.staff },
    ])
    await markSeen(county.deps, actor('dana'), { conversation: maria.id, upTo: message })
    expect(await county.store.unread(maria.staff ?? '')).toMatchObject([
      { conversation: maria.id, unread: 0, alert: { message } },
      { conversation: other.id, unread: 1 },
    ])
  })

  test('from a number nobody knows raises one too', async () => {
    const { conversation } = await county.text(danger, { from: unknownPhone })
    expect(await open()).toMatchObject([{ conversation, name: '', address: unknownPhone }])
  })

  test('delivered again raises nothing again', async () => {
    const maria = await county.maria()
    const { message } = await county.text(danger, { providerId: 'one' })
    await acknowledged(county, maria.id, message)
    await county.text(danger, { providerId: 'one' })
    expect(await open()).toEqual([])
  })

  test('is told to every open page of the department', async () => {
    await county.maria()
    await county.follow()
    const before = await county.store.counts(actor('sam').staff, 'pretrial')
    await county.text(danger)
    await county.follow()
    const after = await county.store.counts(actor('sam').staff, 'pretrial')
    expect(after.version).not.toBe(before.version)
    expect({ ...after, version: '' }).toEqual({ ...before, version: '' })
  })
})

describe('An alert', () => {
  test('is seen by somebody, which a marker tells, and is gone for everyone', async () => {
    const maria = await county.maria()
    const { message } = await county.text(danger)
    const input = { conversation: maria.id, message }
    expect(await acknowledgeAlert(county.deps, actor('dana'), input)).toEqual({ kind: 'acknowledged' })
    expect(await acknowledgeAlert(county.deps, actor('dana'), input)).toEqual({ kind: 'acknowledged' })
    expect(await open()).toEqual([])
    expect((await county.conversation(maria.id)).alert).toBeUndefined()
    const markers = (await county.entries(maria)).filter(({ direction }) => direction === 'marker')
    expect(markers).toMatchObject([{ marker: { kind: 'danger-seen' }, by: { name: 'Dana Whitfield' } }])
  })

  test('of two who see it at once is closed once', async () => {
    const maria = await county.maria()
    const { message } = await county.text(danger)
    const seen = ['dana', 'ruth'].map((key) =>
      acknowledgeAlert(county.deps, actor(key as 'dana'), { conversation: maria.id, message }),
    )
    expect(await Promise.all(seen)).toEqual([{ kind: 'acknowledged' }, { kind: 'acknowledged' }])
    const markers = (await county.entries(maria)).filter(({ direction }) => direction === 'marker')
    expect(markers).toHaveLength(1)
  })

  test('stays when a newer one came that was not seen, and is raised anew by the next', async () => {
    const maria = await county.maria()
    const first = await county.text(danger)
    county.pass(30)
    const second = await county.text('he has a gun')
    expect(await open()).toMatchObject([{ message: second.message }])
    const input = { conversation: maria.id, message: first.message }
    expect(await acknowledgeAlert(county.deps, actor('dana'), input)).toEqual({ kind: 'newer' })
    await acknowledged(county, maria.id, second.message)
    expect(await open()).toEqual([])
    county.pass(30)
    const third = await county.text(danger)
    expect(await open()).toMatchObject([{ message: third.message }])
  })

  test('moves with the number to the client it is claimed for', async () => {
    const maria = await county.maria()
    const { conversation, message } = await county.text(danger, { from: unknownPhone })
    const by = { kind: 'existing' as const, conversation: maria.id, title: 'New cell' }
    await claimConversation(county.deps, actor('dana'), { conversation, by })
    expect(await open()).toMatchObject([{ conversation: maria.id, message, staff: maria.staff }])
    expect((await open()).length).toBe(1)
    expect((await listAlerts(county.deps, actor('dana'))).kind).toBe('list')
    await acknowledged(county, maria.id, message)
    expect(await open()).toEqual([])
  })
})

describe('An alert concerns', () => {
  const concerned = async (key: Parameters<typeof actor>[0], duty?: 'on' | 'nobody') =>
    (await alertsFor(county.deps, { ...actor(key), ...(duty ? { duty } : {}) })).length > 0

  test('the case manager and the duty list, or supervisors where that is empty', async () => {
    await county.maria()
    await county.text(danger)
    expect(await concerned('dana')).toBe(true)
    expect(await concerned('chris')).toBe(false)
    expect(await concerned('chris', 'on')).toBe(true)
    expect(await concerned('sam', 'nobody')).toBe(false)
    expect(await concerned('ruth', 'nobody')).toBe(true)
    expect(await concerned('ruth')).toBe(false)
    expect(await concerned('priya', 'on')).toBe(false)
  })

  test('them with its words, for two requests however many there are', async () => {
    await county.maria()
    for (let place = 0; place < 10; place++)
      await county.text(danger, { from: `+180155501${60 + place}`, providerId: `many-${place}` })
    const cost = await county.cost(async () => {
      const listed = await listAlerts(county.deps, onDuty('sam'))
      expect(listed.kind === 'list' && listed.alerts.map(({ words }) => words)).toEqual(
        Array.from({ length: 10 }, () => danger),
      )
    })
    expect(cost.requests).toBe(2)
    expect(cost.read).toBeLessThanOrEqual(6)
    const none = await openCounty()
    const quiet = await none.cost(() => alertsFor(none.deps, actor('dana')))
    expect(quiet).toEqual({ read: 0.5, write: 0, requests: 1 })
  })
})

describe('Who is on duty', () => {
  test('reads the conversation while its alert is open, which the audit knows, and marks nothing as seen', async () => {
    const keisha = await county.client('chris', { name: 'Keisha Williams', number: '+18015550142' })
    const sam = onDuty('sam')
    const read = () => openConversation(county.deps, sam, { conversation: keisha.id })
    expect(await read()).toEqual({ kind: 'refused', because: 'not-yours' })
    const { message } = await county.text(danger, { from: '+18015550142' })
    expect(await read()).toMatchObject({ kind: 'open' })
    expect(JSON.stringify(county.audit)).toContain('opened a conversation because of its alert')
    await markSeen(county.deps, sam, { conversation: keisha.id, upTo: message })
    expect(await county.conversation(keisha.id)).toMatchObject({ unread: 1 })
    const input = { conversation: keisha.id, message }
    expect(await acknowledgeAlert(county.deps, sam, input)).toEqual({ kind: 'acknowledged' })
    expect(await read()).toEqual({ kind: 'refused', because: 'not-yours' })
  })

  test('of another department sees nothing', async () => {
    const maria = await county.maria()
    await county.text(danger)
    const priya = onDuty('priya')
    expect(await openConversation(county.deps, priya, { conversation: maria.id })).toEqual({
      kind: 'not-found',
    })
  })
})
