import type { AddressLink } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ClientId, ConversationId } from '../../model/ids.ts'
import type { Deps } from '../dependencies.ts'
import type { StaffActor } from './served-client.ts'

/** Who in the actor's department has an address. Other departments are not looked at. */
export type Holders = {
  links: AddressLink[]
  /** Clients of the actor's own, on the list or off it. */
  own: Conversation[]
  colleagues: Conversation[]
  /** Clients who wait for a case manager. */
  waiting: Conversation[]
  /** It has written and waits in Unclaimed. */
  unclaimed?: ConversationId
}

/** Asks the address book, then the conversations it names; `except` is the client whose address it is to become. */
export async function whoHas(
  { store }: Pick<Deps, 'store'>,
  actor: StaffActor,
  address: string,
  except?: ClientId,
): Promise<Holders> {
  const links = await store.addressLinks(address)
  const ids = links.flatMap((link) =>
    link.kind === 'opt-out' || link.department !== actor.department ? [] : [link.conversation],
  )
  const found = await store.conversationsById(ids)
  const others = found.filter((one) => one.client === undefined || one.client !== except)
  const served = others.filter(({ state }) => state === 'caseload' || state === 'off-list')
  const unclaimed = others.find(({ state }) => state === 'unclaimed' || state === 'dismissed')
  return {
    links,
    own: served.filter(({ staff }) => staff === actor.staff),
    colleagues: served.filter(({ staff }) => staff !== undefined && staff !== actor.staff),
    waiting: others.filter(({ state, staff }) => state === 'waiting' || (state === 'off-list' && !staff)),
    ...(unclaimed ? { unclaimed: unclaimed.id } : {}),
  }
}

/** What staff are told of a phone that others have too: their own clients by name, of the rest only who serves them. */
export type SharedWith = { clients: string[]; colleagues: string[]; others: number }

export async function sharedWith(
  { store }: Pick<Deps, 'store'>,
  { own, colleagues, waiting }: Holders,
): Promise<SharedWith | undefined> {
  if (own.length + colleagues.length + waiting.length === 0) return undefined
  const staff = [...new Set(colleagues.map((one) => one.staff ?? ''))]
  const names = await Promise.all(staff.map(async (id) => (await store.staff(id))?.name))
  return {
    clients: own.map((one) => one.name),
    colleagues: names.filter((name) => name !== undefined),
    others: waiting.length,
  }
}

/** Whether this address may not be texted by a department. */
export function optedOutOf(links: AddressLink[], department: string): string[] {
  return links
    .filter((link) => link.kind === 'opt-out' && link.department === department)
    .map((link) => link.address)
}

/** A client's row of the address book in one department. */
export function linkOf(address: string, client: ClientId, conversation: Conversation): AddressLink {
  const { department, id } = conversation
  return { kind: 'client', address, department, client, conversation: id }
}
