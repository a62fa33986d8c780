import type { DepartmentSettings } from '../model/department-settings.ts'
import type { DepartmentId, StaffId } from '../model/ids.ts'
import type { Preferences } from '../model/preferences.ts'
import type { Written } from '../ports.ts'

/** What departments and staff set. */
export type SettingsStore = {
  preferences(staff: StaffId): Promise<Preferences>
  keepPreferences(staff: StaffId, preferences: Preferences): Promise<void>
  /** `changed`: somebody set something since `was` was read. */
  keepSettings(
    department: DepartmentId,
    settings: DepartmentSettings,
    was: DepartmentSettings,
  ): Promise<Written>
}
