import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  daysAfter,
  instantAt,
  isLocalTime,
  localParts,
  maySchedule,
  nextWorkday,
  presets,
} from '../../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'

const denver = 'America/Denver'

describe('a date and time on the wall', () => {
  test.each([
    ['2026-11-23', '09:00', '2026-11-23T16:00:00.000Z'],
    ['2026-07-01', '09:00', '2026-07-01T15:00:00.000Z'],
    ['2026-12-31', '23:59', '2027-01-01T06:59:00.000Z'],
    ['2028-02-29', '00:00', '2028-02-29T07:00:00.000Z'],
    ['2026-03-08', '01:59', '2026-03-08T08:59:00.000Z'],
    ['2026-03-08', '03:00', '2026-03-08T09:00:00.000Z'],
    ['2026-11-01', '00:59', '2026-11-01T06:59:00.000Z'],
    ['2026-11-01', '02:00', '2026-11-01T09:00:00.000Z'],
  ])('%s %s in Denver is %s', (date, time, instant) => {
    expect(instantAt(denver, date, time)).toEqual({ kind: 'at', instant })
  })

  test.each(['02:00', '02:30', '02:59'])('%s is skipped in spring: just after the jump', (time) => {
    expect(instantAt(denver, '2026-03-08', time)).toEqual({
      kind: 'skipped',
      instant: '2026-03-08T09:00:00.000Z',
    })
  })

  test.each([
    ['01:00', '2026-11-01T07:00:00.000Z', '2026-11-01T08:00:00.000Z'],
    ['01:30', '2026-11-01T07:30:00.000Z', '2026-11-01T08:30:00.000Z'],
    ['01:59', '2026-11-01T07:59:00.000Z', '2026-11-01T08:59:00.000Z'],
  ])('%s comes twice in autumn', (time, instant, other) => {
    expect(instantAt(denver, '2026-11-01', time)).toEqual({ kind: 'twice', instant, other })
  })

  it('is never skipped or doubled where clocks do not change', () => {
    for (const zone of ['America/Phoenix', 'Pacific/Honolulu', 'America/Puerto_Rico', 'UTC']) {
      expect(instantAt(zone, '2026-03-08', '02:30').kind).toBe('at')
      expect(instantAt(zone, '2026-11-01', '01:30').kind).toBe('at')
    }
  })

  it('is right where the clock changes by half an hour, and east of Greenwich', () => {
    expect(instantAt('Australia/Lord_Howe', '2026-10-04', '02:15')).toEqual({
      kind: 'skipped',
      instant: '2026-10-03T15:30:00.000Z',
    })
    expect(instantAt('Europe/Madrid', '2026-10-25', '02:30')).toEqual({
      kind: 'twice',
      instant: '2026-10-25T00:30:00.000Z',
      other: '2026-10-25T01:30:00.000Z',
    })
  })

  test.each([
    ['2026-02-29', '09:00'],
    ['2026-13-01', '09:00'],
    ['2026-04-31', '09:00'],
    ['26-04-30', '09:00'],
    ['2026-04-30', '24:00'],
    ['2026-04-30', '9:00'],
    ['2026-04-30', '09:60'],
    ['2026-04-30', '09:00:00'],
    ['', ''],
    ['2026-04-30\n', '09:00'],
    ['tomorrow', 'noon'],
  ])('%j %j is none', (date, time) => {
    expect(isLocalTime(date, time)).toBe(false)
    expect(() => instantAt(denver, date, time)).toThrow('not a date and time')
  })
})

/** Every zone of the United States with rules of its own. */
const zones = [
  'America/New_York',
  'America/Detroit',
  'America/Kentucky/Louisville',
  'America/Indiana/Indianapolis',
  'America/Indiana/Tell_City',
  'America/Chicago',
  'America/Menominee',
  'America/North_Dakota/Beulah',
  'America/Denver',
  'America/Boise',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Juneau',
  'America/Sitka',
  'America/Metlakatla',
  'America/Nome',
  'America/Adak',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/St_Thomas',
  'Pacific/Guam',
  'Pacific/Saipan',
  'Pacific/Pago_Pago',
]
const minute = 60_000
const from2025 = Date.UTC(2025, 0, 1) / minute
const to2030 = Date.UTC(2030, 0, 1) / minute

