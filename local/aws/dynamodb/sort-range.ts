import { orderOf } from './expressions/evaluate.ts'
import type { SortCondition } from './expressions/key-condition.ts'
import { keyBytes } from './keys.ts'
import { invalid } from './refusals.ts'

/** No key is as long as this, so that every key lies below it. */
const beyondAll = Buffer.alloc(1025, 0xff)
const first = Buffer.alloc(0)

/** The next bytes in order. */
export const justAfter = (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)])

/** From (inclusive) to (exclusive); `lowest` and `highest` where the condition names them and lets them through. */
export type SortRange = { from: Buffer; to: Buffer; lowest?: Buffer; highest?: Buffer }

/** The sort keys a condition lets through, in bytes. */
export function sortRange(sort: SortCondition | undefined, name: string): SortRange {
  if (!sort) return { from: first, to: beyondAll }
  if (sort.kind === 'between') {
    if (orderOf(sort.low, sort.high)! > 0) {
      throw invalid(
        'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
      )
    }
    const lowest = keyBytes(sort.low, name, 'sort')
    const highest = keyBytes(sort.high, name, 'sort')
    return { from: lowest, to: justAfter(highest), lowest, highest }
  }
  const bytes = keyBytes(sort.value, name, 'sort')
  if (sort.kind === 'begins') {
    if (sort.value.N !== undefined) {
      throw invalid(
        'Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
      )
    }
    return { from: bytes, to: justAfterPrefix(bytes) }
  }
  switch (sort.comparator) {
    case '<':
      return { from: first, to: bytes }
    case '<=':
      return { from: first, to: justAfter(bytes), highest: bytes }
    case '>':
      return { from: justAfter(bytes), to: beyondAll }
    case '>=':
      return { from: bytes, to: beyondAll, lowest: bytes }
    default:
      return { from: bytes, to: justAfter(bytes) }
  }
}

/** The first bytes that come after everything with this prefix. */
function justAfterPrefix(prefix: Buffer): Buffer {
  let end = prefix.length
  while (end > 0 && prefix[end - 1] === 0xff) end--
  if (end === 0) return beyondAll
  const next = Buffer.from(prefix.subarray(0, end))
  next[end - 1]! += 1
  return next
}
