import { countyFacts } from '../../config/county-facts.ts'
import { county, localTextNumbers } from '../../config/demo.ts'
import type { Department } from '../../core/model/department.ts'
import { defaultSettings } from '../../core/model/department-settings.ts'

/** What a deploy would write of the demo county, with the numbers it would have been given. */
export const facts = countyFacts(
  county,
  Object.fromEntries(
    county.departments.map(({ id }) => [
      id,
      {
        textNumber: localTextNumbers[id] ?? '',
        textNumberId: `phone-${id}`,
        optOutList: `${county.shortName}-${id}`,
      },
    ]),
  ),
)

/** The same as they are read: nobody has set anything yet. */
export const departments: Department[] = facts.departments.map((one) => ({
  ...one,
  settings: defaultSettings,
}))
