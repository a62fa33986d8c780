/** The text of a file from a spreadsheet: UTF-8, with or without its mark, or else as Windows writes it in the West. */
export function decodedCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A line of a file, with the number a spreadsheet shows beside it. */
export type CsvLine = { line: number; cells: string[] }

/**
 * Reads a table as spreadsheets write it (RFC 4180), parted by comma, semicolon or tab, whichever its first line has
 * most of. Empty lines are left out. `undefined`: a quotation mark is never closed.
 */
export function readCsv(text: string): CsvLine[] | undefined {
  const body = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(body)
  const lines: CsvLine[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let began = 1
  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (cells.some((one) => one !== '')) lines.push({ line: began, cells })
    cells = []
    began = line
  }
  for (let place = 0; place < body.length; place++) {
    const sign = body[place] ?? ''
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (body[place + 1] === '"') cell += body[++place]
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (sign === separator) endCell()
    else if (sign === '\n') endLine()
    else if (sign !== '\r') cell += sign
  }
  if (quoted) return undefined
  endLine()
  return lines
}

function separatorOf(body: string): string {
  const first = body.split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ','
}
