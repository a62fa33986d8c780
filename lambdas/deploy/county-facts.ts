import type { CountyFacts } from '../../config/county-facts.ts'
import type { DepartmentFacts } from '../../core/model/department.ts'
import { countyItem, departmentItem, type Kept, numberItem } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import { query, type Table, updateItem } from '../../store/table.ts'

/** What a department may lack: taken out again when the file no longer says it. */
const optional = ['callNumber', 'frontDesk']

/**
 * Writes the county file's facts. A department that left the file is closed, never deleted, and its number still
 * leads to it; what its staff set stands in another item and is not touched. Repeating it changes nothing.
 */
export async function keepCountyFacts(table: Table, facts: CountyFacts): Promise<{ closed: string[] }> {
  await set(table, countyItem(facts.county))
  for (const department of facts.departments) {
    await set(table, departmentItem(department))
    await set(table, numberItem(department.textNumber, department.id))
  }
  return { closed: await closeOthers(table, facts.departments) }
}

async function closeOthers(table: Table, departments: DepartmentFacts[]): Promise<string[]> {
  const stays = new Set(departments.map(({ id }) => id))
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :county AND begins_with(sk, :department)',
    ExpressionAttributeValues: { ':county': keys.county().pk, ':department': 'DEPARTMENT#' },
    ConsistentRead: true,
  })
  const closing = items
    .filter(({ type, open, id }) => type === 'department-from-file' && open && !stays.has(String(id)))
    .map(({ id }) => String(id))
  for (const id of closing) await set(table, { ...keys.departmentFromFile(id), open: false }, [])
  return closing
}

/** Sets what the item says, removes what it lacks of the optional, and keeps attributes it does not speak of. */
async function set(table: Table, { pk, sk, ...values }: Kept, mayLack = optional): Promise<void> {
  const present = Object.keys(values)
  const absent = mayLack.filter((name) => !(name in values))
  const remove = absent.length > 0 ? ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}` : ''
  await updateItem(table, {
    Key: { pk, sk },
    UpdateExpression: `SET ${present.map((name) => `#${name} = :${name}`).join(', ')}${remove}`,
    ExpressionAttributeNames: Object.fromEntries([...present, ...absent].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(present.map((name) => [`:${name}`, values[name]])),
  })
}
