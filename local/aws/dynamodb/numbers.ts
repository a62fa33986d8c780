import { invalid } from './refusals.ts'

/** An exact decimal: `±digits × 10^exponent`, digits without leading or trailing zeros; zero has none. */
export type Decimal = { negative: boolean; digits: string; exponent: number }

const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/
const mostDigits = 38
const highestMagnitude = 125
const lowestMagnitude = -130
const zero: Decimal = { negative: false, digits: '', exponent: 0 }

/** Reads a number of the wire within DynamoDB's bounds; refuses what is no number, too long, too large or too small. */
export function readDecimal(text: string): Decimal {
  const parts = written.exec(text)
  if (!parts || (!parts[2] && !parts[3])) {
    throw invalid(
      text === ''
        ? 'The parameter cannot be converted to a numeric value'
        : `The parameter cannot be converted to a numeric value: ${text}`,
    )
  }
  const fraction = parts[3] ?? ''
  return bounded(parts[1] === '-', `${parts[2]}${fraction}`, Number(parts[4] ?? 0) - fraction.length)
}

function bounded(negative: boolean, digits: string, exponent: number): Decimal {
  const leading = digits.replace(/^0+/, '')
  const trimmed = leading.replace(/0+$/, '')
  if (trimmed === '') return zero
  const shifted = exponent + leading.length - trimmed.length
  const magnitude = shifted + trimmed.length - 1
  if (magnitude > highestMagnitude) {
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range')
  }
  if (magnitude < lowestMagnitude) {
    throw invalid(
      'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    )
  }
  if (trimmed.length > mostDigits) {
    throw invalid('Attempting to store more than 38 significant digits in a Number')
  }
  return { negative, digits: trimmed, exponent: shifted }
}

/** The one way DynamoDB writes a number: plain digits, no exponent, no superfluous zeros. */
export function writeDecimal({ negative, digits, exponent }: Decimal): string {
  if (digits === '') return '0'
  const sign = negative ? '-' : ''
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const point = digits.length + exponent
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
  return `${sign}0.${'0'.repeat(-point)}${digits}`
}

const plainInteger = /^-?[1-9]\d{0,36}$/

/** A wire number in its normalised form. */
export function normalisedNumber(text: string): string {
  if (text === '0' || (plainInteger.test(text) && !text.endsWith('0'))) return text
  return writeDecimal(readDecimal(text))
}

/** `left + right` or `left - right`, exactly; refuses a result beyond 38 digits or the range. */
export function add(left: string, right: string, sign: 1 | -1 = 1): string {
  const a = readDecimal(left)
  const b = readDecimal(right)
  const exponent = Math.min(a.exponent, b.exponent)
  const sum = scaled(a, exponent) + BigInt(sign) * scaled(b, exponent)
  return writeDecimal(bounded(sum < 0n, (sum < 0n ? -sum : sum).toString(), exponent))
}

function scaled({ negative, digits, exponent }: Decimal, to: number): bigint {
  const magnitude = BigInt(digits || '0') * 10n ** BigInt(digits === '' ? 0 : exponent - to)
  return negative ? -magnitude : magnitude
}

/** Orders two wire numbers exactly. */
export function compareNumbers(left: string, right: string): number {
  return Buffer.compare(numberBytes(left), numberBytes(right))
}

/**
 * The number as DynamoDB keeps it: an exponent byte and two digits a byte, so that bytes order as numbers do.
 * Its length is the number's size.
 */
export function numberBytes(text: string): Buffer {
  const { negative, digits, exponent } = readDecimal(text)
  if (digits === '') return Buffer.of(128)
  const point = digits.length + exponent
  const pad = point % 2 === 0 ? 0 : 1
  const padded = `${pad ? '0' : ''}${digits}`
  const pairs = Math.ceil(padded.length / 2)
  const closed = negative && pairs < 20
  const bytes = Buffer.alloc(1 + pairs + (closed ? 1 : 0))
  const head = 192 + (point + pad) / 2
  bytes[0] = negative ? ~head & 0xff : head
  for (let pair = 0; pair < pairs; pair++) {
    const value = Number(padded.slice(pair * 2, pair * 2 + 2).padEnd(2, '0'))
    bytes[pair + 1] = negative ? 101 - value : value + 1
  }
  if (closed) bytes[bytes.length - 1] = 102
  return bytes
}
