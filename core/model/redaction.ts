/** What is blacked out in an export of public records, and why. */
export type RedactionRules = {
  /** Words or phrases, each with the reason that the law gives (an exemption, as the county cites it). */
  phrases: { text: string; reason: string }[]
  /** Kinds of text that are recognised by their form; each with its reason. */
  patterns: Partial<Record<Pattern, string>>
}
export const patterns = ['social-security', 'phone', 'email', 'date-of-birth'] as const
export type Pattern = (typeof patterns)[number]

/** One place that was blacked out: by which rule, numbered from 1 in the order of `reasonsOf`. */
export type Redacted = { text: string; marks: number[] }

export const mostPhrases = 100
export const longestPhrase = 100

const shapes: Record<Pattern, RegExp> = {
  'social-security': /(?<![\d-])\d{3}[-. ]\d{2}[-. ]\d{4}(?![\d-])/g,
  phone: /(?<![\d])(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}(?!\d)/g,
  email: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  'date-of-birth':
    /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|(?:19|20)\d{2})|(?:19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2})(?![\d/-])/g,
}

/** What stands in place of what was there: always as wide, so that not even the length is told. */
const bar = '█████'

/** Makes the function that blacks out by these rules. What it takes out is nowhere in what it answers. */
export function redactor(rules: RedactionRules): (text: string) => Redacted {
  const finders: Finder[] = [
    ...rules.phrases.map(({ text }) => phraseFinder(text)),
    ...patternsOf(rules).map(
      (pattern): Finder =>
        (text) =>
          spansOf(text, shapes[pattern]),
    ),
  ]
  return (text) => {
    // Once for all phrases: an export has a hundred thousand texts.
    const plain = folded(text)
    const spans = finders
      .flatMap((find, place) => find(text, plain).map(([from, to]) => ({ from, to, rule: place + 1 })))
      .toSorted((one, other) => one.from - other.from || other.to - one.to)
    let out = ''
    let at = 0
    const marks: number[] = []
    for (const { from, to, rule } of spans) {
      // What overlaps is one bar, as far as the longer of them reaches.
      if (from < at) {
        at = Math.max(at, to)
        continue
      }
      out += `${text.slice(at, from)}${bar}[${rule}]`
      marks.push(rule)
      at = to
    }
    return { text: out + text.slice(at), marks }
  }
}

/** The reasons in the order in which marks number them. */
export function reasonsOf(rules: RedactionRules): string[] {
  return [
    ...rules.phrases.map(({ reason }) => reason),
    ...patternsOf(rules).map((pattern) => rules.patterns[pattern] ?? ''),
  ]
}

function patternsOf(rules: RedactionRules): Pattern[] {
  return patterns.filter((pattern) => rules.patterns[pattern] !== undefined)
}

type Span = [from: number, to: number]
type Folded = { text: string; places: number[] }
type Finder = (text: string, plain: Folded) => Span[]

/** A phrase as whole words, whatever its case, accents and spaces: `maria santos` finds “María  Santos’s”. */
function phraseFinder(phrase: string): Finder {
  const words = folded(phrase).text.trim().split(/\s+/).map(escaped)
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu')
  return (text, { text: plain, places }) => {
    return spansOf(plain, shape).map(([from, to]) => [places[from] ?? 0, places[to] ?? text.length])
  }
}

function spansOf(text: string, shape: RegExp): Span[] {
  return [...text.matchAll(shape)].map((match) => [match.index, match.index + match[0].length])
}

/** Without accents and case, and where in the text each of its units comes from. */
function folded(text: string): Folded {
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const sign of text) {
    // Most signs are plain ones, which need no looking up.
    const bare = sign < '\u0080' ? sign.toLowerCase() : plainOf(sign)
    for (let unit = 0; unit < bare.length; unit++) places.push(at)
    plain += bare
    at += sign.length
  }
  places.push(at)
  return { text: plain, places }
}

/** What phones put by themselves counts as what one types: ’ as ', – as -, and signs that nobody sees as nothing. */
function plainOf(sign: string): string {
  if (/[\u2018\u2019\u02bc\u2032]/.test(sign)) return "'"
  if (/[\u2010-\u2015\u2212]/.test(sign)) return '-'
  return sign
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
