/** The longest name, in UTF-16 units as a form's maxlength counts. */
export const longestName = 80

export type ReadName = { kind: 'name'; name: string } | { kind: 'empty' | 'too-long' | 'unreadable' }

/**
 * Reads a person's name as typed: trimmed, one space between words, otherwise kept.
 * `unreadable`: it holds characters that can't be seen or that turn the writing direction.
 */
export function readName(typed: string): ReadName {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') return { kind: 'empty' }
  if (invisible.test(name)) return { kind: 'unreadable' }
  if (name.length > longestName) return { kind: 'too-long' }
  return { kind: 'name', name }
}

/** Controls, direction overrides, lone surrogates. The joiners U+200C and U+200D stay: some scripts need them. */
const invisible = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/** Whether two names are the same but for case, accents and spaces. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/\s+/gu, ' ').trim()
}
