import * as z from 'zod/mini'
import type { StaffId } from '../core/model/ids.ts'
import type { Session } from '../core/model/staff.ts'
import { type Instant, millisecondsOf } from '../core/model/time.ts'
import * as keys from './keys.ts'
import { conditionFailed } from './outcome.ts'
import { read } from './shapes.ts'
import { deleteItem, getItem, getItems, type Item, putItem, query, type Table, updateItem } from './table.ts'
import { oneWrite } from './writes.ts'

const shape = z.looseObject({
  pk: z.string(),
  type: z.literal('session'),
  v: z.literal(1),
  staff: z.string(),
  department: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  endsAt: z.string(),
  endedBecause: z.optional(z.literal('disabled')),
})

/** A session by the hash of its secret; consistent, so that the end of a session holds at once. */
export async function session(table: Table, hash: string): Promise<Session | undefined> {
  const item = await getItem(table, keys.session(hash), { ConsistentRead: true })
  return item && readSession(item)
}

/** Keeps a new session until its end at the latest; the table forgets it some time after that. */
export async function startSession(table: Table, { hash, ...started }: Session): Promise<void> {
  await putItem(table, {
    ...keys.session(hash),
    type: 'session',
    v: 1,
    ...started,
    ...keys.sessionsOfStaff(started.staff, started.startedAt, hash),
    expiresAt: Math.ceil(millisecondsOf(started.endsAt) / 1000),
  })
}

/** Writes down that a session was used. One that has ended meanwhile, or was used later still, stays as it is. */
export async function touchSession(table: Table, hash: string, seenAt: Instant): Promise<void> {
  try {
    await updateItem(table, {
      Key: keys.session(hash),
      UpdateExpression: 'SET seenAt = :at',
      ConditionExpression: 'seenAt < :at',
      ExpressionAttributeValues: { ':at': seenAt },
    })
  } catch (fault) {
    if (!conditionFailed(fault)) throw fault
  }
}

/** Ends a session at once; done again, it changes nothing. */
export async function endSession(table: Table, hash: string): Promise<void> {
  await deleteItem(table, keys.session(hash))
}

/** Ends a session at once, and lets its browser be told why by its next request. */
export async function endSessionBecause(table: Table, hash: string, because: 'disabled'): Promise<void> {
  await oneWrite(async () => {
    await updateItem(table, {
      Key: keys.session(hash),
      UpdateExpression: 'SET endedBecause = :because',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':because': because },
    })
  })
}

/** The hashes of a person's sessions, newest first. Those begun within the last second may not be among them yet. */
export async function sessionsOf(table: Table, staff: StaffId): Promise<string[]> {
  const hashes: string[] = []
  let from: Item | undefined
  do {
    const page = await query(table, {
      IndexName: keys.indexes.byRecency,
      KeyConditionExpression: 'g1pk = :staff',
      ExpressionAttributeValues: { ':staff': keys.sessionsOfStaff(staff, '', '').g1pk },
      ScanIndexForward: false,
      ...(from ? { ExclusiveStartKey: from } : {}),
    })
    hashes.push(...page.items.map(({ pk }) => afterFirstHash(String(pk))))
    from = page.last
  } while (from)
  return hashes
}

/** A person's sessions as kept, newest first: a request for each hundred besides. */
export async function sessionsListed(table: Table, staff: StaffId): Promise<Session[]> {
  const hashes = await sessionsOf(table, staff)
  const items: Item[] = []
  for (let from = 0; from < hashes.length; from += 100)
    items.push(...(await getItems(table, hashes.slice(from, from + 100).map(keys.session))))
  return items.map(readSession).toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))
}

function readSession(item: Item): Session {
  const { pk, staff, department, startedAt, seenAt, endsAt, endedBecause } = read(shape, item)
  const why = endedBecause === undefined ? {} : { endedBecause }
  return { hash: afterFirstHash(pk), staff, department, startedAt, seenAt, endsAt, ...why }
}

function afterFirstHash(key: string): string {
  return key.slice(key.indexOf('#') + 1)
}
