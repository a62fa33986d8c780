import { describe, expect, it, test } from 'vitest'
import {
  matchesTemplate,
  readTemplate,
  type TemplateInput,
  versionFor,
} from '../../../core/model/template.ts'

const typed = (parts: { name?: string; en?: string; es?: string; subject?: string }): TemplateInput => ({
  name: parts.name ?? 'Court',
  versions: {
    en: { text: parts.en ?? '', subject: parts.subject ?? '' },
    es: { text: parts.es ?? '', subject: '' },
  },
})

describe('a template as typed', () => {
  test.each([
    ['one language', typed({ en: ' Hi ' }), { en: { text: 'Hi' } }],
    ['only Spanish', typed({ es: '¿Viene?' }), { es: { text: '¿Viene?' } }],
    ['both', typed({ en: 'Hi', es: 'Hola' }), { en: { text: 'Hi' }, es: { text: 'Hola' } }],
    [
      'a subject',
      typed({ en: 'Hi', subject: ' Your  court date ' }),
      { en: { text: 'Hi', subject: 'Your court date' } },
    ],
    ['curly quotes', typed({ en: 'It’s “here”' }), { en: { text: 'It\'s "here"' } }],
  ])('%s', (_, input, versions) => {
    expect(readTemplate(input)).toEqual({ kind: 'template', name: 'Court', versions })
  })

  test.each([
    ['no name', typed({ name: ' ', en: 'Hi' }), { name: 'empty' }],
    ['a long name', typed({ name: 'a'.repeat(61), en: 'Hi' }), { name: 'too-long' }],
    ['no words at all', typed({}), { text: { en: 'empty' } }],
    ['too many words', typed({ es: 'a'.repeat(1531) }), { text: { es: 'too-long' } }],
    ['a subject without words', typed({ es: 'Hola', subject: 'Court' }), { text: { en: 'empty' } }],
    ['a long subject', typed({ en: 'Hi', subject: 'a'.repeat(121) }), { subject: { en: 'too-long' } }],
  ])('is told: %s', (_, input, problems) => {
    expect(readTemplate(input)).toEqual({ kind: 'invalid', problems })
  })
})

describe('the version for a client', () => {
  const both = { versions: { en: { text: 'Hi' }, es: { text: 'Hola' } } }
  test.each([
    ['their own', both, 'es', { language: 'es', text: 'Hola' }],
    ['the other, said so', { versions: { en: { text: 'Hi' } } }, 'es', { language: 'en', text: 'Hi' }],
    [
      'Spanish for an English reader',
      { versions: { es: { text: 'Hola' } } },
      'en',
      { language: 'es', text: 'Hola' },
    ],
  ] as const)('is %s', (_, template, language, version) => {
    expect(versionFor(template, language)).toEqual(version)
  })
})

it('is found by any words of its name and texts, without case and accents', () => {
  const template = { name: 'Court reminder', versions: { es: { text: 'Su cita es mañana' } } }
  for (const found of ['', 'COURT', 'manana', 'cita  court'])
    expect(matchesTemplate(template, found)).toBe(true)
  for (const not of ['bus', 'court bus']) expect(matchesTemplate(template, not)).toBe(false)
})
