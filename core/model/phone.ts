import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export type ReadNumber = { kind: 'number'; e164: string } | { kind: 'not-a-number' | 'not-possible' }

/** The North American pattern: no area code or exchange begins with 0 or 1. Numbers for stories (555-01xx) fit it. */
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/

/** Digits and what people put between them. */
const looksLikeNumber = /^[\s+().\d-]*\d[\s().\d-]*$/

/**
 * Reads a phone number as a person types it; without a country code it is a US number.
 * `not-a-number`: there is no number in it. `not-possible`: digits, but too few, too many, or no number that exists.
 */
export function readNumber(typed: string): ReadNumber {
  const number = parsePhoneNumberFromString(typed.trim(), { defaultCountry: 'US', extract: false })
  if (number === undefined) return { kind: looksLikeNumber.test(typed) ? 'not-possible' : 'not-a-number' }
  // A text can't be sent to an extension.
  if (!number.isPossible() || number.ext !== undefined) return { kind: 'not-possible' }
  const e164 = number.number
  if (e164.startsWith('+1') && !northAmerican.test(e164)) return { kind: 'not-possible' }
  return { kind: 'number', e164 }
}

/** A number as people read it: `(801) 555-0134`, and with the country code when it is not a North American one. */
export function showNumber(e164: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164) ?? []
  if (line !== undefined) return `(${area}) ${exchange}-${line}`
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
