import type { DepartmentSettings } from '../core/model/department-settings.ts'
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Preferences } from '../core/model/preferences.ts'
import type { Written } from '../core/ports.ts'
import { readSettings, settingsItem } from './department-items.ts'
import { forgetDepartments } from './departments.ts'
import * as keys from './keys.ts'
import { readPreferences } from './preferences-items.ts'
import { getItem, type Item, type Table, updateItem } from './table.ts'
import { oneWrite } from './writes.ts'

/** What a member of staff chose; what they never chose is as by default. */
export async function preferences(table: Table, staff: StaffId): Promise<Preferences> {
  return readPreferences(await getItem(table, keys.preferences(staff)))
}

/** See `SettingsStore.changePreferences`: two pages that change different things do not undo each other. */
export async function changePreferences(
  table: Table,
  staff: StaffId,
  changes: { [Name in keyof Preferences]?: Preferences[Name] | undefined },
): Promise<void> {
  await updateItem(table, update(keys.preferences(staff), { type: 'preferences', v: 1, ...changes }))
}

/** See `SettingsStore.settings`. */
export async function settings(table: Table, department: DepartmentId): Promise<DepartmentSettings> {
  return readSettings(await getItem(table, keys.departmentSettings(department), { ConsistentRead: true }))
}

/** Of two who change the settings at once, the second is told to look again. */
export async function keepSettings(
  table: Table,
  department: DepartmentId,
  now: DepartmentSettings,
  was: DepartmentSettings,
): Promise<Written> {
  const { pk, sk, ...item } = settingsItem(department, now)
  const change = update({ pk, sk } as keys.Key, item)
  const isFirst = was.version === 0
  const written = await oneWrite(() =>
    updateItem(table, {
      ...change,
      ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : '#version = :was',
      ...(isFirst
        ? {}
        : { ExpressionAttributeValues: { ...change.ExpressionAttributeValues, ':was': was.version } }),
    }).then(() => undefined),
  )
  forgetDepartments(table)
  return written
}

/** Sets what is given and removes what is undefined; attributes that are not named stay. */
function update(Key: keys.Key, attributes: Item) {
  const named = Object.entries(attributes)
  const set = named.filter(([, value]) => value !== undefined).map(([name]) => `#${name} = :${name}`)
  const remove = named.filter(([, value]) => value === undefined).map(([name]) => `#${name}`)
  return {
    Key,
    UpdateExpression: `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
    ExpressionAttributeNames: Object.fromEntries(named.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(
      named.filter(([, value]) => value !== undefined).map(([name, value]) => [`:${name}`, value]),
    ),
  }
}
