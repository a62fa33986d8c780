import {
  type ImportField,
  type ImportRow,
  mostRows,
  type RowFault,
  type WrongFile,
} from '../../model/client-import.ts'
import { readAddress } from '../../model/contact-method.ts'
import { readCsv } from '../../model/csv-reading.ts'
import { type Columns, columnsOf } from '../../model/import-columns.ts'
import { readName } from '../../model/name.ts'
import { longestNote } from '../add-client.ts'

/** Who of the department may be named as case manager; `keeps`: whether their role has clients of its own. */
export type Managers = Map<string, { id: string; keeps: boolean }>

export type ReadRows =
  | { kind: 'read'; rows: ImportRow[]; faults: RowFault[]; unused: string[] }
  | { kind: 'wrong'; because: WrongFile }

/** What a file says, row by row, and what is wrong with it by itself: nothing is looked up here. */
export async function readRows(
  text: string,
  { managers, statuses }: { managers: Managers; statuses: string[] },
): Promise<ReadRows> {
  const lines = readCsv(text)
  if (!lines) return { kind: 'wrong', because: 'unclosed-quote' }
  const [head, ...rest] = lines
  if (!head) return { kind: 'wrong', because: 'empty' }
  const columns = columnsOf(head.cells)
  if (columns.at.name === undefined && columns.at.first === undefined && columns.at.last === undefined)
    return { kind: 'wrong', because: 'no-name' }
  if (rest.length === 0) return { kind: 'wrong', because: 'no-rows' }
  if (rest.length > mostRows) return { kind: 'wrong', because: 'too-many' }
  const rows: ImportRow[] = []
  const faults: RowFault[] = []
  for (const { line, cells } of rest) {
    const read = await readRow(line, cellsBy(columns, cells), { managers, statuses })
    if (read.faults.length > 0) faults.push(...read.faults)
    else rows.push(read.row)
  }
  const twice = twiceIn(rows)
  const without = new Set(twice.map(({ line }) => line))
  return {
    kind: 'read',
    rows: rows.filter(({ line }) => !without.has(line)),
    faults: [...faults, ...twice].toSorted((one, other) => one.line - other.line),
    unused: columns.unused,
  }
}

type Cells = (field: ImportField) => string

function cellsBy({ at }: Columns, cells: string[]): Cells {
  return (field) => {
    const place = at[field]
    return place === undefined ? '' : (cells[place] ?? '')
  }
}

async function readRow(
  line: number,
  cell: Cells,
  { managers, statuses }: { managers: Managers; statuses: string[] },
): Promise<{ row: ImportRow; faults: RowFault[] }> {
  const faults: RowFault[] = []
  const wrong = (field: ImportField, fault: RowFault['fault']) => faults.push({ line, field, fault })
  const name = readName(cell('name') || `${cell('first')} ${cell('last')}`)
  if (name.kind !== 'name') wrong('name', name.kind)
  const addressIn = async (field: 'phone' | 'phone2' | 'email') => {
    if (cell(field) === '') return undefined
    const read = await readAddress(field === 'email' ? 'email' : 'phone', cell(field))
    if (read.kind === 'address') return read.address
    wrong(field, read.kind)
    return undefined
  }
  const [phone, phone2, email] = [
    await addressIn('phone'),
    await addressIn('phone2'),
    await addressIn('email'),
  ]
  const status = statuses.find((one) => one.toLowerCase() === cell('status').toLowerCase())
  if (cell('status') !== '' && !status) wrong('status', 'unknown-status')
  const language = languageOf(cell('language'))
  if (!language) wrong('language', 'unknown-language')
  const manager = managers.get(cell('manager').toLowerCase())
  if (cell('manager') !== '' && !manager) wrong('manager', 'no-such-manager')
  if (manager && !manager.keeps) wrong('manager', 'keeps-no-clients')
  if (cell('note').length > longestNote) wrong('note', 'too-long')
  const row: ImportRow = {
    line,
    name: name.kind === 'name' ? name.name : '',
    phones: [...new Set([phone, phone2].filter((one) => one !== undefined))],
    ...(email ? { email } : {}),
    ...(status ? { status } : {}),
    language: language ?? 'en',
    ...(manager ? { staff: manager.id } : {}),
    note: cell('note'),
  }
  return { row, faults }
}

function languageOf(typed: string): 'en' | 'es' | undefined {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  if (['', 'en', 'english', 'ingles'].includes(plain)) return 'en'
  return ['es', 'spanish', 'espanol'].includes(plain) ? 'es' : undefined
}

/** The second of two rows that have a phone in common, or, without any, the name. */
function twiceIn(rows: ImportRow[]): RowFault[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ line, name, phones }): RowFault[] => {
    const keys = phones.length > 0 ? phones : [`name ${name.toLowerCase()}`]
    const other = keys.map((key) => seen.get(key)).find((one) => one !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, line)
    if (other === undefined) return []
    return [{ line, field: phones.length > 0 ? 'phone' : 'name', fault: 'twice', with: String(other) }]
  })
}
