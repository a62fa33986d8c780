import { createHash } from 'node:crypto'
import { encodeTime } from 'ulid'
import type { Kind } from '../../core/model/ids.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomCharacters = 16

/** The cast joined before any of its messages were written. */
const castJoinedAt = Date.parse('2024-01-02T16:00:00.000Z')

/**
 * An id that is the same on every machine, every day: tests and documents can name it.
 * `at` (milliseconds since 1970) puts it in order among ids of its kind.
 */
export function castId(kind: Kind, name: string, at: number = castJoinedAt): string {
  const digest = createHash('sha256').update(`${kind} ${name}`).digest()
  const random = [...digest.subarray(0, randomCharacters)].map((byte) => crockford[byte % 32]).join('')
  return `${kind}_${encodeTime(at, 10)}${random}`
}
