import type { FaultKind, ImportRow } from '../../model/client-import.ts'
import type { Conversation } from '../../model/conversation.ts'
import { isSameName } from '../../model/name.ts'
import { searchWords } from '../../model/search-words.ts'

import type { Deps } from '../dependencies.ts'
import type { StaffActor } from '../methods/served-client.ts'
import { whoHas } from '../methods/who-has.ts'

/**
 * What the actor's department knows of a row's client: `already` the same person, or somebody else with that number.
 * Other departments are not looked at, so that a file finds out nothing of their clients.
 */
export type Here =
  | { kind: 'new' }
  | { kind: 'already' }
  | { kind: 'other'; fault: Extract<FaultKind, 'known' | 'unclaimed'>; with?: string }

export async function alreadyHere(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  { name, phones, email }: Pick<ImportRow, 'name' | 'phones' | 'email'>,
): Promise<Here> {
  const addresses = email ? [...phones, email] : phones
  if (addresses.length === 0)
    return (await hasNamesake(deps, actor, name)) ? { kind: 'already' } : { kind: 'new' }
  const holders = await Promise.all(addresses.map((address) => whoHas(deps, actor, address)))
  const known = holders.flatMap(({ own, colleagues, waiting }) => [...own, ...colleagues, ...waiting])
  if (known.some((one) => isSameName(one.name, name))) return { kind: 'already' }
  const [other] = known
  if (other) return { kind: 'other', fault: 'known', ...(await servedBy(deps, other)) }
  if (holders.some(({ unclaimed }) => unclaimed)) return { kind: 'other', fault: 'unclaimed' }
  return { kind: 'new' }
}

async function servedBy({ store }: Pick<Deps, 'store'>, { staff }: Conversation) {
  const name = staff === undefined ? undefined : (await store.staff(staff))?.name
  return name === undefined ? {} : { with: name }
}

/** Somebody of the department without any number is told apart by name alone. */
async function hasNamesake(
  { store }: Pick<Deps, 'store'>,
  { department }: StaffActor,
  name: string,
): Promise<boolean> {
  const [longest = ''] = searchWords(name, []).toSorted((one, other) => other.length - one.length)
  if (longest === '') return false
  const ids = await store.searchDepartment(department, longest)
  const found = await store.conversationsById(ids)
  return found.some((one) => isSameName(one.name, name))
}
