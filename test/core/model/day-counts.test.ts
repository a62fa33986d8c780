import { describe, expect, test } from 'vitest'
import { afterInbound, afterOutbound, type Conversation } from '../../../core/model/conversation.ts'
import { entered, type Pending } from '../../../core/model/count-books.ts'
import { conversationChanges, messageChanges } from '../../../core/model/day-counts.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import { reportOf, staffRows, stretches } from '../../../core/model/report.ts'
import { conversationOf, inboundOf, outboundOf } from './builders.ts'

const monday = '2026-11-16T16:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(monday) + minutes * 60_000).toISOString()
const dana = { author: { staff: 'st_dana', name: 'Dana Whitfield' } }

describe('A message counts', () => {
  const cases: [string, Partial<OutboundMessage>, object, object][] = [
    ['for its author', { ...dana, status: 'queued', segments: 2 }, { sent: 1, segments: 2 }, {}],
    [
      'as scheduled',
      { ...dana, status: 'sent', scheduledFor: monday },
      { sent: 1, later: 1, segments: 1 },
      {},
    ],
    [
      'as one of many',
      { ...dana, status: 'sent', mass: { id: 'mm', page: 1 } },
      { sent: 1, many: 1, segments: 1 },
      {},
    ],
    ['as automatic', { author: { automatic: 'away' }, status: 'sent' }, { automatic: 1, segments: 1 }, {}],
    [
      'as failed and unpaid when it was refused',
      { ...dana, status: 'blocked', reason: 'opted-out' },
      { sent: 1, failed: 1 },
      { 'opted-out': 1 },
    ],
    ['not when it was taken back', { ...dana, status: 'cancelled' }, {}, {}],
  ]
  test.each(cases)('%s', (_, parts, numbers, reasons) => {
    const [change] = messageChanges(undefined, outboundOf({ segments: 1, ...parts }))
    expect({ numbers: change?.numbers ?? {}, reasons: change?.reasons ?? {} }).toEqual({ numbers, reasons })
  })

  test('once, however its status moves, and a failure that was none is taken back', () => {
    const queued = outboundOf({ ...dana, status: 'queued', segments: 1 })
    expect(messageChanges(queued, { ...queued, status: 'sent' })).toEqual([])
    const lost: OutboundMessage = { ...queued, status: 'undelivered', reason: 'unreachable' }
    expect(messageChanges(queued, lost)[0]).toMatchObject({
      numbers: { failed: 1 },
      reasons: { unreachable: 1 },
    })
    const arrived: OutboundMessage = { ...queued, status: 'delivered' }
    expect(messageChanges(lost, arrived)[0]).toMatchObject({
      numbers: { failed: -1 },
      reasons: { unreachable: -1 },
    })
  })

  test('still when its records are removed, and once when it moves to another conversation', () => {
    const message = inboundOf({ staff: 'st_dana' })
    expect(messageChanges(message, undefined)).toEqual([])
    const marker = { ...message, direction: 'marker', marker: { kind: 'moved-away', address: '' } } as never
    expect(messageChanges(message, marker)[0]?.numbers).toEqual({ received: -1 })
    expect(messageChanges(undefined, { ...message, moved: true })).toEqual([])
  })
})