describe('in every US zone, through five years', () => {
  it('an instant and the wall clock lead to each other', () => {
    assert(
      property(constantFrom(...zones), integer({ min: from2025, max: to2030 }), (zone, minutes) => {
        const instant = instantOf(minutes * minute)
        const { date, time } = localParts(instant, zone)
        const at = instantAt(zone, date, time)
        expect(at.kind).not.toBe('skipped')
        expect([at.instant, at.kind === 'twice' && at.other]).toContain(instant)
      }),
      { numRuns: 1000 },
    )
  })

  it('every minute around both changes of the clock is right', () => {
    for (const zone of zones)
      for (const date of ['2026-03-08', '2026-11-01'])
        for (let minutes = 0; minutes < 4 * 60; minutes += 10) {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
          const at = instantAt(zone, date, time)
          const shown = localParts(at.instant, zone)
          const justBefore = localParts(instantOf(millisecondsOf(at.instant) - 1), zone)
          if (at.kind === 'skipped') {
            // The clock goes from before the wanted time to after it in this very millisecond.
            expect(justBefore.time < time && time < shown.time).toBe(true)
          } else expect(shown).toMatchObject({ date, time })
          if (at.kind === 'twice') {
            expect(localParts(at.other, zone)).toMatchObject({ date, time })
            expect(at.other > at.instant).toBe(true)
          }
        }
  })

  it('where clocks change, an hour is skipped and an hour comes twice', () => {
    const still = ['America/Phoenix', 'Pacific/Honolulu', 'America/Puerto_Rico', 'America/St_Thomas']
    still.push('Pacific/Guam', 'Pacific/Saipan', 'Pacific/Pago_Pago')
    for (const zone of zones) {
      const changes = !still.includes(zone)
      expect([zone, instantAt(zone, '2026-03-08', '02:30').kind]).toEqual([zone, changes ? 'skipped' : 'at'])
      expect([zone, instantAt(zone, '2026-11-01', '01:30').kind]).toEqual([zone, changes ? 'twice' : 'at'])
    }
  })
})

describe('the next workday', () => {
  test.each([
    ['Monday', '2026-11-23T16:00:00.000Z', '2026-11-24'],
    ['Thursday', '2026-11-19T16:00:00.000Z', '2026-11-20'],
    ['Friday', '2026-11-20T16:00:00.000Z', '2026-11-23'],
    ['Saturday', '2026-11-21T16:00:00.000Z', '2026-11-23'],
    ['Sunday', '2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['late Friday in Denver, Saturday in UTC', '2026-11-21T05:00:00.000Z', '2026-11-23'],
    ['late Sunday in Denver, Monday in UTC', '2026-11-23T05:00:00.000Z', '2026-11-23'],
    ['the end of a year', '2026-12-31T20:00:00.000Z', '2027-01-01'],
  ])('from %s', (_, now, date) => {
    expect(nextWorkday(now, denver)).toEqual({ date, time: '09:00' })
  })
})

describe('the times offered', () => {
  const offered = (now: string) =>
    presets(now, denver).map(({ name, date, time }) => `${name} ${date} ${time}`)

  it('are the picture’s on a Friday morning', () => {
    expect(offered('2026-11-20T16:42:00.000Z')).toEqual([
      'this-afternoon 2026-11-20 14:00',
      'tomorrow-morning 2026-11-21 09:00',
      'next-workday 2026-11-23 09:00',
    ])
  })

  it('leave out this afternoon once it is two, and the next workday when that is tomorrow', () => {
    expect(offered('2026-11-23T21:00:00.000Z')).toEqual(['tomorrow-morning 2026-11-24 09:00'])
    expect(offered('2026-11-23T20:59:00.000Z')).toHaveLength(2)
  })

  it('are all still to come', () => {
    assert(
      property(constantFrom(...zones), integer({ min: from2025, max: to2030 }), (zone, minutes) => {
        const now = instantOf(minutes * minute)
        for (const { instant } of presets(now, zone)) expect(maySchedule(instant, now)).toBe('ok')
      }),
    )
  })
})

test.each([
  ['2026-11-20T16:42:00.001Z', 'ok'],
  ['2026-11-20T16:42:00.000Z', 'in-the-past'],
  ['2026-11-20T16:41:59.999Z', 'in-the-past'],
  ['2027-11-20T16:42:00.000Z', 'ok'],
  ['2027-11-21T16:42:00.000Z', 'ok'],
  ['2027-11-21T16:42:00.001Z', 'too-far'],
])('a message may be scheduled for %s: %s', (due, may) => {
  expect(maySchedule(due, '2026-11-20T16:42:00.000Z')).toBe(may)
})

it('counts days by the calendar', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2026-03-08', -1)).toBe('2026-03-07')
})
