import { createHash } from 'node:crypto'

/** A whole number from 0 to `below` - 1 that is always the same for the same words: the demo county has no dice. */
export function pick(below: number, ...words: (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) % below
}
