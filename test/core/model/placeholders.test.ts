import { array, assert, constantFrom, dictionary, property, string } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Facts, factsOf, fillIn, placeholdersIn } from '../../../core/model/placeholders.ts'

describe('placeholders', () => {
  test.each([
    ['{{first name}}', [{ key: 'first name', name: 'first name', known: 'first name' }]],
    ['{{First  NAME}}', [{ key: 'first name', name: 'First NAME', known: 'first name' }]],
    ['{{ nombre }}', [{ key: 'nombre', name: 'nombre', known: 'first name' }]],
    ['{{Mi Nombre}}', [{ key: 'mi nombre', name: 'Mi Nombre', known: 'my name' }]],
    ['{{mi teléfono}}', [{ key: 'mi telefono', name: 'mi teléfono', known: 'my phone' }]],
    ['{{próxima cita}}', [{ key: 'proxima cita', name: 'próxima cita', known: 'next appointment' }]],
    ['{{date?}}', [{ key: 'date', name: 'date' }]],
    ['{{¿fecha?}}', [{ key: 'fecha', name: 'fecha' }]],
    ['{{ ¿ fecha ? }}', [{ key: 'fecha', name: 'fecha' }]],
    ['a misspelt {{frist name}}', [{ key: 'frist name', name: 'frist name' }]],
    ['{{first name?}} asks', [{ key: 'first name', name: 'first name' }]],
    ['{{date?}} and {{Date}} once', [{ key: 'date', name: 'date' }]],
    ['{{{my name}}}', [{ key: 'my name', name: 'my name', known: 'my name' }]],
    ['{{judge’s name?}}', [{ key: 'judge’s name', name: 'judge’s name' }]],
    ['{{時間?}}', [{ key: '時間', name: '時間' }]],
  ])('%s', (body, found) => {
    expect(placeholdersIn(body)).toEqual(found)
  })

  test.each([
    'no braces',
    '{first name}',
    '{{}}',
    '{{ }}',
    '{{?}}',
    '{{x: 1}}',
    '{"a":{"b":{}}}',
    '{{first name}',
    '{{first\nname}}',
    '{{1st}}',
    ':-}}',
    `{{${'a'.repeat(41)}}}`,
  ])('%j holds none', (body) => {
    expect(placeholdersIn(body)).toEqual([])
    expect(fillIn(body, {})).toEqual({ kind: 'filled', body })
  })
})

const facts: Facts = { 'first name': 'Maria', 'my name': 'Dana Whitfield', 'my phone': '(801) 555-0100' }

describe('filling', () => {
  test.each([
    ['Hi {{first name}}, this is {{my name}}.', {}, 'Hi Maria, this is Dana Whitfield.'],
    ['Hola {{Nombre}}: {{mi teléfono}}', {}, 'Hola Maria: (801) 555-0100'],
    ['Come {{date?}}, {{ DATE? }}!', { date: 'Friday' }, 'Come Friday, Friday!'],
    ['Venga {{¿fecha?}}', { 'Fecha?': 'el viernes' }, 'Venga el viernes'],
    ['{{next appointment}}', { 'next appointment': 'Dec 3' }, 'Dec 3'],
    ['{{próxima cita}}', { 'proxima cita': '3 de diciembre' }, '3 de diciembre'],
    ['{{first name?}}', { 'first name': 'Ms. Santos' }, 'Ms. Santos'],
    [
      'what the record knows is not asked: {{first name}}',
      { 'first name': 'X' },
      'what the record knows is not asked: Maria',
    ],
    ['a price: $1 {{date?}}', { date: '$& $1' }, 'a price: $1 $& $1'],
  ])('%s', (body, asked, filled) => {
    expect(fillIn(body, facts, asked)).toEqual({ kind: 'filled', body: filled })
  })

  it('names what is left, each once, and fills the others', () => {
    expect(
      fillIn('{{first name}}: {{date?}} {{Date?}} {{next appointment}} {{time?}}', facts, { time: ' ' }),
    ).toEqual({
      kind: 'unfilled',
      left: ['date', 'next appointment', 'time'],
      body: 'Maria: {{date?}} {{Date?}} {{next appointment}} {{time?}}',
    })
  })

  it('asks for a first name where nobody knows who it is', () => {
    const unknown = factsOf({ client: '', staff: 'Dana Whitfield', department: {} })
    expect(unknown).toEqual({ 'my name': 'Dana Whitfield' })
    expect(fillIn('Hi {{first name}}, call {{my phone}}', unknown)).toMatchObject({
      left: ['first name', 'my phone'],
    })
  })

  it('knows the number that clients call', () => {
    const record = { client: ' Maria  Santos ', staff: 'Dana Whitfield' }
    expect(
      factsOf({ ...record, department: { callNumber: '+18015550100', frontDesk: '+18015550101' } }),
    ).toEqual(facts)
    expect(factsOf({ ...record, department: { frontDesk: '+18015550101' } })['my phone']).toBe(
      '(801) 555-0101',
    )
  })

  const piece = constantFrom(
    '{{',
    '}}',
    '{',
    '}',
    'first name',
    'date',
    '?',
    '¿',
    ' ',
    '\n',
    'ñ',
    ':',
    '{{date?}}',
    '{{my name}}',
  )

  it('leaves every text without a placeholder as it is', () => {
    assert(
      property(
        array(piece).map((parts) => parts.join('')),
        (body) => {
          const filled = fillIn(body, {})
          if (placeholdersIn(body).length === 0) expect(filled).toEqual({ kind: 'filled', body })
          else expect(filled.kind).toBe('unfilled')
        },
      ),
    )
  })

  it('fills all, however they are written, once every name has an answer', () => {
    const answer = string({ minLength: 1, maxLength: 12 }).map((value) => `v${value.replace(/[{}]/g, '')}`)
    assert(
      property(
        array(piece).map((parts) => parts.join('')),
        dictionary(constantFrom('first name', 'date', 'my name'), answer),
        (body, asked) => {
          const wanted = placeholdersIn(body).map(({ key }) => key)
          const left = wanted.filter((key) => !(key in asked))
          const filled = fillIn(body, {}, asked)
          if (filled.kind === 'filled') expect(left).toEqual([])
          else expect(filled.left.length).toBe(left.length)
          // Whatever was filled is not asked for again.
          if (filled.kind === 'filled' && !/[{}]{3}/.test(body))
            expect(placeholdersIn(filled.body)).toEqual([])
        },
      ),
    )
  })
})
