import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compareNumbers, normalisedNumber, numberBytes } from '../../../local/aws/dynamodb/numbers.ts'

describe('numbers are kept exactly', () => {
  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['0.000', '0'],
    ['00012', '12'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['-2.500', '-2.5'],
    ['1E-3', '0.001'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['1e125', `1${'0'.repeat(125)}`],
    ['1e-130', `0.${'0'.repeat(129)}1`],
  ])('%s is kept as %s', (written, kept) => {
    expect(normalisedNumber(written)).toBe(kept)
  })

  test.each([
    ['', 'The parameter cannot be converted to a numeric value'],
    ['abc', 'The parameter cannot be converted to a numeric value: abc'],
    ['1 ', 'The parameter cannot be converted to a numeric value: 1 '],
    ['NaN', 'The parameter cannot be converted to a numeric value: NaN'],
    [
      '123456789012345678901234567890123456789',
      'Attempting to store more than 38 significant digits in a Number',
    ],
    ['1e126', 'Number overflow. Attempting to store a number with magnitude larger than supported range'],
    ['1e-131', 'Number underflow. Attempting to store a number with magnitude smaller than supported range'],
  ])('"%s" is refused', (written, message) => {
    expect(() => normalisedNumber(written)).toThrow(message)
  })

  test.each([
    ['0.1', '0.2', '0.3'],
    ['99999999999999999999999999999999999999', '-1', '99999999999999999999999999999999999998'],
    ['1e125', '-1e125', '0'],
    ['-1.5', '1.5', '0'],
    ['1e-10', '1', '1.0000000001'],
  ])('%s + %s = %s', (left, right, sum) => {
    expect(add(left, right)).toBe(sum)
  })

  test('a sum beyond 38 digits is refused', () => {
    expect(() => add('1e38', '0.1')).toThrow('38 significant digits')
  })
})

const whole = fc.bigInt({ min: -(10n ** 36n), max: 10n ** 36n })

describe('numbers of any size', () => {
  test('order as integers do, and their bytes with them', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: -90, max: 80 }), (left, right, exponent) => {
        const order = left < right ? -1 : left > right ? 1 : 0
        expect(compareNumbers(`${left}e${exponent}`, `${right}e${exponent}`)).toBe(order)
      }),
    )
  })

  test('add as integers do', () => {
    fc.assert(
      fc.property(whole, whole, (left, right) => {
        expect(add(`${left}`, `${right}`)).toBe((left + right).toString())
        expect(add(`${left}`, `${right}`, -1)).toBe((left - right).toString())
      }),
    )
  })

  test('order across magnitudes and signs', () => {
    const inOrder = [
      '-1e125',
      '-100',
      '-99.9',
      '-2',
      '-1.5',
      '-1',
      '-0.1',
      '-1e-130',
      '0',
      '1e-130',
      '0.1',
      '1',
      '1.01',
      '9',
      '10',
      '1e125',
    ]
    const shuffled = [...inOrder].reverse().sort(compareNumbers)
    expect(shuffled).toEqual(inOrder)
  })

  test.each([
    ['0', 1],
    ['1', 2],
    ['12', 2],
    ['123', 3],
    ['-1', 3],
    ['1000000', 2],
    ['12345678901234567890123456789012345678', 20],
  ])('%s takes %i bytes', (number, size) => {
    expect(numberBytes(number).length).toBe(size)
  })
})
