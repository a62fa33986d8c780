import type { Department } from '../core/model/department.ts'
import type { DepartmentId } from '../core/model/ids.ts'
import { readDepartment } from './department-items.ts'
import * as keys from './keys.ts'
import { getItem, type Item, query, type Table } from './table.ts'

/** Departments change seldom, so a warm function may remember them for this long; a setting takes as long to hold. */
const rememberedSeconds = 15

const remembered = new WeakMap<Table, { until: number; departments: Promise<Department[]> }>()

/** All departments of the county: one request a minute from each warm function. */
export function departments(table: Table): Promise<Department[]> {
  const known = remembered.get(table)
  if (known && known.until > Date.now()) return known.departments
  const found = query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :department)',
    ExpressionAttributeValues: { ':pk': 'COUNTY', ':department': 'DEPARTMENT#' },
  }).then(({ items }) => {
    const settings = new Map(
      items.filter((item) => item.type === 'department-settings').map((item) => [idIn(item), item]),
    )
    return items
      .filter((item) => item.type === 'department-from-file')
      .map((item) => readDepartment(item, settings.get(idIn(item))))
  })
  remembered.set(table, { until: Date.now() + rememberedSeconds * 1000, departments: found })
  found.catch(() => remembered.delete(table))
  return found
}

/** The next question is asked of the table: settings were just changed here. */
export function forgetDepartments(table: Table): void {
  remembered.delete(table)
}

export async function department(table: Table, id: DepartmentId): Promise<Department | undefined> {
  return (await departments(table)).find((one) => one.id === id)
}

/** Which department a called number belongs to; the table is asked when memory does not know it. */
export async function departmentOfNumber(
  table: Table,
  textNumber: string,
): Promise<DepartmentId | undefined> {
  const known = (await departments(table)).find((one) => one.textNumber === textNumber)
  if (known) return known.id
  const item = await getItem(table, keys.textNumber(textNumber))
  return item?.department as DepartmentId | undefined
}

/** `DEPARTMENT#pretrial#SETTINGS` → pretrial. */
function idIn(item: Item): string {
  return String(item.sk).split('#')[1] ?? ''
}
