import { beforeEach, describe, expect, test } from 'vitest'
import { composeMessage } from '../../../core/actions/compose-message.ts'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { instantAt, localParts, nextWorkday } from '../../../core/model/send-time.ts'
import { millisecondsOf } from '../../../core/model/time.ts'
import {
  actor,
  formKey,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
} from '../../support/county.ts'

const zone = 'America/Denver'
let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
  goTo('22:12')
})

/** Lets time pass until Denver's clocks show this. */
function goTo(time: string) {
  const { date } = localParts(county.now(), zone)
  const today = instantAt(zone, date, time).instant
  const day = today > county.now() ? date : nextDay()
  county.pass((millisecondsOf(instantAt(zone, day, time).instant) - millisecondsOf(county.now())) / 1000)
}
const nextDay = () => {
  const tomorrow = new Date(millisecondsOf(county.now()) + 86_400_000).toISOString()
  return localParts(tomorrow, zone).date
}
const morning = () => instantAt(zone, nextDay(), '08:00').instant

const form = (parts: object = {}) => ({
  conversation: maria.id,
  to: mariasPhone,
  body: 'Court moved to 8:30.',
  formKey: formKey(),
  ...parts,
})
const compose = (parts = {}) => composeMessage(county.deps, actor('dana'), form(parts))
const schedule = (due: string, parts = {}) =>
  scheduleMessage(county.deps, actor('dana'), { ...form(parts), due, zone })
const actorOfSchedule = { kind: 'service', name: 'schedule' } as const
const release = (message: string) =>
  releaseScheduled(county.deps, actorOfSchedule, { conversation: maria.id, message })

describe('B-03 A message in the client’s quiet hours', () => {
  test('is not sent, and it is said when they end', async () => {
    expect(await compose()).toMatchObject({ kind: 'quiet', until: morning() })
    expect(await county.entries(maria)).toEqual([])
  })

  test('goes with a reason, which is kept', async () => {
    expect(await compose({ override: ' Her ride comes at 7 ' })).toMatchObject({ kind: 'queued' })
    expect(await county.entries(maria)).toMatchObject([{ override: 'Her ride comes at 7' }])
  })

  test('with an empty reason is asked about again', async () => {
    expect(await compose({ override: '  ' })).toMatchObject({ kind: 'quiet' })
  })

  test('goes when it answers the last hours, but not to another phone', async () => {
    await county.text('Is it still at 9?')
    expect(await compose()).toMatchObject({ kind: 'queued' })
    county.pass(12 * 3600 - 3600 * 5)
    expect(await compose({ formKey: formKey() })).toMatchObject({ kind: 'queued' })
  })

  test('goes the department’s own way, where it has other quiet hours or none', async () => {
    const department = await county.store.department('pretrial')
    const was = department?.settings ?? expect.fail('no settings')
    await county.store.keepSettings('pretrial', { ...was, quietHours: null, version: 1 }, was)
    expect(await compose()).toMatchObject({ kind: 'queued' })
  })
})

describe('B-03 A message for later', () => {
  test('is asked about when its time is in quiet hours', async () => {
    const due = new Date(millisecondsOf(county.now()) + 3600_000).toISOString()
    expect(await schedule(due)).toMatchObject({ kind: 'quiet', until: morning() })
    expect(await schedule(due, { override: 'Asked for it' })).toMatchObject({
      kind: 'scheduled',
      scheduled: { override: 'Asked for it' },
    })
  })

  test('may be set for the end of the quiet hours', async () => {
    expect(await schedule(morning())).toMatchObject({ kind: 'scheduled', scheduled: { due: morning() } })
  })

  test('that comes due in them all the same waits until they end, and leaves then', async () => {
    await county.text('Text me tonight please')
    const due = new Date(millisecondsOf(county.now()) + 3600_000).toISOString()
    const one = await schedule(due)
    if (one.kind !== 'scheduled') throw new Error(one.kind)
    // The answer hours have passed before it could leave.
    county.pass(6 * 3600)
    const department = await county.store.department('pretrial')
    const was = department?.settings ?? expect.fail('no settings')
    await county.store.keepSettings('pretrial', { ...was, answerHours: 1, version: 1 }, was)
    const until = instantAt(zone, localParts(county.now(), zone).date, '08:00').instant
    expect(await release(one.scheduled.id)).toEqual({ kind: 'not-yet' })
    expect(await county.store.scheduled(maria.id)).toMatchObject([
      { due: until, body: 'Court moved to 8:30.' },
    ])
    expect(await release(one.scheduled.id)).toEqual({ kind: 'not-yet' })
    goTo('08:01')
    expect(await release(one.scheduled.id)).toMatchObject({ kind: 'released' })
  })

  test('edited into them is asked about', async () => {
    const one = await schedule(morning())
    if (one.kind !== 'scheduled') throw new Error(one.kind)
    const { id, edition } = one.scheduled
    const due = new Date(millisecondsOf(county.now()) + 3600_000).toISOString()
    const edit = (override?: string) =>
      editScheduled(county.deps, actor('dana'), {
        ...{ conversation: maria.id, id, edition, body: 'New words.', due, zone, override },
      })
    expect(await edit()).toMatchObject({ kind: 'quiet' })
    expect(await edit('Asked for it')).toMatchObject({
      kind: 'scheduled',
      scheduled: { override: 'Asked for it', body: 'New words.' },
    })
  })
})

test('What waited in the bulk lane until the quiet hours began waits until they end', async () => {
  const tomorrow = nextWorkday(county.now(), zone)
  const one = await schedule(instantAt(zone, tomorrow.date, '20:59').instant)
  if (one.kind !== 'scheduled') throw new Error(one.kind)
  while (localParts(county.now(), zone).date !== tomorrow.date) county.pass(3600)
  goTo('20:59')
  const released = await release(one.scheduled.id)
  const message = (await county.entries(maria)).at(-1)
  if (released.kind !== 'released' || message?.direction !== 'out') throw new Error(released.kind)
  const send = () => sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
  county.pass(120)
  expect(await send()).toMatchObject({ kind: 'waiting' })
  expect(county.senders.texts).toEqual([])
  expect(county.outbox.enqueued.at(-1)).toMatchObject({ delaySeconds: 900 })
  goTo('08:00')
  expect(await send()).toMatchObject({ kind: 'sent' })
})
