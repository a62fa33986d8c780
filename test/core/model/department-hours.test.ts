import { describe, expect, test } from 'vitest'
import { isAnotherDay, isAttended } from '../../../core/model/department-hours.ts'

const zone = 'America/Denver'
const office = { from: '08:00', to: '17:00' }
const hours = { 1: office, 2: office, 3: office, 4: office, 5: { from: '08:00', to: '12:00' } }

describe('Somebody reads texts', () => {
  test.each([
    ['a Monday at nine', '2026-11-23T16:00:00.000Z', true],
    ['as the office opens', '2026-11-23T15:00:00.000Z', true],
    ['a minute before', '2026-11-23T14:59:59.000Z', false],
    ['a minute before it closes', '2026-11-23T23:59:00.000Z', true],
    ['as it closes', '2026-11-24T00:00:00.000Z', false],
    ['a Friday morning', '2026-11-27T18:00:00.000Z', true],
    ['a Friday afternoon', '2026-11-27T20:00:00.000Z', false],
    ['a Saturday', '2026-11-28T18:00:00.000Z', false],
    ['a holiday', '2026-11-26T18:00:00.000Z', false],
    ['in summer, when the clocks are an hour ahead', '2026-07-06T14:00:00.000Z', true],
    ['in winter at the same time of UTC', '2026-12-07T14:00:00.000Z', false],
  ])('%s', (_, at, expected) => {
    expect(isAttended({ hours, closedDays: ['2026-11-26'] }, zone, at)).toBe(expected)
  })

  test('always, where no hours are set, but not on a closed day', () => {
    const none = { hours: null, closedDays: ['2026-11-26'] }
    expect(isAttended(none, zone, '2026-11-23T03:00:00.000Z')).toBe(true)
    expect(isAttended(none, zone, '2026-11-26T18:00:00.000Z')).toBe(false)
  })
})

describe('What goes once a day goes again', () => {
  test.each([
    ['at first', undefined, '2026-11-23T03:00:00.000Z', true],
    ['the next evening', '2026-11-23T03:00:00.000Z', '2026-11-24T02:00:00.000Z', true],
    ['not in the same hour', '2026-11-23T03:00:00.000Z', '2026-11-23T03:40:00.000Z', false],
    ['not after a midnight within the night', '2026-11-23T06:50:00.000Z', '2026-11-23T07:10:00.000Z', false],
    ['not on one day, early and late', '2026-11-23T07:10:00.000Z', '2026-11-24T05:00:00.000Z', false],
  ])('%s', (_, before, at, expected) => {
    expect(isAnotherDay(before, at, zone)).toBe(expected)
  })
})
