/**
 * A table as a spreadsheet opens it: UTF-8 with its mark, lines ended as RFC 4180 has it. A cell that a spreadsheet
 * would take for a formula is kept from it by an apostrophe.
 */
export function csvOf(rows: (string | number)[][]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
