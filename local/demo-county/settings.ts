import { type DepartmentSettings, defaultSettings } from '../../core/model/department-settings.ts'
import { type StaffKey, staff } from './staff.ts'

const officeDay = { from: '08:00', to: '17:00' }

/** What a supervisor of the demo county has set, by department; the others left everything as it is by default. */
export const settingsSet: Record<string, DepartmentSettings> = {
  pretrial: {
    ...defaultSettings,
    hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: { from: '08:00', to: '16:00' } },
    dutyList: (['sam', 'ruth'] satisfies StaffKey[]).map((key) => staff[key].id),
    followUpDays: { Training: 2 },
    version: 1,
  },
}
