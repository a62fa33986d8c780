import { describe, expect, test } from 'vitest'
import { conversationItem, readConversation, readScheduled, scheduledItem } from '../../store/items.ts'
import { sentLaterItem } from '../../store/sent-later.ts'
import { readSetAside, setAsideItem } from '../../store/set-aside.ts'
import { read, shapes } from '../../store/shapes.ts'
import { conversationOf } from '../core/model/builders.ts'

/** As they stand in tables from the day they were first written on: what reads them later reads these. */
const repeated = {
  pk: 'CONVERSATION#cv_01JD0000000000000000000001',
  sk: 'LATER#2026-11-23T16:00:00.000Z#msg_01JD0000000000000000000009',
  type: 'scheduled',
  v: 1,
  department: 'pretrial',
  channel: 'text',
  body: 'Class is at seven this time.',
  from: '+18015550100',
  to: '+18015550134',
  author: { staff: 'st_01JD0000000000000000000001', name: 'Dana Whitfield' },
  segments: 1,
  zone: 'America/Denver',
  createdAt: '2026-11-20T16:00:00.000Z',
  edition: 2,
  series: 'sr_01JD0000000000000000000001',
  repeats: {
    rhythm: { every: 'month', weekday: 1, nth: 4 },
    from: '2026-11-23',
    time: '09:00',
    zone: 'America/Denver',
    n: 0,
    lasts: { kind: 'times', count: 6 },
    usual: { body: 'Class is tonight.', segments: 1, to: '+18015550134', smart: true },
  },
  line: {
    name: 'Maria Santos',
    preview: 'Class is at seven this time.',
    repeats: { rhythm: { every: 'month', weekday: 1, nth: 4 }, time: '09:00' },
  },
  g4pk: 'LATER#st_01JD0000000000000000000001',
  g4sk: '2026-11-23T16:00:00.000Z#msg_01JD0000000000000000000009',
  g5pk: 'DUE#1',
  g5sk: '2026-11-23T16:00:00.000Z',
}
const shown = { staff: 'st_01JD0000000000000000000001', name: 'Maria Santos' }

describe('Items of messages for later', () => {
  test('a repeated message is read with how it repeats, and written as it stood', () => {
    const message = readScheduled(repeated)
    expect(message).toMatchObject({
      id: 'msg_01JD0000000000000000000009',
      due: '2026-11-23T16:00:00.000Z',
      series: repeated.series,
      repeats: repeated.repeats,
    })
    expect(scheduledItem(message, shown)).toEqual(repeated)
  })

  test('a held one stands on the list of those, and in no shard of the sweep', () => {
    const { g5pk: _, g5sk: __, ...listed } = repeated
    const held = {
      ...listed,
      held: 'opted-out',
      line: { ...repeated.line, held: 'opted-out' },
      g4pk: 'HELD#st_01JD0000000000000000000001',
    }
    expect(scheduledItem(readScheduled(held), shown)).toEqual(held)
  })

  test('one that was cancelled stands aside until that is too late to take back', () => {
    const aside = {
      scheduled: readScheduled(repeated),
      because: 'cancelled',
      at: '2026-11-21T16:00:00.000Z',
    } as const
    const item = setAsideItem(aside)
    expect(item).toMatchObject({
      sk: 'SET-ASIDE#2026-11-23T16:00:00.000Z#msg_01JD0000000000000000000009',
      type: 'set-aside',
      expiresAt: Date.parse('2026-12-21T16:00:00.000Z') / 1000,
    })
    expect(readSetAside({ ...item, later: 1 })).toMatchObject(aside)
  })

  test('the record of one that left names its place, and nothing of what it says', () => {
    const item = {
      pk: 'SENT-LATER#st_01JD0000000000000000000001',
      sk: '2026-11-23T16:00:00.500Z#msg_01JD000000000000000000000A',
      type: 'sent-later',
      v: 1,
      thread: 'th_01JD0000000000000000000001',
    }
    const place = {
      staff: 'st_01JD0000000000000000000001',
      at: '2026-11-23T16:00:00.500Z',
      id: 'msg_01JD000000000000000000000A',
      thread: item.thread,
    }
    expect(sentLaterItem(place)).toEqual(item)
    expect(read(shapes.sentLater, { ...item, later: 1 })).toMatchObject(item)
    expect(() => read(shapes.sentLater, { ...item, v: 2 })).toThrow('an item of type sent-later lacks v')
  })

  test('a conversation remembers in its row why one could not leave, and needs somebody’s eyes', () => {
    const conversation = conversationOf({
      state: 'caseload',
      staff: shown.staff,
      unread: 0,
      held: 'no-number',
    })
    const item = conversationItem(conversation)
    expect(item).toMatchObject({ line: { held: 'no-number' }, g3pk: `NEEDS#${shown.staff}` })
    expect(String(item.g3sk)).toMatch(/^-F#/)
    expect(readConversation(item)).toMatchObject({ held: 'no-number' })
  })
})
