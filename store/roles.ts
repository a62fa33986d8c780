import * as z from 'zod/mini'
import { type Permission, permissions } from '../core/model/access.ts'
import { deliveredRoles, type Role } from '../core/model/role.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { type Item, query, type Table } from './table.ts'

const shape = z.looseObject({
  sk: z.string(),
  type: z.literal('role'),
  v: z.literal(1),
  name: z.optional(z.string()),
  permissions: z.array(z.string()),
  version: z.number(),
})

/** Every role: the delivered ones, as far as the county has not edited them, and its own. One consistent request. */
export async function roles(table: Table): Promise<Role[]> {
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :role)',
    ExpressionAttributeValues: { ':pk': keys.role('').pk, ':role': keys.role('').sk },
    ConsistentRead: true,
  })
  const edited = items.map(readRole)
  const untouched = deliveredRoles.filter(({ id }) => !edited.some((role) => role.id === id))
  return [...untouched, ...edited]
}

/** A permission of a later release that this one does not know is left out: it allows nothing here. */
function readRole(item: Item): Role {
  const { sk, name, permissions: given, version } = read(shape, item)
  const isKnown = (one: string): one is Permission => (permissions as readonly string[]).includes(one)
  return {
    id: sk.slice(keys.role('').sk.length),
    ...(name === undefined ? {} : { name }),
    permissions: given.filter(isKnown),
    version,
  }
}
