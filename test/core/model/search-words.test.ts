import { describe, expect, it, test } from 'vitest'
import { matchesName, searchBeginning, searchWords } from '../../../core/model/search-words.ts'

describe('what a client can be found by', () => {
  test.each<[string, string[], string[]]>([
    ['Maria Santos', ['+18015550134'], ['maria', 'santos', '8015550134', '5550134', '0134']],
    ['Sofía Ramírez', [], ['sofia', 'ramirez']],
    ['James O’Neill', [], ['james', 'oneill', 'neill']],
    ['Robert Fitzgerald-Hughes', [], ['robert', 'fitzgerald', 'hughes']],
    ['Ana Ana', ['+18015550134', '+18015550134'], ['ana', '8015550134', '5550134', '0134']],
    ['王 小明', ['+442079460958'], ['王', '小明', '442079460958', '9460958', '0958']],
    ['', [], []],
  ])('%s %j', (name, phones, words) => {
    expect(searchWords(name, phones)).toEqual(words)
  })
})

describe('what is looked up', () => {
  test.each([
    ['mar', 'mar'],
    ['  SOFÍA ', 'sofia'],
    ['maria san', 'maria'],
    ['ma santos', 'santos'],
    ["O'Nei", 'onei'],
    ['(801) 555', '801555'],
    ['+1 (801) 555-0134', '8015550134'],
    ['18015550134', '8015550134'],
    ['0134', '0134'],
    ['1234', '1234'],
    ['+1', undefined],
    ['', undefined],
    ['  ', undefined],
    ['-', undefined],
    ['%%', undefined],
  ])('%j: %j', (typed, beginning) => {
    expect(searchBeginning(typed)).toBe(beginning)
  })
})

it('finds a client by the beginning of each of their words', () => {
  const words = searchWords('Seán O’Neill-Ruiz', ['+18015551234'])
  for (const typed of [
    's',
    'sean',
    'Seán',
    "o'neill",
    'oneill',
    'Neill',
    'ruiz',
    '801',
    '8015551234',
    '555-1234',
    '1234',
    '+1801555',
  ])
    expect([typed, words.some((word) => word.startsWith(searchBeginning(typed) ?? '?'))]).toEqual([
      typed,
      true,
    ])
  for (const typed of ['eill', 'maria', '9999', '015'])
    expect([typed, words.some((word) => word.startsWith(searchBeginning(typed) ?? '?'))]).toEqual([
      typed,
      false,
    ])
})

test.each([
  ['Maria Santos', 'maria san', true],
  ['Maria Santos', 'san mar', true],
  ['Maria Santos', 'maria lopez', false],
  ['Maria Santos', 'aria', false],
  ['Sofía Ramírez', 'sofia ramírez', true],
  ['James O’Neill', "james o'neill", true],
  ['Maria Santos', '801 555', true],
])('%s matches %j: %s', (name, typed, matches) => {
  expect(matchesName(name, typed)).toBe(matches)
})
