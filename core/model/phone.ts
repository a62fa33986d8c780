export type ReadNumber = { kind: 'number'; e164: string } | { kind: 'not-a-number' | 'not-possible' }

/** The North American pattern: no area code or exchange begins with 0 or 1. Numbers for stories (555-01xx) fit it. */
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/

/** Digits and what people put between them. */
const looksLikeNumber = /^[\s+().\d-]*\d[\s().\d-]*$/

/**
 * Reads a phone number as a person types it; without a country code it is a US number. The library with the world's
 * numbering plans (121 kB) is loaded by the first number that is read, not by every page.
 * `not-a-number`: there is no number in it. `not-possible`: digits, but too few, too many, or no number that exists.
 */
export async function readNumber(typed: string): Promise<ReadNumber> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const number = parsePhoneNumberFromString(typed.trim(), { defaultCountry: 'US', extract: false })
  if (number === undefined) return { kind: looksLikeNumber.test(typed) ? 'not-possible' : 'not-a-number' }
  // A text can't be sent to an extension.
  if (!number.isPossible() || number.ext !== undefined) return { kind: 'not-possible' }
  const e164 = number.number
  if (e164.startsWith('+1') && !northAmerican.test(e164)) return { kind: 'not-possible' }
  return { kind: 'number', e164 }
}

/** The country codes of one and two digits (ITU E.164 assigned country codes); all others have three. */
const countryCode = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d{4,})$/

/** A number as people read it: `(801) 555-0134`, `+52 5512345678`; a short code as it is. */
export function showNumber(e164: string): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164) ?? []
  if (line !== undefined) return `(${area}) ${exchange}-${line}`
  const [, country, number] = countryCode.exec(e164) ?? []
  return number === undefined ? e164 : `+${country} ${number}`
}
