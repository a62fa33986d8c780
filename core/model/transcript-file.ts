import type { AutomaticAnswer } from './message.ts'
import { showNumber } from './phone.ts'
import type { LocalTime, TranscriptLine } from './transcript.ts'

/** What a transcript is of. Who made it and when stands below its hash, so that made again it is the same. */
export type TranscriptHead = {
  county: string
  department: string
  /** Empty of an unknown sender. */
  client: string
  /** Days, `YYYY-MM-DD`, or missing where it has no beginning or end. */
  from?: string
  to?: string
  /** IANA zone of the department. */
  zone: string
}

/** The sentences of a transcript, in one language. */
export type TranscriptWords = {
  title: string
  head: { county: string; department: string; client: string; period: string; times: string; entries: string }
  period: (from?: string, to?: string) => string
  received: (number: string) => string
  sent: (by: string, number: string) => string
  automatic: (answer: AutomaticAnswer) => string
  note: (by: string) => string
  event: string
  picture: (alt: string) => string
  scheduled: (when: string) => string
  /** What became of it, with the reason where it is known. */
  status: (line: Extract<TranscriptLine, { kind: 'sent' }>) => string
  marker: (line: Extract<TranscriptLine, { kind: 'event' }>) => string
  end: string
}

/** What everything below is no part of what is hashed. Every line of a message is indented, so none begins so. */
export const endOfHashed = '-----'

/**
 * The whole transcript as text: lines end with a line feed, UTF-8 is hashed. The same entries and period make the same
 * text in the same language, whoever makes it and whenever.
 */
export function transcriptText(
  head: TranscriptHead,
  lines: TranscriptLine[],
  words: TranscriptWords,
): string {
  const { county, department, client, from, to, zone } = head
  const about = [
    [words.head.county, county],
    [words.head.department, department],
    [words.head.client, client],
    [words.head.period, words.period(from, to)],
    [words.head.times, zone],
    [words.head.entries, String(lines.length)],
  ]
  return [
    words.title,
    '',
    ...about.map(([name, value]) => `${name}: ${value}`),
    '',
    ...lines.flatMap((line) => [...entryText(line, words), '']),
    words.end,
    '',
  ].join('\n')
}

function entryText(line: TranscriptLine, words: TranscriptWords): string[] {
  const head = `${line.number}. ${shownTime(line.local)}  ${headOf(line, words)}`
  return [head, ...detailsOf(line, words).map((one) => `    ${one}`)]
}

/** Who did what, in a line. */
export function headOf(line: TranscriptLine, words: TranscriptWords): string {
  switch (line.kind) {
    case 'received':
      return words.received(showNumber(line.from))
    case 'sent':
      return words.sent(
        'name' in line.by ? line.by.name : words.automatic(line.by.automatic),
        showNumber(line.to),
      )
    case 'note':
      return words.note(line.by)
    case 'event':
      return words.event
    default:
      return line satisfies never
  }
}

function detailsOf(line: TranscriptLine, words: TranscriptWords): string[] {
  if (line.kind === 'event') return linesIn(words.marker(line))
  const body = linesIn(line.body)
  if (line.kind !== 'sent') return body
  return [
    ...body,
    ...line.pictures.map((alt) => `[${words.picture(alt)}]`),
    ...(line.scheduledFor ? [`[${words.scheduled(shownTime(line.scheduledFor))}]`] : []),
    `[${words.status(line)}]`,
  ]
}

/** Whatever ends a line in a message ends one here. */
function linesIn(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/u)
}

export function shownTime({ date, clock, zone, offset }: LocalTime): string {
  return `${date} ${clock} ${zone} (UTC${offset})`
}

/** Spreadsheets run what begins like this: it is made text by an apostrophe. */
const runs = /^[\s]*[=+\-@]|^[\t\r\n]/u

/** One cell, quoted, harmless to a spreadsheet. */
export function cell(value: string): string {
  return `"${(runs.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
}

/** Columns for a spreadsheet: UTF-8 with its mark, lines end as RFC 4180 has it. */
export function transcriptCsv(columns: string[], lines: TranscriptLine[], words: TranscriptWords): string {
  const rows = lines.map((line) => {
    const { number, at, local } = line
    const isSent = line.kind === 'sent'
    const text = line.kind === 'event' ? words.marker(line) : line.body
    const pictures = isSent ? line.pictures.map((alt) => `[${words.picture(alt)}]`) : []
    return [
      String(number),
      `${local.date} ${local.clock}`,
      `${local.zone} (UTC${local.offset})`,
      at,
      headOf(line, words),
      [text, ...pictures].filter(Boolean).join('\n'),
      isSent ? words.status(line) : '',
    ]
  })
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
