/**
 * How texts are billed: by segment. A text of GSM-7 characters is one segment up to 160 septets, then as many parts
 * of 153 as it takes; one character outside GSM-7 turns all of it into UCS-2, 70 units or parts of 67.
 * The browser runs this same file to count while staff type.
 */

/** GSM 03.38 default alphabet, without the escape. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table: an escape and a septet, so two. */
const extension = new Set('\f^{}\\[~]|€')

const sizes = { GSM: { alone: 160, part: 153, most: 1530 }, 'UCS-2': { alone: 70, part: 67, most: 630 } }

export type Segments = {
  /** Billed segments; 0 of an empty text. */
  count: number
  encoding: 'GSM' | 'UCS-2'
  /** What still fits into the last segment, in the units of the encoding. */
  left: number
  /** The first character outside GSM-7, which makes every part hold less than half. */
  costly?: string
}

/** Counts a text's segments as the carriers do. A two-unit character is never split over two parts. */
export function segmentsOf(body: string): Segments {
  const costly = firstCostly(body)
  const encoding = costly === undefined ? 'GSM' : 'UCS-2'
  const { alone, part } = sizes[encoding]
  const widths = widthsOf(body, encoding)
  const total = sum(widths)
  const told = costly === undefined ? {} : { costly }
  if (total <= alone) return { count: total === 0 ? 0 : 1, encoding, left: alone - total, ...told }
  let count = 1
  let used = 0
  for (const width of widths) {
    if (used + width > part) {
      count += 1
      used = 0
    }
    used += width
  }
  return { count, encoding, left: part - used, ...told }
}

/** Whether the text is longer than the text service takes: 1530 GSM-7 or 630 UCS-2 characters. */
export function isTooLong(body: string): boolean {
  const encoding = isGsm(body) ? 'GSM' : 'UCS-2'
  return sum(widthsOf(body, encoding)) > sizes[encoding].most
}

/**
 * The text with the typography plain that phones and word processors put in unasked (curly quotes, dashes, dots,
 * odd spaces, a form's line ends), so that nothing costs more by accident. Other characters are kept as typed.
 */
export function plainQuotes(body: string): string {
  let plain = body.normalize('NFC')
  for (const [pattern, instead] of plainings) plain = plain.replace(pattern, instead)
  return plain
}

const plainings: [RegExp, string][] = [
  [/\r\n?|[\u2028\u2029]/g, '\n'],
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  // Zero-width space, soft hyphen, word joiner, byte order mark. Not the joiner U+200D: emoji need it.
  [/[\u200b\u00ad\u2060\ufeff]/g, ''],
]

export type Cheaper = {
  /** The same text with plain characters. */
  body: string
  /** Segments of it. */
  count: number
  /** The first character that was replaced, and by what; nothing: it was left out. */
  from: string
  to: string
  /** How many different characters were replaced. */
  kinds: number
}

/**
 * The text with plain characters for those that make it cost more, where that makes it cost less. To be offered, never
 * done unasked: an accent may belong to a name. Undefined when it costs no more, or no plain ones say the same.
 */
export function cheaperText(body: string): Cheaper | undefined {
  const { count, costly } = segmentsOf(body)
  if (costly === undefined) return undefined
  const replaced = new Map<string, string>()
  let plain = ''
  for (const { segment } of new Intl.Segmenter().segment(body)) {
    const to = isGsm(segment) ? segment : plainFor(segment)
    if (to !== undefined && to !== segment) replaced.set(segment, to)
    // What is left out leaves one space behind, not two.
    plain = to === '' ? plain.replace(/ $/, '') : plain + (to ?? segment)
  }
  const [first] = replaced
  const cheaper = segmentsOf(plain).count
  if (!first || cheaper >= count) return undefined
  return { body: plain, count: cheaper, from: first[0], to: first[1], kinds: replaced.size }
}

/** What says the same in GSM-7: the letter without its accent, a likeness, nothing for a picture. */
function plainFor(character: string): string | undefined {
  const like = likenesses[character]
  if (like !== undefined) return like
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return ''
  const letter = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return letter !== '' && isGsm(letter) ? letter : undefined
}

const likenesses: Record<string, string> = {
  '`': "'",
  '«': '"',
  '»': '"',
  '•': '-',
  '·': '-',
  '×': 'x',
  '→': '->',
}

/** One width per character (code point), in septets or in UTF-16 units. */
function widthsOf(body: string, encoding: Segments['encoding']): number[] {
  return Array.from(body, (character) =>
    encoding === 'GSM' ? (extension.has(character) ? 2 : 1) : character.length,
  )
}

function isGsm(text: string): boolean {
  for (const character of text) if (!basic.has(character) && !extension.has(character)) return false
  return true
}

/** As people see characters: an emoji of several code points is one. */
function firstCostly(body: string): string | undefined {
  if (isGsm(body)) return undefined
  for (const { segment } of new Intl.Segmenter().segment(body)) if (!isGsm(segment)) return segment
  return undefined
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
