import type { ListOwner, Tally, Words } from '../core/ports.ts'
import { countOnce } from './count-once.ts'
import * as keys from './keys.ts'
import { type Item, type Table, transact, updateItem, type Write } from './table.ts'
import { put } from './writes.ts'

export { rostered } from './rostered.ts'
export { came, said } from './said.ts'

/** So many changes are counted in one transaction: each brings an item of its own, and a hundred is the limit. */
const countedTogether = 50

type Change = { change: string; tallies: Tally[] }

/**
 * Adds changes to the counts of their lists, each once: every change's own id is a condition of the transaction
 * that counts it. Lists that only moved are marked so once for all, without a transaction.
 */
export async function counted(table: Table, changes: Change[]): Promise<void> {
  const differing = changes.filter(({ tallies }) => tallies.some(isCount))
  const counting = [...new Map(differing.map((one) => [one.change, one])).values()]
  for (let from = 0; from < counting.length; from += countedTogether) {
    await countOnce(table, counting.slice(from, from + countedTogether), {
      id: ({ change }) => change,
      write: (changes) =>
        summed(changes).map((tally) => ({
          Update: { TableName: undefined, ...moves(tally, changes.at(-1)?.change ?? '') },
        })),
    })
  }
  const told = new Set(counting.flatMap(({ tallies }) => tallies.map(({ owner }) => keyText(owner))))
  const moved = new Map<string, { owner: ListOwner; change: string }>()
  for (const { change, tallies } of changes) {
    for (const { owner } of tallies)
      if (!told.has(keyText(owner))) moved.set(keyText(owner), { owner, change })
  }
  await Promise.all(
    [...moved.values()].map(({ owner, change }) => updateItem(table, moves({ owner }, change))),
  )
}

/** One tally for each list. */
function summed(changes: Change[]): Tally[] {
  const sums = new Map<string, Tally>()
  for (const tally of changes.flatMap(({ tallies }) => tallies)) {
    const sum = sums.get(keyText(tally.owner)) ?? { owner: tally.owner }
    for (const name of names) if (tally[name]) sum[name] = (sum[name] ?? 0) + tally[name]
    sums.set(keyText(tally.owner), sum)
  }
  return [...sums.values()]
}

const names = ['clients', 'unread', 'scheduled', 'held', 'unclaimed', 'waiting'] as const

function isCount(tally: Tally): boolean {
  return names.some((name) => tally[name])
}

function keyText(owner: ListOwner): string {
  return listsOf(owner).pk
}

/** Marks a list as moved by a change, and adds what there is to add. */
function moves(tally: Tally, change: string) {
  const counts = names.filter((name) => tally[name])
  const add = counts.length > 0 ? `ADD ${counts.map((name) => `#${name} :${name}`).join(', ')} ` : ''
  const values: Item = Object.fromEntries(counts.map((name) => [`:${name}`, tally[name]]))
  return {
    Key: listsOf(tally.owner),
    UpdateExpression: `${add}SET moved = :change`,
    ExpressionAttributeValues: { ...values, ':change': change },
    ...(counts.length > 0
      ? { ExpressionAttributeNames: Object.fromEntries(counts.map((name) => [`#${name}`, name])) }
      : {}),
  }
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
