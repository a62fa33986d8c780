import { beforeEach, describe, expect, test } from 'vitest'
import { cancelScheduled } from '../../../core/actions/cancel-scheduled.ts'
import { editScheduled } from '../../../core/actions/edit-scheduled.ts'
import { listScheduled } from '../../../core/actions/list-scheduled.ts'
import { listSentLater } from '../../../core/actions/list-sent-later.ts'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { restoreScheduled } from '../../../core/actions/restore-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { sweep } from '../../../core/actions/sweep.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import type { RepeatWanted } from '../../../core/model/repeated-message.ts'
import { instantAt, localParts } from '../../../core/model/send-time.ts'
import type { Actor } from '../../../core/model/staff.ts'
import { millisecondsOf } from '../../../core/model/time.ts'
import { shardCount } from '../../../store/keys.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

const zone = 'America/Denver'
const dana = actor('dana')
const schedule: Actor = { kind: 'service', name: 'schedule' }
let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

/** Every Monday at nine from the next one on, unless said otherwise. */
async function repeating(parts: Partial<RepeatWanted> = {}, body = 'Class is tonight.') {
  const monday = nextMonday()
  const repeats: RepeatWanted = {
    kind: 'week',
    date: monday,
    time: '09:00',
    zone,
    lasts: { kind: 'year' },
    ...parts,
  }
  const outcome = await scheduleMessage(county.deps, dana, {
    conversation: maria.id,
    to: mariasPhone,
    body,
    due: instantAt(zone, repeats.date, repeats.time).instant,
    zone,
    repeats,
    formKey: formKey(),
  })
  if (outcome.kind !== 'scheduled') throw new Error(JSON.stringify(outcome))
  return outcome.scheduled
}
function nextMonday(): string {
  const now = millisecondsOf(county.now())
  for (let days = 1; days <= 7; days++) {
    const { date, weekday } = localParts(new Date(now + days * 86_400_000).toISOString(), zone)
    if (weekday === 1) return date
  }
  throw new Error('a week without a Monday')
}
const waiting = () => county.store.scheduled(maria.id)
async function theOne(): Promise<ScheduledMessage> {
  const [one, ...others] = await waiting()
  expect(others).toEqual([])
  if (!one) throw new Error('nothing waits')
  return one
}
const release = (one: ScheduledMessage) =>
  releaseScheduled(county.deps, schedule, { conversation: maria.id, message: one.id })
/** Lets the time of a message come, and releases it. */
async function leave(one: ScheduledMessage) {
  county.pass(Math.ceil((millisecondsOf(one.due) - millisecondsOf(county.now())) / 1000))
  return release(one)
}
const said = async () =>
  (await county.entries(maria)).map((entry) => ('body' in entry ? entry.body : entry.marker.kind))
const shownAt = ({ due }: ScheduledMessage) => {
  const { date, time } = localParts(due, zone)
  return `${date} ${time}`
}

