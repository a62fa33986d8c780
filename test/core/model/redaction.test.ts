import { describe, expect, it, test } from 'vitest'
import { type RedactionRules, reasonsOf, redactor } from '../../../core/model/redaction.ts'

const none: RedactionRules = { phrases: [], patterns: {} }
const phrase = (...texts: string[]): RedactionRules => ({
  ...none,
  phrases: texts.map((text) => ({ text, reason: `about ${text}` })),
})
const bar = '█████'

describe('B-16 What is blacked out', () => {
  test.each([
    ['whatever its case', 'maria santos', 'MARIA SANTOS called', `${bar}[1] called`],
    ['whatever its accents', 'Maria Santos', 'Vi a María  Santos hoy', `Vi a ${bar}[1] hoy`],
    ['with accents in the rule', 'Tomás', 'tomas is here', `${bar}[1] is here`],
    ['over a line break', 'Maria Santos', 'Maria\nSantos', `${bar}[1]`],
    ['each time', 'Ana', 'Ana and Ana', `${bar}[1] and ${bar}[1]`],
    ['but not inside a word', 'Ana', 'Banana, Anabel', 'Banana, Anabel'],
    ['before a possessive', 'Ana', 'Ana’s court date', `${bar}[1]’s court date`],
    ['with signs of its own', 'a.b (c)', 'see a.b (c) and axb (c)', `see ${bar}[1] and axb (c)`],
    ['with the apostrophe of a phone', "O'Neil", 'Mr. O’Neil called', `Mr. ${bar}[1] called`],
    ['with the dash of a phone', 'Smith-Jones', 'Smith–Jones', `${bar}[1]`],
    ['with a sign nobody sees in it', 'Ana Ruiz', 'An\u200ba Ruiz', `${bar}[1]`],
    ['beside an emoji', 'Ana', '🙂 Ana 🙂', `🙂 ${bar}[1] 🙂`],
    ['in letters that grow when folded', 'İpek', 'İPEK İpek x', `${bar}[1] ${bar}[1] x`],
  ])('a phrase goes %s', (_, text, said, left) => {
    expect(redactor(phrase(text))(said).text).toBe(left)
  })

  test.each([
    ['social-security', 'SSN 123-45-6789.', `SSN ${bar}[1].`],
    ['social-security', 'case 12345-67-89012', 'case 12345-67-89012'],
    [
      'phone',
      'call (801) 555-0134 or 8015550134 or +1 801.555.0134',
      `call ${bar}[1] or ${bar}[1] or ${bar}[1]`,
    ],
    ['phone', 'case 20261122801555', 'case 20261122801555'],
    ['email', 'to ana.ruiz@example.com, please', `to ${bar}[1], please`],
    ['date-of-birth', 'born 3/14/1988', `born ${bar}[1]`],
    ['date-of-birth', 'born 1988-03-14, or 3/14/88', `born ${bar}[1], or ${bar}[1]`],
    ['date-of-birth', 'at 3/14', 'at 3/14'],
  ] as const)('%s: %s', (pattern, said, left) => {
    expect(redactor({ ...none, patterns: { [pattern]: 'private' } })(said).text).toBe(left)
  })

  it('is one bar where rules overlap, as far as the longer reaches', () => {
    expect(redactor(phrase('Maria Santos', 'Santos Ruiz'))('Maria Santos Ruiz called')).toEqual({
      text: `${bar}[1] called`,
      marks: [1],
    })
  })

  it('is counted and numbered in the order of its reasons', () => {
    const rules: RedactionRules = { ...phrase('Ana', 'Russo'), patterns: { phone: 'private numbers' } }
    expect(redactor(rules)('Russo, Ana, 801-555-0134').marks).toEqual([2, 1, 3])
    expect(reasonsOf(rules)).toEqual(['about Ana', 'about Russo', 'private numbers'])
  })

  it('is nothing without rules', () => {
    expect(redactor(none)('Maria 801-555-0134')).toEqual({ text: 'Maria 801-555-0134', marks: [] })
  })
})
