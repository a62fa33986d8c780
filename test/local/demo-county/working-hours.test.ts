import { expect, test } from 'vitest'
import { localParts } from '../../../core/model/send-time.ts'
import { instantOf, millisecondsOf } from '../../../core/model/time.ts'
import { secondsToWorkingHours } from '../../../local/demo-county/working-hours.ts'

const zone = 'America/Denver'

test.each([
  ['a Monday at eleven', '2026-11-23T18:00:00.000Z', '2026-11-23 11:00'],
  ['a Monday at six in the morning', '2026-11-23T13:00:00.000Z', '2026-11-23 09:00'],
  ['a Monday at four in the afternoon', '2026-11-23T23:00:00.000Z', '2026-11-24 09:00'],
  ['a Friday at night', '2026-11-28T05:00:00.000Z', '2026-11-30 09:00'],
  ['a Saturday at noon', '2026-11-21T19:00:00.000Z', '2026-11-23 09:00'],
  ['a Sunday', '2026-11-22T08:00:00.000Z', '2026-11-23 09:00'],
])('begun on %s, the pretend county begins in working hours', (_, now, begins) => {
  const at = instantOf(millisecondsOf(now) + secondsToWorkingHours(now, zone) * 1000)
  const { date, time } = localParts(at, zone)
  expect(`${date} ${time}`).toBe(begins)
})
