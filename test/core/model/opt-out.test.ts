import { describe, expect, it, test } from 'vitest'
import { helpWords, optInWords, optOutWord, optOutWords } from '../../../core/model/opt-out.ts'

describe('a whole message that asks for no more texts', () => {
  test.each([
    ...optOutWords,
    'stop',
    'Stop.',
    ' STOP!! ',
    '“Stop”',
    'stop 🛑',
    'Stop stop STOP',
    'stop all',
    'Opt out',
    'opt-out!',
    'Opt – out',
    'arrêt',
    'Alto.',
    '¡ALTO!',
    'baja',
    'Cancelar',
    'unsubscribe\n',
  ])('%j', (body) => {
    expect(optOutWord(body)).toBe('out')
  })
})

describe('a whole message that asks for texts again, or for help', () => {
  test.each([...optInWords, 'start', 'Start!', 'unstop', 'opt-in', 'Reanudar'])('%j: in', (body) => {
    expect(optOutWord(body)).toBe('in')
  })
  test.each([...helpWords, 'help?', '¿Ayuda?', 'help me'.slice(0, 4)])('%j: help', (body) => {
    expect(optOutWord(body)).toBe('help')
  })
})

describe('an ordinary message', () => {
  test.each([
    '',
    '   ',
    '👍',
    '!!!',
    'yes',
    'YES',
    'sí',
    'no',
    'no más',
    'para',
    'Stop by at 3?',
    'please stop texting me',
    'I quit my job',
    'The end',
    'can you help me',
    'start work Monday',
    'Es muy alto',
    'stopped',
    'cancel my appointment',
    'end of the month',
    'opt',
    'out',
  ])('%j', (body) => {
    expect(optOutWord(body)).toBeUndefined()
  })
})

it('can all be given to the text service as keywords of a number', () => {
  const all = [...optOutWords, ...optInWords, ...helpWords]
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeLessThanOrEqual(30)
  for (const word of all) expect(word.length).toBeLessThanOrEqual(30)
})
