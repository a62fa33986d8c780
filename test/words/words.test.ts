import { describe, expect, it, test } from 'vitest'
import { statuses } from '../../core/model/delivery-status.ts'
import { segmentsOf } from '../../core/model/segments.ts'
import { type Language, wordsIn } from '../../words/index.ts'

const languages: Language[] = ['en', 'es']

/** Every sentence of a table with where it stands; a sentence with values is given a word, a number or names. */
function sentences(table: object, at = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const place = `${at}.${key}`
    if (typeof value === 'string') return [[place, value]]
    if (typeof value === 'function') return said(value).map((sentence) => [place, sentence])
    return sentences(value, place)
  })
}

function said(sentence: (...values: never[]) => string): string[] {
  const tries: unknown[][] = [
    ['Mango', 'Papaya'],
    [1, 2],
    [2, 1],
    [['Mango'], 'Papaya'],
    [['Mango', 'Papaya']],
    [undefined, undefined],
  ]
  return tries.flatMap((values) => {
    try {
      const words = sentence(...(values as never[]))
      return typeof words === 'string' ? [words] : []
    } catch {
      return []
    }
  })
}

const listOf = (language: Language) => sentences(wordsIn(language))

describe.each(languages)('the words in %s', (language) => {
  it('are none of them empty', () => {
    expect(listOf(language).length).toBeGreaterThan(250)
    const empty = listOf(language).filter(
      ([, sentence]) => sentence.trim() === '' || /\$\{|\bNaN\b/.test(sentence),
    )
    expect(empty).toEqual([])
  })

  it('say what to do where something failed', () => {
    const { delivery, errors } = wordsIn(language)
    for (const [reason, todo] of Object.entries(delivery.todo))
      expect([reason, todo.length > 10]).toEqual([reason, true])
    for (const error of Object.values(errors))
      if (typeof error === 'object' && 'text' in error) expect(error.text).toMatch(/[.:]$/)
  })

  it('use none of the phone networks’ or AWS’s own words', () => {
    const theirs =
      /carrier|operador|AWS|Amazon|TTL|\bopt-out\b|E\.164|10DLC|GSM|UCS|SNS|SQS|Lambda|HTTP|\bspam filter\b/i
    expect(listOf(language).filter(([, sentence]) => theirs.test(sentence))).toEqual([])
  })

  it('never ask "are you sure"', () => {
    expect(listOf(language).filter(([, sentence]) => /are you sure|está seguro/i.test(sentence))).toEqual([])
  })

  it('name every status', () => {
    for (const status of statuses) expect(wordsIn(language).delivery.label(status)).not.toBe('')
  })

  it('greet an unknown number in one segment, with the number to call', () => {
    const answer = wordsIn(language).automatic.unknownNumber('Pretrial Services', '(801) 555-0101')
    expect(segmentsOf(answer)).toMatchObject({ count: 1, encoding: 'GSM' })
    expect(answer).toContain('(801) 555-0101')
    expect(answer).toContain('911')
    const withoutNumber = wordsIn(language).automatic.unknownNumber('Pretrial Services')
    expect(withoutNumber).not.toMatch(/undefined| {2}/)
  })
})

describe('both languages', () => {
  it('have the same sentences, and say them differently', () => {
    const [english, spanish] = languages.map(listOf) as [[string, string][], [string, string][]]
    expect(spanish.map(([place]) => place)).toEqual(english.map(([place]) => place))
    const untranslated = english.filter(
      ([, sentence], index) => / \w+ /.test(sentence) && sentence === spanish[index]?.[1],
    )
    expect(untranslated).toEqual([])
  })

  it('carry the same names and numbers in their sentences', () => {
    const [english, spanish] = languages.map(listOf) as [[string, string][], [string, string][]]
    const values = (sentence = '') => (sentence.match(/Mango|Papaya/g) ?? []).sort()
    const different = english.filter(([, sentence], index) => {
      const [mine, theirs] = [new Set(values(sentence)), new Set(values(spanish[index]?.[1]))]
      return [...mine].join() !== [...theirs].join()
    })
    expect(different).toEqual([])
  })
})

describe('the words of a message’s status', () => {
  const { delivery } = wordsIn('en')

  test.each([
    ['queued', undefined, 'Queued'],
    ['sending', undefined, 'Sending'],
    ['sent', undefined, 'Sent'],
    ['delivered', undefined, 'Delivered'],
    ['undelivered', 'unreachable', 'Not delivered'],
    ['failed', 'spend-limit', 'Not delivered'],
    ['unconfirmed', undefined, 'May not have left'],
    ['blocked', 'opted-out', 'Opted out'],
    ['blocked', undefined, 'Opted out'],
    ['blocked', 'blocked-by-carrier', 'Not delivered'],
    ['cancelled', undefined, 'Cancelled'],
  ] as const)('%s, %s: %s', (status, reason, words) => {
    expect(delivery.label(status, reason)).toBe(words)
  })

  it('name the number in a conversation and do without it in a list', () => {
    expect(delivery.why['not-mobile']('(801) 555-0199')).toBe(
      '(801) 555-0199 can’t get texts. It may be a landline.',
    )
    expect(delivery.why['not-mobile']()).toBe('This number can’t get texts. It may be a landline.')
    expect(delivery.why['too-expensive']()).toBe('A text to this number costs more than the county allows.')
  })
})

describe('the counter', () => {
  const { counter } = wordsIn('en')

  it('says what the picture says', () => {
    const { count, left } = segmentsOf('Do you need a ride? We can give you a bus pass.')
    expect(counter.texts(count, left)).toBe('1 text, 113 left')
  })

  it('counts several, and names the character that costs', () => {
    const { count, left, costly } = segmentsOf(`Sí. ${'a'.repeat(80)}`)
    expect(counter.texts(count, left)).toBe('2 texts, 50 left')
    expect(counter.costly(costly ?? '', count, 1)).toBe('“í” makes this cost 2 texts instead of 1.')
  })
})
