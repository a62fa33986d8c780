import type { ListOwner, Tally, Words } from '../core/ports.ts'
import * as keys from './keys.ts'
import { type Item, type Table, transact, updateItem, type Write } from './table.ts'
import { attempt, isNew, put } from './writes.ts'

/** Longer than the stream keeps a change (24 hours), so that none is counted twice. */
const countedSeconds = 3 * 24 * 60 * 60

/**
 * Adds changes to the counts of their lists, each once: a change's own id is its transaction's first condition.
 * Lists that only moved are marked so once for all, without a transaction.
 */
export async function counted(table: Table, changes: { change: string; tallies: Tally[] }[]): Promise<void> {
  const moved = new Map<string, { owner: ListOwner; change: string }>()
  for (const { change, tallies } of changes) {
    const differing = tallies.filter((tally) => names.some((name) => tally[name]))
    if (differing.length > 0) await countOnce(table, change, differing)
    for (const { owner } of tallies) moved.set(JSON.stringify(owner), { owner, change })
    for (const { owner } of differing) moved.delete(JSON.stringify(owner))
  }
  await Promise.all(
    [...moved.values()].map(({ owner, change }) => updateItem(table, markMoved(owner, change))),
  )
}

/** Counted before is as good as counted now; a collision with another change is a fault, and told again. */
async function countOnce(table: Table, change: string, tallies: Tally[]): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + countedSeconds
  const once = { ...keys.counted(change), type: 'counted', v: 1, expiresAt }
  const outcome = await attempt(table, [put(once, isNew), ...tallies.map((tally) => added(tally, change))])
  if (outcome !== 'done' && !outcome.includes(0)) throw new Error('the counts collided with another change')
}

const names = ['clients', 'unread', 'scheduled', 'unclaimed'] as const

function added(tally: Tally, change: string): Write {
  const counts = names.filter((name) => tally[name])
  return {
    Update: {
      TableName: undefined,
      Key: listsOf(tally.owner),
      UpdateExpression: `ADD ${counts.map((name) => `#${name} :${name}`).join(', ')} SET moved = :change`,
      ExpressionAttributeNames: Object.fromEntries(counts.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ':change': change,
        ...Object.fromEntries(counts.map((name) => [`:${name}`, tally[name]])),
      },
    },
  }
}

function markMoved(owner: ListOwner, change: string) {
  const ExpressionAttributeValues: Item = { ':change': change }
  return { Key: listsOf(owner), UpdateExpression: 'SET moved = :change', ExpressionAttributeValues }
}

function listsOf(owner: ListOwner): keys.Key {
  return 'staff' in owner ? keys.lists(owner.staff) : keys.unclaimedLists(owner.department)
}

/** Puts and removes search words; each under its own key, so again is the same. */
export async function words(table: Table, changed: { add: Words[]; remove: Words[] }): Promise<void> {
  const writes: Write[] = [
    ...changed.remove.map((word) => ({ Delete: { TableName: undefined, Key: keyOf(word) } })),
    ...changed.add.map((word) => put({ ...keyOf(word), type: 'word', v: 1 })),
  ]
  for (let from = 0; from < writes.length; from += 50) await transact(table, writes.slice(from, from + 50))
}

function keyOf({ owner, word, conversation }: Words): keys.Key {
  return keys.word(
    'staff' in owner ? `STAFF#${owner.staff}` : `DEPARTMENT#${owner.department}`,
    word,
    conversation,
  )
}
