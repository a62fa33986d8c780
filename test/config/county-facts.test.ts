import { describe, expect, it } from 'vitest'
import { countyFacts } from '../../config/county-facts.ts'
import { county } from '../../config/demo.ts'

const numbers = Object.fromEntries(
  county.departments.map(({ id }) => [
    id,
    { textNumber: '+18015550100', textNumberId: `phone-${id}`, optOutList: id },
  ]),
)

describe('the facts of a county file', () => {
  it('name the call number in the automatic answer, as people write it', () => {
    const [pretrial] = countyFacts(county, numbers).departments
    expect(pretrial?.automaticAnswer?.en).toContain('call (801) 555-0101.')
    expect(pretrial?.automaticAnswer?.es).toContain('llame al (801) 555-0101.')
  })

  it('have no automatic answer where the department wants none', () => {
    const silent = {
      ...county,
      departments: county.departments.map((one) => ({ ...one, automaticAnswer: null })),
    }
    expect(countyFacts(silent, numbers).departments.map(({ automaticAnswer }) => automaticAnswer)).toEqual([
      null,
      null,
    ])
  })

  it('say of each department what the county is called and when its days begin', () => {
    for (const department of countyFacts(county, numbers).departments) {
      expect(department).toMatchObject({
        zone: 'America/Denver',
        county: { name: 'Harbor County', shortName: 'harbor' },
        open: true,
      })
    }
  })
})
