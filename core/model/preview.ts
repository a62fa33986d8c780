const longest = 90

/**
 * The beginning of a message for a list: one line of at most 90 characters (UTF-16 units, so that its size in bytes
 * is bounded too), cut between characters as people see them and ended by "…" where something is missing.
 */
export function previewOf(body: string): string {
  const line = body
    .slice(0, longest * 20)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (line.length <= longest) return line
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (cut.length + segment.length > longest - 1) break
    cut += segment
  }
  // One "character" of more than ninety marks: better cut than nothing.
  if (cut === '') cut = line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')
  return `${cut.trimEnd()}…`
}
