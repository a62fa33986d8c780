import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isAnswer, overrideOf, quietUntil, waitsUntil } from '../../../core/model/quiet-hours.ts'
import { instantAt, localParts } from '../../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'
import { pretrial } from '../../support/cast.ts'
import { conversationOf, mariasPhone } from './builders.ts'

const denver = 'America/Denver'
const night = { from: '21:00', to: '08:00' }
const at = (date: string, time: string, zone = denver) => instantAt(zone, date, time).instant

describe('quiet hours over midnight', () => {
  test.each([
    ['before they begin', '2026-11-20', '20:59', undefined],
    ['as they begin', '2026-11-20', '21:00', '2026-11-21 08:00'],
    ['at midnight', '2026-11-21', '00:00', '2026-11-21 08:00'],
    ['a minute before they end', '2026-11-21', '07:59', '2026-11-21 08:00'],
    ['as they end', '2026-11-21', '08:00', undefined],
    ['the night in which spring skips an hour', '2027-03-14', '01:30', '2027-03-14 08:00'],
    ['the night in which autumn has one twice', '2026-11-01', '00:30', '2026-11-01 08:00'],
  ])('%s', (_, date, time, until) => {
    const [day = '', clock = ''] = until?.split(' ') ?? []
    expect(quietUntil(at(date, time), denver, night)).toBe(until && at(day, clock))
  })
})

describe('quiet hours within a day, or none', () => {
  test.each([
    ['12:59', undefined],
    ['13:00', '15:00'],
    ['14:59', '15:00'],
    ['15:00', undefined],
  ])('at %s: until %s', (time, until) => {
    const siesta = { from: '13:00', to: '15:00' }
    expect(quietUntil(at('2026-11-20', time), denver, siesta)).toBe(until && at('2026-11-20', until))
  })
  it('never where none are set, or they begin as they end', () => {
    expect(quietUntil(at('2026-11-20', '23:00'), denver, null)).toBeUndefined()
    expect(quietUntil(at('2026-11-20', '23:00'), denver, { from: '21:00', to: '21:00' })).toBeUndefined()
  })
  it('are the client’s, where they live in another zone', () => {
    const now = at('2026-11-20', '20:30')
    expect(quietUntil(now, denver, night)).toBeUndefined()
    expect(quietUntil(now, 'America/New_York', night)).toBe(at('2026-11-21', '08:00', 'America/New_York'))
  })
})

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
]
const usZones = [...zones, 'America/Anchorage', 'America/Adak', 'Pacific/Honolulu', 'America/Puerto_Rico']
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
const minute = 60_000
const from = Date.UTC(2026, 0, 1)
const instants = fc
  .integer({ min: 0, max: 2 * 366 * 24 * 60 })
  .map((minutes) => instantOf(from + minutes * minute))
/** The nights on which US clocks change, minute by minute. */
const changes = ['2026-03-08', '2026-11-01', '2027-03-14', '2027-11-07'].map((day) => Date.parse(day))
const nights = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: 0, max: 36 * 60 }))
  .map(([day, minutes]) => instantOf(day + minutes * minute))

describe('whenever quiet hours end, over daylight saving too', () => {
  const asked = fc.tuple(fc.oneof(instants, nights), fc.constantFrom(...usZones), clockTime, clockTime)

  it('it is later than now, not quiet, and within a day (two where the clock jumps over the waking minutes)', () => {
    fc.assert(
      fc.property(asked, ([now, zone, begin, end]) => {
        const quiet = { from: begin, to: end }
        const until = quietUntil(now, zone, quiet)
        if (until === undefined) return
        const ahead = millisecondsOf(until) - millisecondsOf(now)
        expect(ahead).toBeGreaterThan(0)
        expect(ahead).toBeLessThanOrEqual(49 * 60 * minute)
        expect(quietUntil(until, zone, quiet)).toBeUndefined()
      }),
      { numRuns: 3000 },
    )
  })

  it('every minute until then is quiet', () => {
    fc.assert(
      fc.property(asked, ([now, zone, begin, end]) => {
        const quiet = { from: begin, to: end }
        const until = quietUntil(now, zone, quiet)
        if (until === undefined) return
        for (let time = millisecondsOf(now); time < millisecondsOf(until); time += 7 * minute) {
          expect(quietUntil(instantOf(time), zone, quiet)).toBe(until)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what is quiet is what the client’s clock shows', () => {
    fc.assert(
      fc.property(asked, ([now, zone, begin, end]) => {
        const { time } = localParts(now, zone)
        const isShown =
          begin === end ? false : begin < end ? time >= begin && time < end : time >= begin || time < end
        expect(quietUntil(now, zone, { from: begin, to: end }) !== undefined).toBe(isShown)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('an answer', () => {
  const settings = { answerHours: 12 }
  const wrote = '2026-11-20T16:00:00.000Z'
  const conversation = conversationOf({ use: { [mariasPhone]: { score: 1, at: wrote } } })

  test.each([
    ['within the hours', mariasPhone, '2026-11-21T03:59:59.999Z', true],
    ['when they are over', mariasPhone, '2026-11-21T04:00:00.000Z', false],
    ['to another phone than they wrote from', '+18015550140', '2026-11-20T16:01:00.000Z', false],
  ])('%s', (_, to, now, answers) => {
    expect(isAnswer(conversation, to, settings, now)).toBe(answers)
  })

  it('is known of a conversation from before uses were kept, by its newest message', () => {
    const newestInbound = 'msg_01M7ZDC0000000000000000001'
    const old = conversationOf({ newestInbound, use: undefined })
    expect(isAnswer(old, mariasPhone, settings, '2026-11-21T16:30:00.000Z')).toBe(true)
    expect(isAnswer(old, mariasPhone, settings, '2026-11-22T16:30:00.000Z')).toBe(false)
    expect(isAnswer(old, '+18015550140', settings, '2026-11-21T16:30:00.000Z')).toBe(false)
  })
})

describe('a message in the night', () => {
  const department = pretrial
  const now = at('2026-11-20', '22:12')
  const wrote = (hoursAgo: number) => ({
    use: { [mariasPhone]: { score: 1, at: instantOf(millisecondsOf(now) - hoursAgo * 60 * minute) } },
  })
  const asked = (parts: Parameters<typeof conversationOf>[0], override?: string) =>
    waitsUntil({ conversation: conversationOf(parts), to: mariasPhone, department, at: now, override })

  it('waits until the morning', () => {
    expect(asked({})).toBe(at('2026-11-21', '08:00'))
  })
  it('goes when it is an answer, or staff said why it can’t wait', () => {
    expect(asked(wrote(1))).toBeUndefined()
    expect(asked({}, 'Court moved to 8 AM')).toBeUndefined()
    expect(asked(wrote(13))).toBe(at('2026-11-21', '08:00'))
  })
  it('goes where it is not night yet for the client', () => {
    expect(asked({ zone: 'Pacific/Honolulu' })).toBeUndefined()
  })
})

it('A reason is kept without what stands around it, and not of any length', () => {
  expect(overrideOf('  Court moved \n')).toBe('Court moved')
  expect(overrideOf('   ')).toBeUndefined()
  expect(overrideOf(undefined)).toBeUndefined()
  expect(overrideOf('x'.repeat(500))).toHaveLength(200)
})
