import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../../core/model/message.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { outboundOf } from '../../core/model/builders.ts'
import { openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
let conversation: Conversation
let one: ScheduledMessage

/** The conversation a version later, and as it is. */
async function moved(parts: Partial<Conversation> = {}) {
  const was = await county.conversation(conversation.id)
  return { was, now: { ...was, version: was.version + 1, ...parts } }
}
const waiting = () => county.store.scheduled(conversation.id)
const listed = async () =>
  (await county.store.scheduledOf(conversation.staff ?? '', { limit: 99 })).items.filter(
    (row) => row.conversation === conversation.id,
  )

export function scheduledMessages({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
  })
  beforeEach(async () => {
    conversation = await county.client('dana', { name: 'Maria Santos' })
    one = {
      id: county.deps.ids.make('msg'),
      conversation: conversation.id,
      department: 'pretrial',
      channel: 'text',
      body: 'Court is tomorrow.',
      from: '+18015550100',
      to: '+18015550134',
      author: { staff: conversation.staff ?? '', name: 'Dana Whitfield' },
      segments: 1,
      due: secondsAfter(county.now(), 600),
      zone: 'America/Denver',
      createdAt: county.now(),
      edition: 1,
    }
    const { was, now } = await moved({ nextDue: one.due })
    await county.store.keep.scheduled({ scheduled: one, conversation: now, was, formKey: one.id })
  })

  describe('A scheduled message', () => {
    test('is read back as it was kept, and once for its form', async () => {
      expect(await waiting()).toEqual([one])
      expect(await county.store.scheduledMessage(conversation.id, one.id)).toEqual(one)
      const { was, now } = await moved()
      const again = {
        scheduled: { ...one, id: county.deps.ids.make('msg') },
        conversation: now,
        was,
        formKey: one.id,
      }
      expect(await county.store.keep.scheduled(again)).toEqual({ replay: one.id })
      const beside = await county.store.conversationWithScheduled(conversation.id)
      expect(beside).toEqual({ conversation: await county.conversation(conversation.id), scheduled: [one] })
    })

    test.each([
      ['keeps its place', 0],
      ['moves to another time', 600],
    ])('edited %s, and an edit of an older edition changes nothing', async (_, later) => {
      const scheduled = { ...one, body: 'New.', due: secondsAfter(one.due, later), edition: 2 }
      const { was: conversationWas, now } = await moved()
      const kept = { scheduled, was: one, conversation: now, conversationWas }
      expect(await county.store.keep.rescheduled(kept)).toBe('done')
      expect(await waiting()).toEqual([scheduled])
      const again = await moved()
      const stale = { ...kept, conversation: again.now, conversationWas: again.was }
      expect(await county.store.keep.rescheduled(stale)).toBe('changed')
      expect(await waiting()).toEqual([scheduled])
      expect(await listed()).toMatchObject([{ id: one.id, due: scheduled.due, preview: 'New.' }])
    })

    test('released enters the thread and is gone, once', async () => {
      const message = outboundOf({
        id: county.deps.ids.make('msg'),
        thread: conversation.threads[0]?.id ?? '',
      })
      const { was, now } = await moved()
      const kept = { scheduled: one, message, conversation: now, was }
      expect(await county.store.keep.released(kept)).toBe('done')
      const again = await moved()
      const other = { ...message, id: county.deps.ids.make('msg') }
      const second = { ...kept, message: other, conversation: again.now, was: again.was }
      expect(await county.store.keep.released(second)).toBe('changed')
      expect(await waiting()).toEqual([])
      expect(await county.store.message(message.thread, message.id)).toMatchObject({ body: message.body })
      expect(await county.store.message(message.thread, other.id)).toBeUndefined()
    })

    test('cancelled is gone from every list', async () => {
      const { was: conversationWas, now } = await moved()
      const kept = { was: one, conversation: now, conversationWas, at: county.now() }
      expect(await county.store.keep.unscheduled(kept)).toBe('done')
      expect(await county.store.keep.unscheduled(kept)).toBe('changed')
      expect([await waiting(), await listed()]).toEqual([[], []])
    })

    test('held back stays in the conversation, and stands on the list of those that could not leave', async () => {
      const { was, now } = await moved()
      const kept = { scheduled: one, because: 'opted-out' as const, conversation: now, was }
      expect(await county.store.keep.heldBack(kept)).toBe('done')
      expect(await waiting()).toEqual([{ ...one, held: 'opted-out' }])
      expect(await listed()).toEqual([])
      const { items } = await county.store.heldOf(conversation.staff ?? '', { limit: 99 })
      expect(items.filter((row) => row.conversation === conversation.id)).toMatchObject([
        { id: one.id, due: one.due, name: 'Maria Santos', held: 'opted-out' },
      ])
      expect(await dueNow()).toEqual([])
    })

    test('of a series leaves the next in its place, once', async () => {
      const next: ScheduledMessage = {
        ...one,
        id: county.deps.ids.make('msg'),
        due: secondsAfter(one.due, 86_400),
      }
      const message = outboundOf({
        id: county.deps.ids.make('msg'),
        thread: conversation.threads[0]?.id ?? '',
      })
      const { was, now } = await moved()
      expect(
        await county.store.keep.released({ scheduled: one, message, conversation: now, was, next }),
      ).toBe('done')
      expect(await waiting()).toEqual([next])
      const again = await moved()
      const other = { ...next, id: county.deps.ids.make('msg') }
      const second = { scheduled: one, message, conversation: again.now, was: again.was, next: other }
      expect(await county.store.keep.released(second)).toBe('changed')
      expect(await waiting()).toEqual([next])
    })

    test('cancelled is aside, and comes back in the place of the one that took its own', async () => {
      const next: ScheduledMessage = {
        ...one,
        id: county.deps.ids.make('msg'),
        due: secondsAfter(one.due, 86_400),
      }
      const { was: conversationWas, now } = await moved()
      const at = county.now()
      await county.store.keep.unscheduled({ was: one, conversation: now, conversationWas, at, next })
      const [aside] = await county.store.setAside(conversation.id)
      expect(aside).toEqual({ scheduled: one, because: 'cancelled', at })
      if (!aside) throw new Error('nothing is aside')
      const back = await moved()
      const restored = { was: aside, instead: next, conversation: back.now, conversationWas: back.was }
      expect(await county.store.keep.restored(restored)).toBe('done')
      expect([await waiting(), await county.store.setAside(conversation.id)]).toEqual([[one], []])
      const again = await moved()
      const twice = { ...restored, conversation: again.now, conversationWas: again.was }
      expect(await county.store.keep.restored(twice)).toBe('changed')
    })

    test('looked at later is found by the sweep after that time, and never once it has left', async () => {
      const due = { kind: 'scheduled' as const, conversation: conversation.id, id: one.id, due: one.due }
      await county.store.keep.lookedAtLater(due, secondsAfter(one.due, 600))
      expect(await dueNow(secondsAfter(one.due, 599))).toEqual([])
      expect(await dueNow(secondsAfter(one.due, 601))).toEqual([due])
      const { was: conversationWas, now } = await moved()
      await county.store.keep.unscheduled({ was: one, conversation: now, conversationWas, at: county.now() })
      await county.store.keep.lookedAtLater(due, one.due)
      expect([await waiting(), await dueNow()]).toEqual([[], []])
    })
  })

  test('The record of what left is kept once, newest first, and reads the messages as they are', async () => {
    const staff = county.deps.ids.make('st')
    const thread = conversation.threads[0]?.id ?? ''
    const messages = [1, 2, 3].map(() => {
      county.pass(60)
      return outboundOf({ id: county.deps.ids.make('msg'), thread, at: county.now() })
    })
    for (const message of messages) {
      const { was, now } = await moved()
      const kept = { message, conversation: now, was, formKey: message.id }
      expect(await county.store.keep.composed(kept)).toBe('done')
      const place = { staff, at: message.at, id: message.id, thread }
      await county.store.keepSentLater(place)
      await county.store.keepSentLater(place)
    }
    const first = await county.store.sentLaterOf(staff, { limit: 2 })
    const second = await county.store.sentLaterOf(staff, { limit: 2, after: first.next ?? '' })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(ids).toEqual(messages.map(({ id }) => id).toReversed())
    expect(first.items[0]).toMatchObject({ body: messages[2]?.body, status: 'queued' })
  })
}

/** What the sweep finds of this conversation. */
async function dueNow(before = '2099') {
  const shards = await Promise.all([0, 1, 2, 3].map((shard) => county.store.dueBefore(shard, before)))
  return shards.flat().filter((due) => due.kind === 'scheduled' && due.conversation === conversation.id)
}
