import type { ConversationId, DepartmentId, ExportId, MessageId, StaffId } from './ids.ts'
import type { ThreadEntry } from './message.ts'
import type { RedactionRules } from './redaction.ts'
import type { Instant } from './time.ts'

/**
 * An export of public records: what was written with one person, or by a whole department, in a period, blacked out
 * by rules, in volumes of numbered pages. `version` goes up with every stretch of work.
 */
export type RecordsExport = {
  id: ExportId
  department: DepartmentId
  by: { staff: StaffId; name: string }
  at: Instant
  scope: { kind: 'client'; conversation: ConversationId; name: string } | { kind: 'department' }
  /** The period, from its first instant to before its last. */
  from: Instant
  until: Instant
  /** The same as calendar days of the department, both counted. */
  days: { first: string; last: string }
  /** Whether internal notes are records too. */
  notes: boolean
  rules: RedactionRules
  state: 'gathering' | 'writing' | 'done'
  /** Goes up when the work goes on in another run. */
  wave: number
  /** How many conversations were found, and how many of them are written. */
  conversations: number
  written: number
  /** In the conversation at work: the last entry that is written. */
  after?: MessageId
  volumes: Volume[]
  entries: number
  redactions: number
  doneAt?: Instant
  version: number
}

/** A file of numbered pages, its table and its log of what was blacked out; each with its SHA-256 as hex. */
export type Volume = {
  number: number
  firstPage: number
  lastPage: number
  entries: number
  redactions: number
  /** Below which the files stand: no two tries write to the same place. */
  place: string
  hashes: Record<VolumeFile, string>
}
export const volumeFiles = ['pages.html', 'entries.csv', 'redactions.csv'] as const
export type VolumeFile = (typeof volumeFiles)[number]

/** So many entries fill a volume: a file of some two megabytes, which any browser opens. */
export const entriesInVolume = 4000
/** Long ones fill it sooner: a file must pass through the site, which hands out some five megabytes at once. */
export const bytesInVolume = 3_500_000

/** So long the files of an export stand in the product. */
export const exportDays = 90

/** A page holds so many lines of so many signs. */
const linesOnPage = 46
const signsInLine = 92

/** A conversation's entries in a volume, in order. */
export type Section = { conversation: ConversationId; name: string; address?: string; entries: ThreadEntry[] }
/** What stands on one page: sections, the first of which may go on from the page before. */
export type ExportPage = { number: number; sections: Section[] }

/** Lays sections out on numbered pages. An entry is never divided. */
export function pagesOf(sections: Section[], firstPage: number): ExportPage[] {
  const pages: ExportPage[] = []
  let left = 0
  const newPage = () => {
    const page: ExportPage = { number: firstPage + pages.length, sections: [] }
    pages.push(page)
    left = linesOnPage
    return page
  }
  for (const section of sections) {
    let shown: Section | undefined
    for (const entry of section.entries) {
      const lines = linesOf(entry)
      const heading = shown ? 0 : 3
      let page = pages.at(-1)
      if (!page || left < lines + heading) {
        page = newPage()
        shown = undefined
      }
      if (!shown) {
        shown = { ...section, entries: [] }
        page.sections.push(shown)
        left -= 3
      }
      shown.entries.push(entry)
      left -= lines
    }
  }
  return pages
}

/** One for who, when and how; then what was written. */
function linesOf(entry: ThreadEntry): number {
  if (entry.direction === 'marker') return 2
  const lines = entry.body.split('\n').map((line) => Math.max(1, Math.ceil(line.length / signsInLine)))
  return 2 + lines.reduce((sum, count) => sum + count, 0)
}
