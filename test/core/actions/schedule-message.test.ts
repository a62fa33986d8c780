import { beforeEach, describe, expect, test } from 'vitest'
import { cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { instantAt } from '../../../core/model/send-time.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const zone = 'America/Denver'
const inSeconds = (seconds: number) => secondsAfter(county.now(), seconds)
const form = (due: string, body = 'See you tomorrow.') => ({
  conversation: maria.id,
  to: mariasPhone,
  body,
  due,
  zone,
  formKey: formKey(),
})
async function scheduled(seconds: number, body?: string): Promise<ScheduledMessage> {
  const outcome = await scheduleMessage(county.deps, actor('dana'), form(inSeconds(seconds), body))
  if (outcome.kind !== 'scheduled') throw new Error(outcome.kind)
  return outcome.scheduled
}
const edit = (was: ScheduledMessage, parts: { body?: string; due?: string; edition?: number } = {}) =>
  editScheduled(county.deps, actor('dana'), {
    conversation: maria.id,
    id: was.id,
    edition: was.edition,
    body: was.body,
    due: was.due,
    zone,
    ...parts,
  })
const cancel = (was: ScheduledMessage) =>
  cancelScheduled(county.deps, actor('dana'), { conversation: maria.id, id: was.id })
const nextDue = async () => (await county.conversation(maria.id)).nextDue
const listed = async () => (await county.store.scheduledOf(maria.staff ?? '', { limit: 50 })).items

describe('A message for later', () => {
  test('waits in the conversation and on its writer’s list, with a schedule named by its id', async () => {
    const one = await scheduled(3600)
    expect(await county.store.scheduled(maria.id)).toEqual([one])
    expect(await listed()).toEqual([
      {
        conversation: maria.id,
        id: one.id,
        due: one.due,
        name: 'Maria Santos',
        preview: 'See you tomorrow.',
      },
    ])
    expect(county.schedules.waiting.get(one.id)).toEqual({ conversation: maria.id, id: one.id, due: one.due })
    expect(await nextDue()).toBe(one.due)
    expect(await county.entries(maria)).toEqual([])
  })

  test('is scheduled once by the same form, at once or later', async () => {
    const same = form(inSeconds(3600))
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => scheduleMessage(county.deps, actor('dana'), same)),
    )
    outcomes.push(await scheduleMessage(county.deps, actor('dana'), same))
    const ids = new Set(outcomes.map((one) => one.kind === 'scheduled' && one.scheduled.id))
    expect(ids.size).toBe(1)
    expect(await county.store.scheduled(maria.id)).toHaveLength(1)
    expect(county.schedules.waiting.size).toBe(1)
  })

  test.each([
    ['now', 0, 'in-the-past'],
    ['a minute ago', -60, 'in-the-past'],
    ['two years ahead', 2 * 366 * 86_400, 'too-far'],
  ])('is refused for %s', async (_, seconds, because) => {
    expect(await scheduleMessage(county.deps, actor('dana'), form(inSeconds(seconds)))).toEqual({
      kind: 'invalid',
      because,
    })
  })

  test('is refused to a colleague, and does not exist for another department', async () => {
    expect(await scheduleMessage(county.deps, actor('chris'), form(inSeconds(60)))).toMatchObject({
      because: 'not-yours',
    })
    expect(await scheduleMessage(county.deps, actor('priya'), form(inSeconds(60)))).toEqual({
      kind: 'not-found',
    })
  })

  test('is refused to someone who opted out', async () => {
    await county.text('STOP')
    expect(await scheduleMessage(county.deps, actor('dana'), form(inSeconds(60)))).toEqual({
      kind: 'blocked',
      because: 'opted-out',
    })
  })

  test.each([
    [
      'the hour that spring skips leaves when the clocks have jumped',
      '2027-03-14',
      '02:30',
      '2027-03-14T09:00:00.000Z',
    ],
    ['the hour that autumn has twice leaves in its first', '2027-11-07', '01:30', '2027-11-07T07:30:00.000Z'],
    [
      'nine on the morning after the change is nine by the new clock',
      '2027-03-15',
      '09:00',
      '2027-03-15T15:00:00.000Z',
    ],
  ])('%s', async (_, date, time, due) => {
    const { instant } = instantAt(zone, date, time)
    const outcome = await scheduleMessage(county.deps, actor('dana'), {
      ...form(instant),
      override: 'Agreed',
    })
    expect(outcome).toMatchObject({ kind: 'scheduled', scheduled: { due } })
    expect([...county.schedules.waiting.values()]).toMatchObject([{ due }])
  })
})

