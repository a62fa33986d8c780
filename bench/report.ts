/** One table of figures, with a sentence on what it says. */
export type Report = { title: string; says: string; columns: string[]; rows: (string | number)[][] }

/** As Markdown, numbers as they are. */
export function table({ columns, rows }: Report): string {
  const lines = [columns, columns.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The value below which this share of the measured ones lies. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits))
}
