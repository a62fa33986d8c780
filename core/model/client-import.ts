import type { ConversationId, DepartmentId, ImportId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/** A file of clients: `checked` waits for somebody's word, `importing` goes on by itself, `done` has come to its end. */
export type ClientImport = {
  id: ImportId
  department: DepartmentId
  by: { staff: StaffId; name: string }
  state: 'checked' | 'importing' | 'done'
  /** Who would be added, and who is a client of the department already. */
  rows: number
  already: number
  /** Rows that cannot be imported as they are. */
  faulty: number
  /** Columns of the file that mean nothing to us. */
  unused: string[]
  pages: number
  /** The page that is worked on; and how often the work moved on. */
  cursor: number
  step: number
  /** What it came to so far. */
  added: number
  notAdded: number
  createdAt: Instant
  movedAt: Instant
  version: number
}

/** One client of the file, read and checked. */
export type ImportRow = {
  line: number
  name: string
  /** E.164, the first first. */
  phones: string[]
  email?: string
  status?: string
  language: 'en' | 'es'
  /** The case manager; missing: the client waits for one. */
  staff?: StaffId
  note: string
}

/** What became of a row. */
export type RowOutcome =
  | { kind: 'added'; conversation: ConversationId }
  | { kind: 'already' }
  | { kind: 'not-added'; because: FaultKind }

export type ImportPage = { page: number; rows: ImportRow[]; outcomes: Record<number, RowOutcome> }

export const importFields = [
  'name',
  'first',
  'last',
  'phone',
  'phone2',
  'email',
  'status',
  'language',
  'manager',
  'note',
] as const
export type ImportField = (typeof importFields)[number]

export type FaultKind =
  | 'empty'
  | 'too-long'
  | 'unreadable'
  | 'not-a-number'
  | 'not-possible'
  | 'not-an-email'
  | 'unknown-status'
  | 'unknown-language'
  | 'no-such-manager'
  | 'keeps-no-clients'
  | 'twice'
  | 'known'
  | 'unclaimed'

/** What is wrong with a row: in which field, and `with`: the other line, or who serves the client of that number. */
export type RowFault = { line: number; field: ImportField; fault: FaultKind; with?: string }

export const mostRows = 2000
export const mostFileBytes = 1024 * 1024
/** Rows that are written in one step. */
export const rowsTogether = 25
/** So many faults are shown and kept; who has more has the wrong file. */
export const mostFaults = 300

export type WrongFile = 'empty' | 'unclosed-quote' | 'no-name' | 'too-many' | 'too-large' | 'no-rows'
