import type { Client } from '../core/model/client.ts'
import type { AddressLink, ContactMethod } from '../core/model/contact-method.ts'
import type { ClientId, DepartmentId } from '../core/model/ids.ts'
import { readAddress, readClient, readMethod } from './items.ts'
import * as keys from './keys.ts'
import { getItem, type Item, type Queried, query, type Table } from './table.ts'

/** A client with all contact methods: one request; one more for a record that was merged into another. */
export async function client(
  table: Table,
  id: ClientId,
): Promise<{ client: Client; methods: ContactMethod[] } | undefined> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.client(id).pk },
  })
  const about = items.find((item) => item.type === 'client')
  if (!about) return undefined
  if (typeof about.mergedInto === 'string' && about.mergedInto !== id) return client(table, about.mergedInto)
  return {
    client: readClient(about),
    methods: items.filter((item) => item.type === 'method').map(readMethod),
  }
}

/** Who in the county has an address, who opted out, where it waits unclaimed: one consistent request. */
export async function addressLinks(table: Table, address: string): Promise<AddressLink[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.optOut(address, '').pk },
    ConsistentRead: true,
  })
  return items.map(readAddress)
}

/** Whether an address has opted out of a department's texts; consistent, since a word may have come just now. */
export async function isOptedOut(table: Table, address: string, department: DepartmentId): Promise<boolean> {
  return (await getItem(table, keys.optOut(address, department), { ConsistentRead: true })) !== undefined
}

/** Everyone who opted out of a department's texts, a page of the index at a time. */
export async function optedOutOf(
  table: Table,
  id: DepartmentId,
): Promise<{ address: string; how: string }[]> {
  const found: { address: string; how: string }[] = []
  let last: Item | undefined
  do {
    const page: Queried = await query(table, {
      IndexName: keys.indexes.byRecency,
      KeyConditionExpression: 'g1pk = :list',
      ExpressionAttributeValues: { ':list': `OPTED-OUT#${id}` },
      ExclusiveStartKey: last,
    })
    for (const item of page.items) {
      found.push({
        address: String(item.g1sk).split('#')[1] ?? '',
        how: String((item.line as { how: string }).how),
      })
    }
    last = page.last
  } while (last)
  return found
}
