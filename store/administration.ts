import * as z from 'zod/mini'
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Member } from '../core/model/last-administrator.ts'
import type { AdministrationGuard } from '../core/ports/roles.ts'
import { afterHash } from './items.ts'
import * as chart from './keys.ts'
import * as keys from './oversight-keys.ts'
import { read } from './shapes.ts'
import { getItem, getItems, type Item, type Table } from './table.ts'

const guardShape = z.looseObject({ type: z.literal('administration'), v: z.literal(1), version: z.number() })
const memberShape = z.looseObject({
  pk: z.string(),
  type: z.literal('member'),
  v: z.literal(1),
  department: z.string(),
  role: z.string(),
})

/** See `RoleStore.administrationGuard`: 0 until something was taken for the first time. */
export async function administrationGuard(table: Table): Promise<AdministrationGuard> {
  const item = await getItem(table, keys.administration(), { ConsistentRead: true })
  return item ? read(guardShape, item).version : 0
}

/** See `RoleStore.membersNow`. Whose account at the sign-in service is not made yet administers nothing. */
export async function membersNow(
  table: Table,
  asked: { staff: StaffId; department: DepartmentId }[],
): Promise<Member[]> {
  const people = [...new Set(asked.map(({ staff }) => staff))]
  const items = await getItems(
    table,
    [...people.map(chart.staff), ...asked.map(({ staff, department }) => chart.member(staff, department))],
    { ConsistentRead: true },
  )
  const enabled = items.filter(
    ({ type, disabledAt, invitation }) =>
      type === 'staff' && disabledAt === undefined && invitation === undefined,
  )
  const active = new Set(enabled.map(({ pk }) => pk))
  return items.filter(({ type }) => type === 'member').map((item) => memberIn(item, active))
}

function memberIn(item: Item, active: Set<unknown>): Member {
  const { pk, department, role } = read(memberShape, item)
  return { staff: afterHash(pk), department, role, isDisabled: !active.has(pk) }
}
