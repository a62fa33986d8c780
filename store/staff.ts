import * as z from 'zod/mini'
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Membership, Staff } from '../core/model/staff.ts'
import { readCovers } from './coverage-items.ts'
import { afterHash } from './items.ts'
import * as keys from './keys.ts'
import { read } from './shapes.ts'
import { getItem, type Item, query, type Table } from './table.ts'

const about = z.looseObject({
  pk: z.string(),
  type: z.literal('staff'),
  v: z.literal(1),
  name: z.string(),
  email: z.string(),
  language: z.enum(['en', 'es']),
  deskPhone: z.optional(z.object({ number: z.string(), extension: z.optional(z.string()) })),
  disabledAt: z.optional(z.string()),
  invitation: z.optional(z.literal('pending')),
  version: z.optional(z.number()),
})
const member = z.looseObject({
  type: z.literal('member'),
  v: z.literal(1),
  department: z.string(),
  role: z.string(),
})
const listed = z.looseObject({
  pk: z.string(),
  line: z.looseObject({ name: z.string(), role: z.string(), disabled: z.optional(z.literal(true)) }),
})
type Listed = { id: StaffId; name: string; role: string; disabled?: true }
const signIn = z.looseObject({ type: z.literal('sign-in'), v: z.literal(1), staff: z.string() })

/** A member of staff with every membership: two requests, side by side. What else they have stands there too and is not read. */
export async function staff(table: Table, id: StaffId): Promise<Staff | undefined> {
  const [found, { items }] = await Promise.all([
    getItem(table, keys.staff(id)),
    query(table, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :member)',
      ExpressionAttributeValues: { ':pk': keys.staff(id).pk, ':member': keys.member(id, '').sk },
    }),
  ])
  if (!found) return undefined
  const { name, email, language, deskPhone, disabledAt, invitation, version } = read(about, found)
  const memberships = items.filter(({ type }) => type === 'member').map(readMembership)
  const covers = items.filter(({ type }) => type === 'covers').map(readCovers)
  return {
    id,
    name,
    email,
    language,
    memberships,
    ...(covers.length > 0 ? { covers } : {}),
    ...(deskPhone === undefined ? {} : { deskPhone: deskPhone as NonNullable<Staff['deskPhone']> }),
    ...(disabledAt === undefined ? {} : { disabledAt }),
    ...(invitation === undefined ? {} : { invitation }),
    ...(version === undefined ? {} : { version }),
  }
}

/** Everyone in a department, by name. */
export async function staffOfDepartment(table: Table, department: DepartmentId): Promise<Listed[]> {
  const found: Listed[] = []
  let from: Item | undefined
  do {
    const page = await query(table, {
      IndexName: keys.indexes.byName,
      KeyConditionExpression: 'g2pk = :department',
      ExpressionAttributeValues: { ':department': keys.staffByName(department, '', '').g2pk },
      ...(from ? { ExclusiveStartKey: from } : {}),
    })
    found.push(...page.items.map(readListed))
    from = page.last
  } while (from)
  return found
}

/** Whom an account of the sign-in service belongs to. */
export async function staffBySignIn(
  table: Table,
  issuer: string,
  subject: string,
): Promise<StaffId | undefined> {
  const item = await getItem(table, keys.signIn(issuer, subject), { ConsistentRead: true })
  return item && read(signIn, item).staff
}

function readMembership(item: Item): Membership {
  const { department, role } = read(member, item)
  return { department, role }
}

function readListed(item: Item): Listed {
  const { pk, line } = read(listed, item)
  const { name, role, disabled } = line
  return { id: afterHash(pk), name, role, ...(disabled ? { disabled } : {}) }
}
