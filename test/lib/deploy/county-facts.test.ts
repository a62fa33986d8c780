import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { County } from '../../../config/county.ts'
import { countyFacts } from '../../../config/county-facts.ts'
import { county, localTextNumbers } from '../../../config/demo.ts'
import { keepCountyFacts } from '../../../lambdas/deploy/county-facts.ts'
import { openDynamoDb } from '../../../local/aws/dynamodb.ts'
import { readDepartment } from '../../../store/items.ts'
import * as keys from '../../../store/keys.ts'
import { getItem, putItem, updateItem } from '../../../store/table.ts'
import { countyTable } from '../../support/county-table.ts'
import { dynamoDbWorld, handClock, serveDynamoDb } from '../../support/dynamodb-server.ts'

let served: Awaited<ReturnType<typeof serveDynamoDb>>
let table: Awaited<ReturnType<typeof countyTable>>
beforeEach(async () => {
  served = await serveDynamoDb(openDynamoDb(dynamoDbWorld(handClock())))
  table = await countyTable(served.endpoint)
})
afterEach(async () => {
  table.close()
  await served.close()
})

const assigned = Object.fromEntries(
  Object.entries(localTextNumbers).map(([id, textNumber]) => [
    id,
    { textNumber, textNumberId: `phone-${id}`, optOutList: `list-${id}` },
  ]),
)
const factsOf = (changed: Partial<County> = {}) => countyFacts({ ...county, ...changed }, assigned)
const department = async (id: string) => readDepartment((await getItem(table, keys.departmentFromFile(id)))!)

describe('a deploy', () => {
  it('writes the county, its departments and where their numbers lead', async () => {
    expect(await keepCountyFacts(table, factsOf())).toEqual({ closed: [] })
    expect(await getItem(table, keys.county())).toMatchObject({
      type: 'county',
      name: 'Harbor County',
      shortName: 'harbor',
    })
    expect(await department('pretrial')).toMatchObject(factsOf().departments[0]!)
    expect(await getItem(table, keys.textNumber('+18015550110'))).toMatchObject({ department: 'behavioral' })
  })

  it('changes nothing when it is repeated', async () => {
    await keepCountyFacts(table, factsOf())
    await keepCountyFacts(table, factsOf())
    expect(await department('behavioral')).toMatchObject(factsOf().departments[1]!)
  })

  it('closes a department that left the file, and its number still leads to it', async () => {
    await keepCountyFacts(table, factsOf())
    const { closed } = await keepCountyFacts(table, factsOf({ departments: county.departments.slice(0, 1) }))
    expect(closed).toEqual(['behavioral'])
    expect(await department('behavioral')).toMatchObject({ open: false, name: 'Behavioral Health' })
    expect(await getItem(table, keys.textNumber('+18015550110'))).toMatchObject({ department: 'behavioral' })
  })

  it('opens it again when it comes back, as by a rollback', async () => {
    await keepCountyFacts(table, factsOf())
    await keepCountyFacts(table, factsOf({ departments: county.departments.slice(0, 1) }))
    await keepCountyFacts(table, factsOf())
    expect(await department('behavioral')).toMatchObject({ open: true })
  })

  it('never touches what staff set', async () => {
    await putItem(table, {
      ...keys.departmentSettings('pretrial'),
      type: 'department-settings',
      v: 1,
      fallback: 'recording',
    })
    await keepCountyFacts(table, factsOf())
    await keepCountyFacts(table, factsOf({ departments: county.departments.slice(1) }))
    expect(await getItem(table, keys.departmentSettings('pretrial'))).toMatchObject({ fallback: 'recording' })
  })

  it('takes out what the file no longer says, and keeps what a newer release added', async () => {
    await keepCountyFacts(table, factsOf())
    await updateItem(table, {
      Key: keys.departmentFromFile('pretrial'),
      UpdateExpression: 'SET addedLater = :yes',
      ExpressionAttributeValues: { ':yes': true },
    })
    const { frontDesk: _, ...withoutFrontDesk } = county.departments[0]!
    await keepCountyFacts(table, factsOf({ departments: [withoutFrontDesk, county.departments[1]!] }))
    const item = await getItem(table, keys.departmentFromFile('pretrial'))
    expect(item).not.toHaveProperty('frontDesk')
    expect(item).toMatchObject({ addedLater: true })
  })
})