describe('A repeated message', () => {
  test('leaves, and the next of it waits for the same time on the wall', async () => {
    const first = await repeating()
    expect(await leave(first)).toMatchObject({ kind: 'released' })
    const second = await theOne()
    expect(second).toMatchObject({ body: first.body, series: first.series, edition: 1 })
    expect(second.repeats).toMatchObject({ n: 1 })
    expect(localParts(second.due, zone)).toMatchObject({ weekday: 1, time: '09:00' })
    expect((await county.conversation(maria.id)).nextDue).toBe(second.due)
  })

  test('is released once however often that is asked, and goes on once', async () => {
    const first = await repeating()
    await leave(first)
    const outcomes = await Promise.all([release(first), release(first), release(first)])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['gone', 'gone', 'gone'])
    expect([(await said()).length, (await waiting()).length]).toEqual([1, 1])
  })

  test('released by several at the same moment goes on once', async () => {
    const first = await repeating()
    county.pass(Math.ceil((millisecondsOf(first.due) - millisecondsOf(county.now())) / 1000))
    await Promise.all(Array.from({ length: 5 }, () => release(first)))
    expect([(await said()).length, (await waiting()).length]).toEqual([1, 1])
  })

  test('has its next one’s schedule from the stream', async () => {
    const first = await repeating()
    await leave(first)
    await county.follow()
    const next = await theOne()
    expect(county.schedules.waiting.get(next.id)).toMatchObject({ due: next.due })
  })

  test('whose next schedule is lost is released by the sweep, and goes on', async () => {
    await leave(await repeating())
    const second = await theOne()
    county.pass(Math.ceil((millisecondsOf(second.due) - millisecondsOf(county.now())) / 1000) + 100)
    await sweep(county.deps, schedule, { sendTimeoutSeconds: 30, shards: shardCount })
    expect(await said()).toHaveLength(2)
    expect((await theOne()).repeats?.n).toBe(2)
  })

  test('ends after so many times, without a word', async () => {
    await leave(await repeating({ lasts: { kind: 'times', count: 2 } }))
    await leave(await theOne())
    expect([await waiting(), await said()]).toEqual([[], ['Class is tonight.', 'Class is tonight.']])
  })

  test('says so where its year ends it', async () => {
    await repeating({ kind: 'month-day' })
    for (let times = 0; times < 13; times++) await leave(await theOne())
    expect(await waiting()).toEqual([])
    const all = await said()
    expect([all.length, all.at(-1)]).toEqual([14, 'repeat-ended'])
  })

  test('held while the client has opted out waits with all that follow, and then leaves out what is over', async () => {
    const first = await repeating()
    await county.text('STOP')
    expect(await leave(first)).toEqual({ kind: 'held', because: 'opted-out' })
    expect((await theOne()).held).toBe('opted-out')
    expect((await county.conversation(maria.id)).held).toBe('opted-out')
    county.pass(15 * 86_400)
    await county.text('START')
    const { date } = localParts(new Date(millisecondsOf(county.now()) + 86_400_000).toISOString(), zone)
    const held = await theOne()
    const edit = { conversation: maria.id, id: held.id, edition: held.edition, body: held.body, zone }
    const due = instantAt(zone, date, '10:00').instant
    expect(await editScheduled(county.deps, dana, { ...edit, due })).toMatchObject({ kind: 'scheduled' })
    expect((await county.conversation(maria.id)).held).toBeUndefined()
    await leave(await theOne())
    const next = await theOne()
    expect(next.due > county.now()).toBe(true)
    expect(next.repeats?.n).toBeGreaterThan(2)
  })

  test.each([
    ['once', { kind: 'times', count: 1 }, 'ends-too-soon'],
    ['for two years', { kind: 'until', date: '2099-01-01' }, 'ends-too-late'],
    ['until no day', { kind: 'until', date: '' }, 'not-an-end'],
  ] as const)('is refused %s', async (_, lasts, because) => {
    await expect(repeating({ lasts })).rejects.toThrow(because)
    expect(await waiting()).toEqual([])
  })
})

