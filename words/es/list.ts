/** "a, b y c". */
export function list(names: string[]): string {
  return new Intl.ListFormat('es-US', { type: 'conjunction' }).format(names)
}
