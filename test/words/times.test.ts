import { describe, expect, it, test } from 'vitest'
import { timesIn } from '../../words/index.ts'

const denver = timesIn('en', 'America/Denver')
const enDenver = timesIn('es', 'America/Denver')
/** Friday, 9:42 in the morning in Denver. */
const now = '2026-11-20T16:42:00.000Z'

describe('how long ago', () => {
  test.each([
    ['2026-11-20T16:42:00.000Z', 'Now', 'Ahora'],
    ['2026-11-20T16:41:01.000Z', 'Now', 'Ahora'],
    ['2026-11-20T16:43:00.000Z', 'Now', 'Ahora'],
    ['2026-11-20T16:30:00.000Z', '12 min', '12 min'],
    ['2026-11-20T15:42:01.000Z', '59 min', '59 min'],
    ['2026-11-20T14:30:00.000Z', '2 hr', '2 h'],
    ['2026-11-20T07:00:00.000Z', '9 hr', '9 h'],
    ['2026-11-20T06:59:00.000Z', 'Yesterday', 'Ayer'],
    ['2026-11-19T07:00:00.000Z', 'Yesterday', 'Ayer'],
    ['2026-11-18T18:00:00.000Z', 'Wed', 'Mié'],
    ['2026-11-14T18:00:00.000Z', 'Sat', 'Sáb'],
    ['2026-11-13T18:00:00.000Z', 'Nov 13', '13 nov'],
    ['2025-11-13T18:00:00.000Z', 'Nov 13, 2025', '13 nov 2025'],
  ])('%s: %s, %s', (at, english, spanish) => {
    expect(denver.ago(at, now)).toBe(english)
    expect(enDenver.ago(at, now)).toBe(spanish)
  })

  it('is minutes just after midnight, not yesterday', () => {
    expect(denver.ago('2026-11-20T06:50:00.000Z', '2026-11-20T07:10:00.000Z')).toBe('20 min')
  })

  test.each([
    ['2026-11-20T16:42:00.000Z', '1 minute ago', 'hace 1 minuto'],
    ['2026-11-20T16:30:00.000Z', '12 minutes ago', 'hace 12 minutos'],
    ['2026-11-20T14:30:00.000Z', '2 hours ago', 'hace 2 horas'],
    ['2026-11-19T18:00:00.000Z', 'yesterday', 'ayer'],
    ['2026-11-17T18:00:00.000Z', '3 days ago', 'hace 3 días'],
    ['2026-11-13T18:00:00.000Z', 'Nov 13', '13 nov'],
    ['2025-11-13T18:00:00.000Z', 'Nov 13, 2025', '13 nov 2025'],
  ])('inside a sentence, %s: %s, %s', (at, english, spanish) => {
    expect(denver.since(at, now)).toBe(english)
    expect(enDenver.since(at, now)).toBe(spanish)
  })
})

describe('the day of a message', () => {
  test.each([
    ['2026-11-20T07:00:00.000Z', 'Today', 'Hoy'],
    ['2026-11-20T06:59:59.000Z', 'Yesterday', 'Ayer'],
    ['2026-11-18T18:00:00.000Z', 'Wednesday, November 18', 'Miércoles, 18 de noviembre'],
    ['2025-12-31T18:00:00.000Z', 'Wednesday, December 31, 2025', 'Miércoles, 31 de diciembre de 2025'],
  ])('%s: %s, %s', (at, english, spanish) => {
    expect(denver.day(at, now)).toBe(english)
    expect(enDenver.day(at, now)).toBe(spanish)
  })
})

describe('what is to come', () => {
  test.each([
    ['2026-11-20T22:00:00.000Z', 'Today 3:00 PM', 'Today, 3:00 PM', 'Fri, Nov 20 at 3:00 PM'],
    ['2026-11-21T16:00:00.000Z', 'Tomorrow 9:00 AM', 'Sat, Nov 21, 9:00 AM', 'Sat, Nov 21 at 9:00 AM'],
    ['2026-11-23T16:00:00.000Z', 'Mon 9:00 AM', 'Mon, Nov 23, 9:00 AM', 'Mon, Nov 23 at 9:00 AM'],
    ['2026-12-02T16:00:00.000Z', 'Dec 2 9:00 AM', 'Wed, Dec 2, 9:00 AM', 'Wed, Dec 2 at 9:00 AM'],
    ['2027-01-04T16:00:00.000Z', 'Jan 4, 2027 9:00 AM', 'Mon, Jan 4, 9:00 AM', 'Mon, Jan 4, 2027 at 9:00 AM'],
  ])('%s: %s | %s | %s', (at, soon, preset, sentence) => {
    expect(denver.soon(at, now)).toBe(soon)
    expect(denver.preset(at, now)).toBe(preset)
    expect(denver.dateAndClock(at, now)).toBe(sentence)
  })

  it('is right over the change of the clock', () => {
    const saturday = '2026-10-31T20:00:00.000Z'
    expect(denver.soon('2026-11-01T16:00:00.000Z', saturday)).toBe('Tomorrow 9:00 AM')
    expect(denver.soon('2026-11-02T16:00:00.000Z', saturday)).toBe('Mon 9:00 AM')
  })
})

it('names the zone, and writes only spaces that can be typed', () => {
  expect(denver.zoneName).toBe('Mountain Time')
  expect(timesIn('en', 'America/New_York').zoneName).toBe('Eastern Time')
  expect(enDenver.zoneName).toBe('hora de las Montañas Rocosas')
  expect(denver.clock(now)).toBe('9:42 AM')
  expect(enDenver.clock(now)).toMatch(/^9:42 a\.m\.$/)
})