describe('A wait for an answer', () => {
  const begin: Conversation = conversationOf({ state: 'caseload', staff: 'st_dana' })
  const asked = (minutes: number, body = 'When is court?') => inboundOf({ at: later(minutes), body })
  const said = (minutes: number, parts: Partial<OutboundMessage> = {}) =>
    outboundOf({ ...dana, at: later(minutes), status: 'queued', ...parts })

  test('lasts from the first question to what a person wrote since', () => {
    const one = afterInbound(begin, asked(0))
    const two = afterInbound(one, asked(10))
    const answered = afterOutbound(two, said(45))
    expect(conversationChanges(begin, one)).toMatchObject([
      { numbers: { waiting: 1 } },
      { numbers: { asked: 1 } },
    ])
    expect(conversationChanges(one, two)).toEqual([])
    expect(conversationChanges(two, answered)).toMatchObject([
      { staff: 'st_dana', numbers: { waiting: -1 } },
      { staff: 'st_dana', numbers: { answers: 1, answerMinutes: 45, within60: 1 } },
    ])
  })

  test.each<[string, Partial<OutboundMessage>]>([
    ['an automatic answer', { author: { automatic: 'away' } }],
    ['a message to many', { mass: { id: 'mm', page: 1 } }],
    ['a reminder written before the question', { scheduledFor: later(20), writtenAt: later(-60) }],
  ])('is not ended by %s', (_, parts) => {
    const waits = afterInbound(begin, asked(0))
    expect(afterOutbound(waits, said(20, parts)).unanswered).toBe(later(0))
  })

  test('is not begun by STOP, and ended by it', () => {
    expect(afterInbound(begin, asked(0, 'STOP')).unanswered).toBeUndefined()
    expect(afterInbound(afterInbound(begin, asked(0)), asked(5, 'Stop.')).unanswered).toBeUndefined()
  })

  test('goes with the client to another case manager', () => {
    const waits = afterInbound(begin, asked(0))
    expect(conversationChanges(waits, { ...waits, staff: 'st_chris' })).toMatchObject([
      { staff: 'st_dana', numbers: { waiting: -1 } },
      { staff: 'st_chris', numbers: { waiting: 1 } },
    ])
    expect(conversationChanges(waits, { ...waits, state: 'off-list' })).toMatchObject([
      { numbers: { waiting: -1 } },
    ])
  })
})

describe('The books', () => {
  const counted = (day: string, staff: string, sent: number): Pending => ({
    day,
    staff,
    numbers: { sent },
    reasons: {},
  })
  const put = (books: ReturnType<typeof entered>, ...pending: Pending[]) => {
    const now = entered(books, pending, { st_dana: 'Dana Whitfield' })
    const days = new Set(now.upTo.map(({ day }) => day))
    const months = new Set(now.months.map(({ month }) => month))
    return {
      upTo: [...books.upTo.filter(({ day }) => !days.has(day)), ...now.upTo].toSorted((a, b) =>
        a.day < b.day ? -1 : 1,
      ),
      months: [...books.months.filter(({ month }) => !months.has(month)), ...now.months],
    }
  }
  const reportIn = (books: ReturnType<typeof entered>, from: string, to: string, pending: Pending[] = []) => {
    const at = (day: string) => books.upTo.findLast((one) => one.day <= day)
    const before = at(new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10))
    const end = at(to)
    return { months: books.months, pending, ...(before && { before }), ...(end && { end }) }
  }

  test('answer any period with what lies between two days, whatever was entered late', () => {
    let books = put(
      { upTo: [], months: [] },
      counted('2026-10-30', 'st_dana', 3),
      counted('2026-11-02', '-', 1),
    )
    books = put(books, counted('2026-11-05', 'st_dana', 2))
    books = put(books, counted('2026-11-01', 'st_dana', 4))
    const period = { from: '2026-10-31', to: '2026-11-04' }
    const read = reportIn(books, period.from, period.to, [counted('2026-11-04', 'st_dana', 7)])
    const report = reportOf(read, period)
    expect(report.numbers).toEqual({ sent: 12 })
    expect(report.days.map(({ numbers }) => numbers.sent ?? 0)).toEqual([0, 4, 1, 0, 7])
    expect(staffRows(read, period).map(({ name, numbers }) => [name, numbers.sent])).toEqual([
      ['Dana Whitfield', 11],
      ['', 1],
    ])
  })

  test('are drawn by day, by week from Monday, or by month', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, place) => ({
        day: new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10),
        numbers: { sent: 1 },
      }))
    expect(stretches({ days: days(30) })).toMatchObject({ by: 'day', bars: { length: 30 } })
    const weeks = stretches({ days: days(90) })
    expect([weeks.by, weeks.bars[1]?.from, weeks.bars[1]?.numbers.sent]).toEqual(['week', '2026-01-05', 7])
    expect(stretches({ days: days(365) })).toMatchObject({ by: 'month', bars: { length: 12 } })
  })
})
