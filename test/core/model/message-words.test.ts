import { describe, expect, test } from 'vitest'
import { hasWords, markedPieces, messageWords, wantedWords } from '../../../core/model/message-words.ts'

describe('The words by which a message is found', () => {
  test.each([
    ['Court is Thursday at 10:30.', ['court', 'thursday']],
    ['¿La cita sigue siendo el JUEVES?', ['cita', 'sigue', 'siendo', 'jueves']],
    ['Señor Núñez’s niños', ['senor', 'nunezs', 'ninos']],
    ['the court, The Court!', ['court']],
    ['Thanks, you are the best', ['best']],
    ['room 204', ['room', '204']],
    ['👍 ok', []],
    ['x'.repeat(60), ['x'.repeat(24)]],
  ])('of %j', (body, words) => {
    expect(messageWords(body)).toEqual(words)
  })

  test('are forty of a text at most', () => {
    expect(messageWords(Array.from({ length: 100 }, (_, place) => `word${place}`).join(' '))).toHaveLength(40)
  })
})

describe('What was typed', () => {
  test.each([
    ['court', 'Court is Thursday', true],
    ['cour', 'Court is Thursday', true],
    ['cour thursday', 'Court is Thursday', false],
    ['THURSDAY cour', 'Court is Thursday', true],
    ['court friday', 'Court is Thursday', false],
    ['ninos', 'Mis niños', true],
    ['niños', 'mis ninos', true],
    ['bus pass!', 'your bus pass is ready', true],
    ['bus pas!', 'your bus pass is ready', false],
  ])('%j finds %j: %s', (typed, body, isFound) => {
    expect(hasWords(body, wantedWords(typed))).toBe(isFound)
  })

  test('of common words alone looks nothing up but the last as a beginning', () => {
    expect(wantedWords('you and the ')).toEqual({ words: [], beginning: 'the' })
    expect(wantedWords('¿?')).toEqual({ words: [] })
  })

  test('is marked where it stands, and the pieces are the text', () => {
    const pieces = markedPieces('¿La cita es el jueves?', wantedWords('jueves cit'))
    expect(pieces.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['cita', 'jueves'])
    expect(pieces.map(({ text }) => text).join('')).toBe('¿La cita es el jueves?')
  })
})
