import { longestPhrase, mostPhrases, type Pattern, patterns, type RedactionRules } from './redaction.ts'
import { daysAfter, instantAt, isLocalTime, localParts } from './send-time.ts'
import type { Instant } from './time.ts'

/** What was typed to ask for an export. */
export type TypedExport = {
  first: string
  last: string
  notes: boolean
  /** One phrase a line, each with its reason after a bar. */
  phrases: string
  patterns: Pattern[]
  patternReason: string
}
export type ExportFaults = Partial<
  Record<
    'first' | 'last' | 'phrases' | 'patternReason',
    'not-a-day' | 'ends-first' | 'too-many' | 'too-long' | 'no-reason'
  >
>

/** Reads the form; days are the department's. */
export function readExportForm(
  typed: TypedExport,
  zone: string,
):
  | { kind: 'read'; from: Instant; until: Instant; rules: RedactionRules }
  | { kind: 'invalid'; faults: ExportFaults } {
  const phrases = typed.phrases.split('\n').flatMap((line) => {
    const [text = '', ...reason] = line.split('|')
    return text.trim() ? [{ text: text.trim(), reason: reason.join('|').trim() }] : []
  })
  const from = dayBegins(typed.first, zone)
  const until = isLocalTime(typed.last, '00:00') ? dayBegins(daysAfter(typed.last, 1), zone) : undefined
  const faults: ExportFaults = {
    ...(from ? {} : { first: 'not-a-day' }),
    ...(until ? {} : { last: 'not-a-day' }),
    ...(from && until && until <= from ? { last: 'ends-first' } : {}),
    ...phraseFault(phrases),
    ...(typed.patterns.length > 0 && typed.patternReason.trim() === '' ? { patternReason: 'no-reason' } : {}),
  }
  if (!from || !until || Object.keys(faults).length > 0) return { kind: 'invalid', faults }
  const chosen = patterns.filter((pattern) => typed.patterns.includes(pattern))
  const reason = typed.patternReason.trim()
  return {
    kind: 'read',
    from,
    until,
    rules: { phrases, patterns: Object.fromEntries(chosen.map((pattern) => [pattern, reason])) },
  }
}

/** Thirty days back, to today. */
export function proposedDays(now: Instant, zone: string): { first: string; last: string } {
  const last = localParts(now, zone).date
  return { first: daysAfter(last, -30), last }
}

function phraseFault(phrases: { text: string; reason: string }[]): ExportFaults {
  if (phrases.length > mostPhrases) return { phrases: 'too-many' }
  if (phrases.some(({ text, reason }) => text.length > longestPhrase || reason.length > longestPhrase))
    return { phrases: 'too-long' }
  return phrases.some(({ reason }) => reason === '') ? { phrases: 'no-reason' } : {}
}

/** The first instant of a day; where clocks skip midnight, of the first hour that there is. */
function dayBegins(day: string, zone: string): Instant | undefined {
  if (!isLocalTime(day, '00:00')) return undefined
  const begins = instantAt(zone, day, '00:00')
  return 'instant' in begins ? begins.instant : undefined
}
