import { dayOf } from '../core/model/roster.ts'
import type { RosterChange, Rostered } from '../core/ports/rosters.ts'
import { writeMany } from './batch-write.ts'
import * as keys from './keys.ts'
import type { Item, Table } from './table.ts'

/** Takes away where clients stood and puts them where they stand; again is the same. */
export async function rostered(table: Table, changes: RosterChange[]): Promise<void> {
  const before = changes.flatMap(({ was }) => (was ? rows(was) : []))
  const now = changes.flatMap(({ now }) => (now ? rows(now) : []))
  const kept = new Set(now.map(keyText))
  const known = new Map(before.map((row) => [keyText(row), JSON.stringify(row)]))
  await writeMany(table, {
    deletes: before.filter((row) => !kept.has(keyText(row))).map(({ pk, sk }) => ({ pk, sk })),
    puts: now.filter((row) => known.get(keyText(row)) !== JSON.stringify(row)),
  })
}

/**
 * A client stands on a list by name, by tag (those without after all others), by status with the day of the last
 * contact, and, where texts can't reach them, among those.
 */
function rows(of: Rostered): (keys.Key & Item)[] {
  const { owner, lastContact, ...facts } = of
  const { conversation, name, tag, clientStatus, reach } = facts
  const row = { type: 'roster', v: 1, ...facts }
  const at = (place: string) => ({ pk: keys.roster(owner), sk: `${place}#${conversation}`, ...row })
  const byName = keys.folded(name)
  return [
    at(`NAME#${byName}`),
    at(`TAG#${tag ?? '~'}#${byName}`),
    at(`STATUS#${clientStatus ?? '~'}#${dayOf(lastContact)}`),
    ...(reach === undefined ? [] : [at(`REACH#no#${byName}`)]),
  ]
}

const keyText = ({ pk, sk }: keys.Key) => `${pk} ${sk}`