describe('Editing a repeated message', () => {
  const edit = (was: ScheduledMessage, parts: Partial<Parameters<typeof editScheduled>[2]>) =>
    editScheduled(county.deps, dana, {
      conversation: maria.id,
      id: was.id,
      edition: was.edition,
      body: was.body,
      due: was.due,
      zone,
      ...parts,
    })

  test('this one alone leaves the others as they were', async () => {
    const first = await repeating()
    await edit(first, { body: 'Class is at seven this time.', series: 'this-one' })
    await leave(await theOne())
    expect(await said()).toEqual(['Class is at seven this time.'])
    expect(await theOne()).toMatchObject({ body: 'Class is tonight.', repeats: { n: 1 } })
  })

  test('twice, this one alone, still leaves the others as they were', async () => {
    const first = await repeating()
    await edit(first, { body: 'Once changed.' })
    await edit(await theOne(), { body: 'Changed again.' })
    await leave(await theOne())
    expect(await theOne()).toMatchObject({ body: 'Class is tonight.' })
  })

  test('the time of this one alone does not move the others', async () => {
    const first = await repeating()
    const moved = instantAt(zone, localParts(first.due, zone).date, '15:00').instant
    await edit(first, { due: moved })
    await leave(await theOne())
    expect(localParts((await theOne()).due, zone)).toMatchObject({ weekday: 1, time: '09:00' })
  })

  test('and all that follow begins anew from here', async () => {
    const first = await repeating()
    await leave(first)
    const second = await theOne()
    const { date } = localParts(new Date(millisecondsOf(second.due) + 86_400_000).toISOString(), zone)
    const series: RepeatWanted = {
      kind: 'two-weeks',
      date,
      time: '14:00',
      zone,
      lasts: { kind: 'times', count: 2 },
    }
    await edit(second, { body: 'New words.', due: instantAt(zone, date, '14:00').instant, series })
    const third = await theOne()
    expect(third).toMatchObject({ series: first.series, repeats: { n: 0, from: date, time: '14:00' } })
    await leave(third)
    const last = await theOne()
    expect([last.body, localParts(last.due, zone)]).toMatchObject([
      'New words.',
      { weekday: 2, time: '14:00' },
    ])
    await leave(last)
    expect(await waiting()).toEqual([])
  })

  test('can make one repeat that did not, and end one that did', async () => {
    const first = await repeating()
    await edit(first, { series: 'no-more' })
    const once = await theOne()
    expect([once.series, once.repeats]).toEqual([undefined, undefined])
    const { date, time } = localParts(once.due, zone)
    await edit(once, { series: { kind: 'week', date, time, zone, lasts: { kind: 'year' } } })
    expect(await theOne()).toMatchObject({ repeats: { n: 0 } })
  })
})

describe('Cancelling a repeated message', () => {
  const cancel = (one: ScheduledMessage, only?: 'this-one') =>
    cancelScheduled(county.deps, dana, { conversation: maria.id, id: one.id, ...(only && { only }) })
  const restore = (one: ScheduledMessage) =>
    restoreScheduled(county.deps, dana, { conversation: maria.id, id: one.id })

  test('this one alone lets the next wait in its place, and can be taken back', async () => {
    const first = await repeating()
    const cancelled = await cancel(first, 'this-one')
    const next = await theOne()
    expect(cancelled).toMatchObject({ kind: 'cancelled', next: { id: next.id } })
    expect(next.repeats?.n).toBe(1)
    expect(await restore(first)).toEqual({ kind: 'restored', scheduled: first })
    expect(await theOne()).toEqual(first)
    expect(county.schedules.waiting.get(first.id)).toMatchObject({ due: first.due })
    expect(await restore(first)).toMatchObject({ kind: 'restored' })
    expect(await theOne()).toEqual(first)
  })

  test('with all that follow leaves none, and is taken back as it was', async () => {
    const first = await repeating()
    expect(await cancel(first)).toMatchObject({ kind: 'cancelled' })
    expect(await waiting()).toEqual([])
    expect((await county.conversation(maria.id)).nextDue).toBeUndefined()
    expect(await restore(first)).toMatchObject({ kind: 'restored' })
    expect(await theOne()).toEqual(first)
    expect((await county.conversation(maria.id)).nextDue).toBe(first.due)
  })

  test('can be taken back by nobody else, and not once its time is over', async () => {
    const first = await repeating()
    await cancel(first)
    const of = { conversation: maria.id, id: first.id }
    expect(await restoreScheduled(county.deps, actor('chris'), of)).toMatchObject({ because: 'not-yours' })
    expect(await restoreScheduled(county.deps, actor('priya'), of)).toEqual({ kind: 'not-found' })
    county.pass(Math.ceil((millisecondsOf(first.due) - millisecondsOf(county.now())) / 1000) + 301)
    expect(await restore(first)).toEqual({ kind: 'gone' })
  })

  test('that is held gives it back held', async () => {
    const first = await repeating()
    await county.text('STOP')
    await leave(first)
    const held = await theOne()
    await cancel(held)
    expect((await county.conversation(maria.id)).held).toBeUndefined()
    expect(await restore(held)).toMatchObject({ kind: 'restored', scheduled: { held: 'opted-out' } })
    expect((await county.conversation(maria.id)).held).toBe('opted-out')
  })
})

