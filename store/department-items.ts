import { statusesIn } from '../core/model/client-statuses.ts'
import type { Department } from '../core/model/department.ts'
import { type DepartmentSettings, defaultSettings } from '../core/model/department-settings.ts'
import * as keys from './keys.ts'
import { type Item as Kept, read, shapes } from './shapes.ts'

/** A department, from the county file's item and, where its staff have set something, theirs. */
export function readDepartment(item: Kept, settings?: Kept): Department {
  const { pk, sk, type, v, clientStatuses: statusesInFile, ...department } = read(shapes.department, item)
  const set = readSettings(settings)
  const clientStatuses = statusesIn(set, statusesInFile)
  return { ...department, clientStatuses, statusesInFile, settings: set } as unknown as Department
}

export function settingsItem(department: string, settings: DepartmentSettings): Kept {
  return { ...keys.departmentSettings(department), type: 'department-settings', v: 1, ...settings }
}

/** What was never set holds as by default. */
export function readSettings(item: Kept | undefined): DepartmentSettings {
  if (!item) return defaultSettings
  const { pk, sk, type, v, ...settings } = read(shapes.settings, item)
  return { ...defaultSettings, ...settings } as DepartmentSettings
}
