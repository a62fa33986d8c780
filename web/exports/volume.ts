import type { DrawVolume } from '../../core/actions/exports/work-on-export.ts'
import { csvOf } from '../../core/model/csv.ts'
import type { ThreadEntry } from '../../core/model/message.ts'
import { showNumber } from '../../core/model/phone.ts'
import type { ExportPage, RecordsExport, Section } from '../../core/model/records-export.ts'
import { reasonsOf, redactor } from '../../core/model/redaction.ts'
import { type Times, timesIn, type Words, wordsIn } from '../../words/index.ts'
import { markerSentence } from '../../words/marker-sentence.ts'
import { drawPages } from './pages.ts'

/** One entry as it may be read outside: whatever is blacked out is gone from it. */
export type Shown = {
  page: number
  /** Its number on the page. */
  entry: number
  section: { conversation: string; name: string; goesOn: boolean }
  when: string
  kind: string
  who: string
  address: string
  status: string
  text: string
  marks: number[]
}

/**
 * Draws a volume of an export in English, the language of the county's records: pages, table and log hold the same
 * entries under the same numbers. Names, numbers and headings pass the rules as the messages do.
 */
export const drawVolume: DrawVolume = (one, department, { number, pages }) => {
  const words = wordsIn('en')
  const times = timesIn('en', department.zone)
  const shown = shownEntries(one, pages, words, times)
  const columns = words.exports.columns
  const reasons = reasonsOf(one.rules)
  return {
    redactions: shown.reduce((sum, { marks }) => sum + marks.length, 0),
    files: {
      'pages.html': drawPages({ one, department, number, shown, reasons, words, times }),
      'entries.csv': csvOf([
        [
          columns.page,
          columns.entry,
          columns.conversation,
          columns.name,
          columns.when,
          columns.kind,
          columns.who,
          columns.address,
          columns.status,
          columns.text,
        ],
        ...shown.map(({ page, entry, section, when, kind, who, address, status, text }) => [
          String(page),
          String(entry),
          section.conversation,
          section.name,
          when,
          kind,
          who,
          address,
          status,
          text,
        ]),
      ]),
      'redactions.csv': csvOf([
        [columns.page, columns.entry, columns.mark, columns.reason],
        ...shown.flatMap(({ page, entry, marks }) =>
          marks.map((mark) => [String(page), String(entry), String(mark), reasons[mark - 1] ?? '']),
        ),
      ]),
    },
  }
}

function shownEntries(one: RecordsExport, pages: ExportPage[], words: Words, times: Times): Shown[] {
  const redact = redactor(one.rules)
  const begun = new Set<string>()
  return pages.flatMap(({ number, sections }) => {
    let entry = 0
    return sections.flatMap((section) => {
      const name = redact(nameOf(section))
      const goesOn = begun.has(section.conversation)
      begun.add(section.conversation)
      return section.entries.map((kept, place): Shown => {
        entry += 1
        const [who, address, text] = [whoOf(kept), addressOf(kept), textOf(kept, words)].map(redact)
        const parts = [...(place === 0 ? [name] : []), who, address, text]
        return {
          page: number,
          entry,
          section: { conversation: section.conversation, name: name.text, goesOn: goesOn && place === 0 },
          when: `${times.date(kept.at)}, ${times.clock(kept.at)}`,
          kind: words.exports.directions[kept.direction],
          who: who?.text ?? '',
          address: address?.text ?? '',
          status: kept.direction === 'out' ? words.delivery.label(kept.status, kept.reason) : '',
          text: text?.text ?? '',
          marks: parts.flatMap((part) => part?.marks ?? []),
        }
      })
    })
  })
}

function nameOf({ name, address }: Section): string {
  return name || (address ? showNumber(address) : '')
}

function whoOf(entry: ThreadEntry): string {
  switch (entry.direction) {
    case 'in':
      return ''
    case 'out':
      return 'name' in entry.author ? entry.author.name : 'ClientComm'
    case 'note':
    case 'marker':
      return entry.by?.name ?? 'ClientComm'
    default:
      return entry satisfies never
  }
}

function addressOf(entry: ThreadEntry): string {
  if (entry.direction === 'in') return showNumber(entry.from)
  return entry.direction === 'out' ? showNumber(entry.to) : ''
}

function textOf(entry: ThreadEntry, words: Words): string {
  if (entry.direction === 'marker') return markerSentence(entry, words)
  const pictures = entry.direction === 'out' ? (entry.pictures ?? []) : []
  return [entry.body, ...pictures.map(({ alt }) => `[${alt}]`)].filter(Boolean).join('\n')
}
