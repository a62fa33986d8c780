/** What can be typed to find a client: each word of the name, and the phone in full, without area code, its last four. */
export function searchWords(name: string, phones: string[]): string[] {
  return [...new Set([...nameWords(name), ...phones.flatMap(phoneWords)])]
}

/**
 * What to look up for what was typed: the beginning of a search word; undefined when nothing can be looked up.
 * Of several words it is the longest: the rest is for `matchesName`.
 */
export function searchBeginning(typed: string): string | undefined {
  const digits = typedDigits(typed)
  if (digits !== undefined) return digits === '' ? undefined : digits
  const [longest] = typedWords(typed).sort((one, other) => other.length - one.length)
  return longest
}

/** Whether every word typed begins a word of the name. A typed number does not look at the name. */
export function matchesName(name: string, typed: string): boolean {
  if (typedDigits(typed) !== undefined) return true
  const words = nameWords(name)
  return typedWords(typed).every((beginning) => words.some((word) => word.startsWith(beginning)))
}

/** Whether what is looked up is a number, not a name. */
export function isDigits(beginning: string): boolean {
  return /^\d/.test(beginning)
}

/** "Seán O’Neill-Ruiz" → sean, oneill, neill, ruiz. */
function nameWords(name: string): string[] {
  const apart = split(folded(name).replace(apostrophes, ' ')).filter((word) => word.length > 1)
  return [...new Set([...typedWords(name), ...apart])]
}

function typedWords(typed: string): string[] {
  return split(folded(typed).replace(apostrophes, ''))
}

/** +18015550134 → 8015550134, 5550134, 0134. */
function phoneWords(phone: string): string[] {
  const digits = phone.replace(/^\+1/, '').replace(/\D/g, '')
  return digits === '' ? [] : [digits, digits.slice(-7), digits.slice(-4)]
}

/** The digits of something typed that is meant as a phone number, without the country code 1. */
function typedDigits(typed: string): string | undefined {
  if (/[^\d\s().+-]/.test(typed)) return undefined
  const digits = typed.replace(/\D/g, '')
  // No area code and no exchange begins with 1, so with more than four digits a leading 1 is the country's.
  return typed.trim().startsWith('+1') || digits.length > 4 ? digits.replace(/^1/, '') : digits
}

function split(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

const apostrophes = /['‘’ʼ`´]/g
