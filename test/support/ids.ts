import { encodeTime } from 'ulid'
import { millisecondsOf } from '../../core/model/time.ts'
import type { Clock, Ids } from '../../core/ports.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Time-sorted ids whose other part counts up: the same in every run. */
export function countedIds(clock: Clock): Ids {
  let made = 0
  return {
    make(kind) {
      made += 1
      let rest = ''
      for (let left = made; rest.length < 16; left = Math.floor(left / 32)) rest = crockford[left % 32] + rest
      return `${kind}_${encodeTime(millisecondsOf(clock.now()), 10)}${rest}`
    },
  }
}
