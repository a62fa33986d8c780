/** What one calls a person one works with: the first word of the name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] || name
}

/** "DW": for the round mark beside a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0]!.toUpperCase() : ''))
    .join('')
}
