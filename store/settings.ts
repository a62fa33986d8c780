import type { DepartmentSettings } from '../core/model/department-settings.ts'
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { Preferences } from '../core/model/preferences.ts'
import type { Written } from '../core/ports.ts'
import { preferencesItem, readPreferences, settingsItem } from './items.ts'
import * as keys from './keys.ts'
import { getItem, putItem, type Table } from './table.ts'
import { oneWrite } from './writes.ts'

/** What a member of staff chose; what they never chose is as by default. */
export async function preferences(table: Table, staff: StaffId): Promise<Preferences> {
  return readPreferences(await getItem(table, keys.preferences(staff)))
}

export function keepPreferences(table: Table, staff: StaffId, chosen: Preferences): Promise<void> {
  return putItem(table, preferencesItem(staff, chosen))
}

/** Of two who change the settings at once, the second is told to look again. */
export function keepSettings(
  table: Table,
  department: DepartmentId,
  settings: DepartmentSettings,
  was: DepartmentSettings,
): Promise<Written> {
  return oneWrite(() =>
    putItem(table, settingsItem(department, settings), {
      ConditionExpression: was.version === 0 ? 'attribute_not_exists(pk)' : 'version = :was',
      ...(was.version === 0 ? {} : { ExpressionAttributeValues: { ':was': was.version } }),
    }),
  )
}
