import { county, localTextNumbers } from '../../config/demo.ts'
import type { Department } from '../../core/model/department.ts'
import type { DepartmentId } from '../../core/model/ids.ts'

/** The demo county's departments, with the numbers that a deploy would have been given. */
export const departments: Department[] = county.departments.map((department) => {
  const { id, name, callNumber, frontDesk, segmentsPerSecond, automaticAnswer, clientStatuses } = department
  return {
    id,
    name,
    zone: county.zone,
    textNumber: localTextNumbers[id] ?? '',
    textNumberId: textNumberIdOf(id),
    optOutList: optOutListOf(id),
    ...(callNumber ? { callNumber } : {}),
    ...(frontDesk ? { frontDesk } : {}),
    segmentsPerSecond,
    automaticAnswer,
    clientStatuses,
    languages: county.languages,
    county: { name: county.name, shortName: county.shortName },
    open: true,
  }
})

/** What the pretend text service calls a department's number. */
export function textNumberIdOf(department: DepartmentId): string {
  return `phone-${department}`
}

/** What the pretend text service calls a department's opt-out list. */
export function optOutListOf(department: DepartmentId): string {
  return `${county.shortName}-${department}`
}
