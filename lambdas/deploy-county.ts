import type { CountyFacts } from '../config/county-facts.ts'
import { openTable } from '../store/table.ts'
import { keepCountyFacts } from './deploy/county-facts.ts'
import { customResource } from './deploy/custom-resource.ts'

const table = openTable(process.env.TABLE_NAME!)

/** A deploy brought a county file: its facts go into the table. Undoing the deploy leaves them there. */
export const handler = customResource(async ({ type, given }) => {
  if (type !== 'Delete') await keepCountyFacts(table, JSON.parse(String(given.facts)) as CountyFacts)
  return { physicalId: 'county-facts' }
})
