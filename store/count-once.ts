import * as keys from './keys.ts'
import type { Table, Write } from './table.ts'
import { attempt, isNew, put } from './writes.ts'

/** Longer than the stream keeps a change (24 hours), so that none is counted twice. */
const countedSeconds = 3 * 24 * 60 * 60

/** How often a transaction that met another is tried again before it is left to the stream. */
const mostCollisions = 4

/**
 * Writes the sums of changes, each change once: its own id is a condition of the transaction that counts it. What was
 * counted before is left out and the rest tried again. `write` may give up to fifty writes for fifty changes.
 */
export async function countOnce<Change>(
  table: Table,
  changes: Change[],
  { id, write }: { id: (change: Change) => string; write: (changes: Change[]) => Write[] },
): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + countedSeconds
  let left = changes
  let collisions = 0
  while (left.length > 0) {
    const once = left.map((change) =>
      put({ ...keys.counted(id(change)), type: 'counted', v: 1, expiresAt }, isNew),
    )
    const failed = await attempt(table, [...once, ...write(left)])
    if (failed === 'done') return
    if (failed.length > 0) left = left.filter((_, place) => !failed.includes(place))
    else if (++collisions > mostCollisions) throw new Error('the counts collided with another change')
    else await new Promise((resolve) => setTimeout(resolve, Math.random() * 40 * 2 ** collisions))
  }
}
