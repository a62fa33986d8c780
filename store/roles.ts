import * as z from 'zod/mini'
import { type Permission, permissions } from '../core/model/access.ts'
import { deliveredRoles, type Role } from '../core/model/role.ts'
import type { AdministrationGuard } from '../core/ports/roles.ts'
import type { Written } from '../core/ports.ts'
import { guardWrite } from './administration-guard.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { type Item, query, type Table, type Write } from './table.ts'
import { attempt } from './writes.ts'

const shape = z.looseObject({
  sk: z.string(),
  type: z.literal('role'),
  v: z.literal(1),
  name: z.optional(z.string()),
  permissions: z.array(z.string()),
  version: z.number(),
  updatedAt: z.optional(z.string()),
  updatedBy: z.optional(z.string()),
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

/** See `RoleStore.keepRole`: the guard only ever rises, so a version is never used twice, whatever was forgotten between. */
export async function keepRole(
  table: Table,
  { id, name, permissions, updatedAt, updatedBy }: Omit<Role, 'version'>,
  was: Pick<Role, 'version'> | undefined,
  guard: AdministrationGuard,
): Promise<Written> {
  const values = { type: 'role', v: 1, permissions, updatedAt, updatedBy, version: guard + 1 }
  const given = Object.entries({ ...values, name }).filter(([, value]) => value !== undefined)
  const condition = conditionOf(was)
  const update: NonNullable<Write['Update']> = {
    TableName: undefined,
    Key: keys.role(id),
    UpdateExpression: `SET ${given.map(([one]) => `#${one} = :${one}`).join(', ')}${name === undefined ? ' REMOVE #name' : ''}`,
    ConditionExpression: condition.expression,
    ExpressionAttributeNames: Object.fromEntries([
      ...given.map(([one]) => [`#${one}`, one]),
      ['#name', 'name'],
    ]),
    ExpressionAttributeValues: {
      ...Object.fromEntries(given.map(([one, value]) => [`:${one}`, value])),
      ...condition.values,
    },
  }
  return done(await attempt(table, [{ Update: update }, guardWrite(guard)]))
}

/** See `RoleStore.roleForgotten`. */
export async function roleForgotten(table: Table, was: Role, guard: AdministrationGuard): Promise<Written> {
  const deletion: NonNullable<Write['Delete']> = {
    TableName: undefined,
    Key: keys.role(was.id),
    ConditionExpression: '#version = :was',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':was': was.version },
  }
  return done(await attempt(table, [{ Delete: deletion }, guardWrite(guard)]))
}

/** A delivered role that nobody edited stands in no item. */
function conditionOf(was: Pick<Role, 'version'> | undefined) {
  if (!was || was.version === 0) return { expression: 'attribute_not_exists(pk)', values: {} }
  return { expression: '#version = :was', values: { ':was': was.version } }
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}

/** A permission of a later release that this one does not know is left out: it allows nothing here. */
function readRole(item: Item): Role {
  const { sk, name, permissions: given, version, updatedAt, updatedBy } = read(shape, item)
  const isKnown = (one: string): one is Permission => (permissions as readonly string[]).includes(one)
  return {
    id: sk.slice(keys.role('').sk.length),
    ...(name === undefined ? {} : { name }),
    permissions: given.filter(isKnown),
    version,
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(updatedBy === undefined ? {} : { updatedBy }),
  }
}
