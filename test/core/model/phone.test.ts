import { describe, expect, it, test } from 'vitest'
import { readNumber, showNumber } from '../../../core/model/phone.ts'

describe('a number as typed', () => {
  test.each([
    ['(801) 555-0134', '+18015550134'],
    ['801-555-0134', '+18015550134'],
    ['801.555.0134', '+18015550134'],
    [' 8015550134 ', '+18015550134'],
    ['1 801 555 0134', '+18015550134'],
    ['+1 (801) 555-0199', '+18015550199'],
    ['801\u00a0555\u20110134', '+18015550134'],
    ['+52 55 1234 5678', '+525512345678'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('%j is %s', async (typed, e164) => {
    expect(await readNumber(typed)).toEqual({ kind: 'number', e164 })
  })

  test.each([
    '5550134',
    '123',
    '801555013',
    '80155501345',
    '0000000000',
    '(111) 555-0134',
    '801 155 0134',
    '801-555-0134 ext. 5',
    '+1801555013',
    '+999 123 456',
  ])('%j is not possible', async (typed) => {
    expect(await readNumber(typed)).toEqual({ kind: 'not-possible' })
  })

  test.each([
    '',
    '  ',
    'Maria',
    'call 801 555 0134 please',
    '801 555 0134 or 801 555 0135',
    'maria@example.com',
    '+',
    '()',
  ])('%j is not a number', async (typed) => {
    expect(await readNumber(typed)).toEqual({ kind: 'not-a-number' })
  })
})

describe('a number as shown', () => {
  test.each([
    ['+18015550134', '(801) 555-0134'],
    ['+525512345678', '+52 5512345678'],
    ['+442079460958', '+44 2079460958'],
    ['+35312345678', '+353 12345678'],
    ['72975', '72975'],
    ['', ''],
  ])('%j is %j', (e164, shown) => {
    expect(showNumber(e164)).toBe(shown)
  })

  it('is read back as the same number', async () => {
    for (const e164 of ['+18015550134', '+12125550199', '+525512345678', '+442079460958'])
      expect(await readNumber(showNumber(e164))).toEqual({ kind: 'number', e164 })
  })
})