describe('The Scheduled page', () => {
  const list = async () => {
    const listed = await listScheduled(county.deps, dana, {})
    if (listed.kind !== 'list') throw new Error(listed.kind)
    return listed
  }

  test('says how a message repeats', async () => {
    const one = await repeating()
    const { items } = await list()
    expect(items).toMatchObject([
      { id: one.id, repeats: { rhythm: { every: 'week', weekday: 1 }, time: '09:00' } },
    ])
  })

  test('has on top what came due and could not leave, and its client is flagged', async () => {
    const one = await repeating()
    await county.text('STOP')
    await leave(one)
    await county.follow()
    const { held, items } = await list()
    expect(items).toEqual([])
    expect(held).toMatchObject([{ id: one.id, name: 'Maria Santos', held: 'opted-out', due: one.due }])
    expect(await county.store.counts(dana.staff, 'pretrial')).toMatchObject({ scheduled: 0, held: 1 })
    expect(await county.store.notDelivered(dana.staff)).toMatchObject([{ held: 'opted-out' }])
  })

  test('keeps the record of what left, with what became of it', async () => {
    const one = await repeating()
    const released = await leave(one)
    await county.follow()
    await county.follow()
    const sent = await listSentLater(county.deps, dana, {})
    expect(sent).toMatchObject({
      kind: 'list',
      items: [
        {
          name: 'Maria Santos',
          conversation: maria.id,
          message: {
            id: released.kind === 'released' && released.message,
            status: 'queued',
            scheduledFor: one.due,
          },
        },
      ],
    })
    expect(await listSentLater(county.deps, actor('chris'), {})).toEqual({ kind: 'list', items: [] })
  })

  test('does not show in the record what its reader may no longer see', async () => {
    await leave(await repeating())
    await county.follow()
    const was = await county.conversation(maria.id)
    const now = { ...was, staff: actor('chris').staff, version: was.version + 1 }
    await county.store.keep.seen(now, was)
    expect(await listSentLater(county.deps, dana, {})).toEqual({ kind: 'list', items: [] })
  })

  test('goes on with the record page by page', async () => {
    await repeating()
    for (let times = 0; times < 30; times++) await leave(await theOne())
    await county.follow()
    const first = await listSentLater(county.deps, dana, {})
    if (first.kind !== 'list' || !first.next) throw new Error('one page')
    const second = await listSentLater(county.deps, dana, { after: first.next })
    if (second.kind !== 'list') throw new Error(second.kind)
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 5, undefined])
    const ids = [...first.items, ...second.items].map(({ message }) => message.id)
    expect(ids).toEqual(ids.toSorted().toReversed())
  })
})

test('A message that cannot be handled does not hide those that come due after it', async () => {
  const broken = await repeating()
  county.pass(Math.ceil((millisecondsOf(broken.due) - millisecondsOf(county.now())) / 1000) + 100)
  const failing = {
    ...county.store,
    scheduled: async () => {
      throw new RangeError('broken')
    },
  }
  const asked = { sendTimeoutSeconds: 30, shards: shardCount }
  const first = await sweep({ ...county.deps, store: failing }, schedule, asked)
  expect(first).toMatchObject({ failed: 1, released: 0 })
  // Left alone for ten minutes, so that it stands behind the others.
  expect(await sweep({ ...county.deps, store: failing }, schedule, asked)).toMatchObject({ failed: 0 })
  county.pass(700)
  expect(await sweep(county.deps, schedule, asked)).toMatchObject({ released: 1 })
  expect(shownAt(await theOne())).toContain('09:00')
})
