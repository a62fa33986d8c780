import { describe, expect, test } from 'vitest'
import { dangerIn, dangerWordFault, dangerWordsIn, proposedDangerWords } from '../../../core/model/danger.ts'

describe('A text that may mean danger is found', () => {
  test.each([
    ['I want to kill myself', 'kill myself'],
    ['i wanna KILL   MYSELF', 'kill myself'],
    ['kill\nmyself', 'kill myself'],
    ['thinking about suicide', 'suicid*'],
    ['I feel suicidal.', 'suicid*'],
    ['I want to die', 'want to die'],
    ['he said “I’m better off dead”', 'better off dead'],
    ['I OVERDOSED last night', 'overdos*'],
    ['my ex hurt me again!', 'hurt me'],
    ['He has a gun', 'a gun'],
    ['quiero matarme', 'matarme'],
    ['ya NO QUIERO VIVIR', 'no quiero vivir'],
    ['me quiero morir', 'quiero morir'],
    ['quiere hacerme dano', 'hacerme daño'],
    ['quiere hacerme daño', 'hacerme daño'],
    ['mi novio me pego', 'me pegó'],
    ['ME PEGÓ OTRA VEZ', 'me pegó'],
    ['pensando en suicidarme', 'suicid*'],
    ['fue una sobredosis', 'sobredosis'],
    ['me amenazó con una pistola', 'me amenaz*'],
  ])('%s', (body, word) => {
    expect(dangerIn(body, proposedDangerWords)).toBe(word)
  })
})

describe('An ordinary text raises nothing', () => {
  test.each([
    [''],
    ['👍'],
    ['See you Thursday at 10:30'],
    ['Hit me up when you are there'],
    ['I have begun the class in Gunnison'],
    ['Can you skill myself up'],
    ['my substance abuse class is at 4'],
    ['this traffic is killing time'],
    ['the deadline is Friday'],
    ['La cita sigue siendo el jueves?'],
    ['mataremos el tiempo'],
    ['me pegaré una vuelta por la corte'],
    ['overcome the dose change'],
  ])('%s', (body) => {
    expect(dangerIn(body, proposedDangerWords)).toBeUndefined()
  })

  test('an empty list, and a line without letters, find nothing', () => {
    expect(dangerIn('kill myself', [])).toBeUndefined()
    expect(dangerIn('kill myself', ['', '!!', '*'])).toBeUndefined()
  })
})

describe('A list as typed', () => {
  test('has each word once, whatever its case and accents', () => {
    expect(dangerWordsIn(' Pistola \n\npistola\nPÍSTOLA\nkill   me\nkill me*\n')).toEqual([
      'Pistola',
      'kill me',
      'kill me*',
    ])
  })

  test('is told what is wrong with a word', () => {
    expect(dangerWordFault('kill me')).toBeUndefined()
    expect(dangerWordFault('suicid*')).toBeUndefined()
    expect(dangerWordFault('su*cide')).toBe('star')
    expect(dangerWordFault('!?')).toBe('no-letters')
    expect(dangerWordFault('x'.repeat(61))).toBe('too-long')
  })

  test('is proposed without a fault and without a word twice', () => {
    expect(proposedDangerWords.map(dangerWordFault).filter(Boolean)).toEqual([])
    expect(dangerWordsIn(proposedDangerWords.join('\n'))).toEqual(proposedDangerWords)
  })
})
