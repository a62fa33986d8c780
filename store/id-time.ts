import { decodeTime, encodeTime } from 'ulid'
import { type Instant, instantOf, millisecondsOf } from '../core/model/time.ts'

/** When an id was made, to the millisecond: what equals it is not kept twice. */
export function timeOf(id: string): Instant {
  return instantOf(decodeTime(id.slice(id.indexOf('_') + 1)))
}

/** What ids made at a time begin with after their kind, for ranges of them. */
export function idTime(at: Instant, seconds = 0): string {
  return encodeTime(Math.max(0, millisecondsOf(at) + seconds * 1000), 10)
}
