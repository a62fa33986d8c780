/**
 * Rows as a CSV file that a spreadsheet opens as text: quoted throughout, with a byte order mark for its accents, and
 * with an apostrophe before what it would take for a formula.
 */
export function table(rows: string[][]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
