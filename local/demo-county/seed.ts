import type { DatabaseSync } from 'node:sqlite'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../core/model/time.ts'
import type { Schedules } from '../../core/ports.ts'
import { keepCountyFacts } from '../../lambdas/deploy/county-facts.ts'
import { type Kept, settingsItem, signInItem } from '../../store/items.ts'
import { getItem, putItem, type Table } from '../../store/table.ts'
import type { TextNumber } from '../aws/sms-voice.ts'
import { itemsOfCounts } from './counts.ts'
import { type ToldCounty, tellCounty } from './county.ts'
import { facts } from './departments.ts'
import { itemsOfChoices, itemsOfPeople, itemsOfStaff } from './items.ts'
import { putTextsOnPhones } from './phone-texts.ts'
import { settingsSet } from './settings.ts'
import { sharedPassword, staff } from './staff.ts'
import { itemsOfLists } from './templates.ts'

/** Where the demo county is put. */
export type SeedWorld = {
  database: DatabaseSync
  table: Table
  /** The text service's numbers for the departments. */
  numbers: TextNumber[]
  /** The sign-in service's issuer, as it stands in its tokens. */
  issuer: string
  /** Makes an account with a lasting password; returns its `sub`. */
  admit(person: { email: string; name: string; password: string; totpSecret?: string }): string
  schedules: Pick<Schedules, 'set'>
  /** Puts a number on one of the text service's opt-out lists. */
  optOut(list: string, number: string): void
}

const marker = { pk: 'COUNTY', sk: 'DEMO' }

/**
 * Fills an empty world with Harbor County: its staff with their accounts, a year of texts, what is scheduled, and
 * the same texts on the pretend phones. Done once it does nothing more, except what a deploy does each time and that
 * it lets the staff in again when the sign-in service has moved; cut off in the middle, it goes on with the county it began to tell.
 */
export async function seedDemoCounty(world: SeedWorld, now: Instant): Promise<'seeded' | 'there already'> {
  await keepCountyFacts(world.table, facts)
  const begun = await getItem(world.table, marker)
  if (begun?.done === true) {
    if (begun.issuer !== world.issuer)
      await write(world.table, [...signIns(world), { ...begun, issuer: world.issuer }])
    return 'there already'
  }
  const at = typeof begun?.at === 'string' ? begun.at : now
  const mark = { ...marker, type: 'demo-county', v: 1, at, issuer: world.issuer }
  await putItem(world.table, { ...mark, done: false })
  const county = tellCounty(at)
  await write(world.table, [
    ...itemsOfStaff(Object.values(staff)),
    ...signIns(world),
    ...Object.entries(settingsSet).map(([department, set]) => settingsItem(department, set)),
    ...itemsOfChoices(),
    ...itemsOfPeople(county),
    ...itemsOfCounts(county),
    ...itemsOfLists(at),
  ])
  putTextsOnPhones(world.database, county, world.numbers)
  stopTexts(world, county)
  for (const { scheduled } of county.conversations)
    for (const { conversation, id, due, held } of scheduled)
      if (!held) await world.schedules.set({ conversation, id, due })
  await putItem(world.table, { ...mark, done: true })
  return 'seeded'
}

function signIns({ issuer, admit }: SeedWorld): Kept[] {
  return Object.values(staff).map((one) => signInItem(issuer, admit(accountOf(one)), one.id))
}

function accountOf({ email, name, totpSecret }: (typeof staff)['ada']) {
  return { email, name, password: sharedPassword, ...(totpSecret ? { totpSecret } : {}) }
}

/** The service's list is per department, so that stopping one never silences another. */
function stopTexts({ optOut }: SeedWorld, { links }: ToldCounty): void {
  for (const link of links) {
    const list = facts.departments.find(({ id }) => id === link.department)?.optOutList
    if (link.kind === 'opt-out' && list) optOut(list, link.address)
  }
}

/** What one request takes. */
const batch = 25

async function write(table: Table, items: Kept[]): Promise<void> {
  for (let start = 0; start < items.length; start += batch) {
    const puts = items.slice(start, start + batch).map((Item) => ({ PutRequest: { Item } }))
    let left: Record<string, typeof puts> | undefined = { [table.name]: puts }
    while (left && Object.keys(left).length > 0) {
      const answer: { UnprocessedItems?: unknown } = await table.documents.send(
        new BatchWriteCommand({ RequestItems: left }),
      )
      left = answer.UnprocessedItems as typeof left
    }
  }
}
