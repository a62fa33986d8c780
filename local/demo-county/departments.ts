import { countyFacts } from '../../config/county-facts.ts'
import { county, localTextNumbers } from '../../config/demo.ts'

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

export const departments = facts.departments
