import type { DepartmentId } from '../core/model/ids.ts'
import type { Instant } from '../core/model/time.ts'
import type { CountedChange } from '../core/ports/day-counts.ts'
import { reasonPrefix } from './count-items.ts'
import { countOnce } from './count-once.ts'
import type { Key } from './keys.ts'
import * as keys from './oversight-keys.ts'
import type { Item, Table, Write } from './table.ts'

/**
 * So many changes are counted in one transaction of at most a hundred writes: each brings an item of its own, and
 * touches the counts of four members of staff and days at most.
 */
const countedTogether = 19

/** See `DayCountStore.countDays`: what one batch adds to the same counts is one write. */
export async function countDays(table: Table, changes: CountedChange[], slot: Instant): Promise<void> {
  const once = [...new Map(changes.map((change) => [change.change, change])).values()]
  for (let from = 0; from < once.length; from += countedTogether) {
    await countOnce(table, once.slice(from, from + countedTogether), {
      id: ({ change }) => `days#${change}`,
      write: (some) => additions(some, slot),
    })
  }
}

function additions(changes: CountedChange[], slot: Instant): Write[] {
  const sums = new Map<string, { key: Key; add: Map<string, number> }>()
  for (const { department, day, staff, numbers, reasons } of changes.flatMap(({ counts }) => counts)) {
    const key = pendingKey(department, slot, day, staff)
    const { add } = sums.get(`${key.pk} ${key.sk}`) ?? { add: new Map<string, number>() }
    const named = Object.entries(reasons).map(([reason, count]) => [reasonPrefix + reason, count] as const)
    for (const [name, count] of [...Object.entries(numbers), ...named])
      add.set(name, (add.get(name) ?? 0) + count)
    add.set('changes', (add.get('changes') ?? 0) + 1)
    sums.set(`${key.pk} ${key.sk}`, { key, add })
  }
  return [...sums.values()].map(({ key, add }) => ({
    Update: { TableName: undefined, ...addition(key, add) },
  }))
}

function addition(Key: Key, add: Map<string, number>) {
  const names = [...add.keys()]
  const values: Item = Object.fromEntries(names.map((name, place) => [`:n${place}`, add.get(name)]))
  return {
    Key,
    UpdateExpression: `SET #type = :type, v = :one ADD ${names.map((_, place) => `#n${place} :n${place}`).join(', ')}`,
    ExpressionAttributeNames: {
      '#type': 'type',
      ...Object.fromEntries(names.map((name, place) => [`#n${place}`, name])),
    },
    ExpressionAttributeValues: { ...values, ':type': 'counts', ':one': 1 },
  }
}

/** Minutes are enough to name a slot. */
function pendingKey(department: DepartmentId, slot: Instant, day: string, staff: string): Key {
  return keys.counts(department, `${pendingSlot(slot)}#${day}#${staff}`)
}

/** Where the pending counts of a slot begin. */
export const pendingSlot = (slot: Instant): string => `NOW#${slot.slice(0, 16)}`