describe('The next due time of the list', () => {
  test('is the soonest of those that wait, through every change', async () => {
    const noon = await scheduled(7200)
    const soon = await scheduled(3600)
    expect(await nextDue()).toBe(soon.due)
    await edit(soon, { due: inSeconds(10_800) })
    expect(await nextDue()).toBe(noon.due)
    await cancel(noon)
    expect(await nextDue()).toBe(inSeconds(10_800))
    await cancel({ ...soon })
    expect(await nextDue()).toBeUndefined()
  })

  test('is shown in the client list', async () => {
    const one = await scheduled(3600)
    expect((await county.store.caseload(maria.staff ?? '', { limit: 5 })).items).toMatchObject([
      { conversation: maria.id, nextDue: one.due },
    ])
  })
})

describe('An edit', () => {
  test('of the words keeps the time', async () => {
    const was = await scheduled(3600)
    const outcome = await edit(was, { body: 'See you at nine.' })
    expect(outcome).toMatchObject({ kind: 'scheduled', scheduled: { body: 'See you at nine.', edition: 2 } })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ body: 'See you at nine.', due: was.due }])
    expect(await listed()).toMatchObject([{ preview: 'See you at nine.' }])
  })

  test('of the time moves it, and its schedule', async () => {
    const was = await scheduled(3600)
    await edit(was, { due: inSeconds(7200) })
    expect(await county.store.scheduled(maria.id)).toMatchObject([{ id: was.id, due: inSeconds(7200) }])
    expect(county.schedules.waiting.get(was.id)).toMatchObject({ due: inSeconds(7200) })
    expect(await listed()).toHaveLength(1)
  })

  test('of an old form is told what it says now', async () => {
    const was = await scheduled(3600)
    await edit(was, { body: 'first' })
    expect(await edit(was, { body: 'second' })).toMatchObject({
      kind: 'changed',
      scheduled: { body: 'first', edition: 2 },
    })
  })

  test('at the same time as another: one is made, the other is told', async () => {
    const was = await scheduled(3600)
    const outcomes = await Promise.all([
      edit(was, { body: 'one', due: inSeconds(4000) }),
      edit(was, { body: 'two', due: inSeconds(5000) }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'scheduled'])
    expect(await county.store.scheduled(maria.id)).toHaveLength(1)
  })

  test('sent twice is a success both times, whatever quotes were typed', async () => {
    const was = await scheduled(3600)
    const made = await edit(was, { body: ' Don’t be late ' })
    expect(made).toMatchObject({ kind: 'scheduled', scheduled: { body: "Don't be late" } })
    expect(await edit(was, { body: ' Don’t be late ' })).toEqual(made)
  })

  test.each([
    [{ body: ' ' }, 'empty'],
    [{ body: 'a'.repeat(1531) }, 'too-long'],
    [{ due: '2020-01-01T00:00:00.000Z' }, 'in-the-past'],
  ])('to %j is refused', async (parts, because) => {
    const was = await scheduled(3600)
    expect(await edit(was, parts)).toEqual({ kind: 'invalid', because })
    expect(await county.store.scheduled(maria.id)).toEqual([was])
  })
})

describe('A cancellation', () => {
  test('takes the message and its schedule away, and gives it back for undoing', async () => {
    const was = await scheduled(3600)
    expect(await cancel(was)).toEqual({ kind: 'cancelled', was })
    expect(await county.store.scheduled(maria.id)).toEqual([])
    expect(await listed()).toEqual([])
    expect(county.schedules.removed).toEqual([was.id])
  })

  test('said again, or of one that nobody knows, is told it is gone', async () => {
    const was = await scheduled(3600)
    await cancel(was)
    expect(await cancel(was)).toEqual({ kind: 'gone' })
    expect(await edit(was, { body: 'too late' })).toEqual({ kind: 'gone' })
  })

  test('is refused to a colleague', async () => {
    const was = await scheduled(3600)
    const outcome = await cancelScheduled(county.deps, actor('chris'), { conversation: maria.id, id: was.id })
    expect(outcome).toEqual({ kind: 'refused', because: 'not-yours' })
  })
})
