import { describe, expect, test } from 'vitest'
import { awayWords, isAway, longestAnswer } from '../../../core/model/away.ts'
import { readAway, type TypedAway } from '../../../core/model/away-form.ts'
import { segmentsOf } from '../../../core/model/segments.ts'
import { wordsIn } from '../../../words/index.ts'

const zone = 'America/Denver'
const facts = { zone, now: '2026-11-24T16:00:00.000Z', languages: ['en', 'es'] as ('en' | 'es')[] }
const typed: TypedAway = {
  from: '2026-11-25',
  back: '2026-11-30',
  contact: ' Chris  Okafor, (801) 555-0101 ',
  text: { en: wordsIn('en').automatic.away, es: wordsIn('es').automatic.away },
  everyMessage: false,
}
const faults = (parts: Partial<TypedAway>) => {
  const read = readAway({ ...typed, ...parts }, facts)
  return read.kind === 'invalid' ? read.faults.map(({ field, because }) => `${field} ${because}`) : []
}

describe('An away message', () => {
  test('begins with its first day and ends by itself as the day back begins', () => {
    const read = readAway(typed, facts)
    if (read.kind !== 'read') throw new Error('not read')
    expect([read.away.from, read.away.to]).toEqual(['2026-11-25T07:00:00.000Z', '2026-11-30T07:00:00.000Z'])
    expect(isAway(read.away, '2026-11-25T06:59:59.999Z')).toBe(false)
    expect(isAway(read.away, '2026-11-25T07:00:00.000Z')).toBe(true)
    expect(isAway(read.away, '2026-11-30T06:59:59.999Z')).toBe(true)
    expect(isAway(read.away, '2026-11-30T07:00:00.000Z')).toBe(false)
    expect(isAway(undefined, facts.now)).toBe(false)
  })

  test('names whom to contact and the day back, in the language of the client', () => {
    const read = readAway(typed, facts)
    if (read.kind !== 'read') throw new Error('not read')
    expect(awayWords(read.away, 'en', zone)).toBe(
      'I am away until Monday, November 30. If you need someone before then, contact Chris Okafor, (801) 555-0101. In an emergency, call 911.',
    )
    expect(awayWords(read.away, 'es', zone)).toBe(
      'No trabajo hasta el lunes 30 de noviembre. Si necesita a alguien antes, contacte a Chris Okafor, (801) 555-0101. En una emergencia, llame al 911.',
    )
    expect(segmentsOf(awayWords(read.away, 'es', zone)).encoding).toBe('GSM')
    const odd = { ...read.away, contact: '$& and {{back}}' }
    expect(awayWords(odd, 'en', zone)).toContain('contact $& and')
  })

  test.each<[string, Partial<TypedAway>, string[]]>([
    ['no date', { from: '', back: '2026-13-01' }, ['from not-a-date', 'back not-a-date']],
    ['back before it begins', { back: '2026-11-25' }, ['back not-after']],
    ['already over', { from: '2026-11-20', back: '2026-11-24' }, ['back over']],
    ['for years', { back: '2028-01-01' }, ['back too-far']],
    ['nobody to contact', { contact: '  ' }, ['contact empty']],
    ['a contact as long as a text', { contact: 'x'.repeat(81) }, ['contact too-long']],
    ['no words', { text: { en: ' ', es: typed.text.es } }, ['text-en empty']],
    ['nobody named in it', { text: { en: 'Away.', es: typed.text.es } }, ['text-en no-contact']],
    [
      'too many words',
      { text: { en: typed.text.en, es: `{{contact}} ${'x'.repeat(longestAnswer)}` } },
      ['text-es too-long'],
    ],
  ])('is refused with %s', (_, parts, expected) => {
    expect(faults(parts)).toEqual(expected)
  })

  test('that began before today is fine', () => {
    expect(faults({ from: '2026-11-20' })).toEqual([])
  })
})
