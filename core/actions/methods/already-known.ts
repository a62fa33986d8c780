import { mayKnowOfEachOther } from '../../model/confidentiality.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { ClientId, ConversationId } from '../../model/ids.ts'
import { isSameName } from '../../model/name.ts'
import type { Deps } from '../dependencies.ts'
import type { StaffActor } from './served-client.ts'
import { whoHas } from './who-has.ts'

/** Who of the department has a number already. `mayShare`: it may as well be another person with the same phone. */
export type AlreadyKnown =
  /** A client of your own; `offList`: one you took off the list. `same`: by the name it is the same person. */
  | {
      kind: 'yours'
      conversation: ConversationId
      name: string
      offList: boolean
      same: boolean
    }
  /** A colleague of this department serves someone with this number. */
  | { kind: 'held-by'; name: string; mayShare: boolean }
  /** A client of the department has this number and waits for a case manager. */
  | { kind: 'waiting'; mayShare: boolean }
  /** The number has written and waits in Unclaimed: claim it instead. */
  | { kind: 'unclaimed'; conversation: ConversationId }
  /** Another department serves someone with this number, and both allow each other to know. */
  | { kind: 'known-elsewhere'; client: ClientId; name: string; department: string }

type Asked = {
  name: string
  number: string
  /** Staff say it is another person with the same phone. Never heeded for one of the same name. */
  shared: boolean
  /** Staff say the one whom another department knows is somebody else. */
  different: boolean
}

/** Looks in the department, then, where both sides allow it, in others. What is not allowed leaves no trace, not in time either. */
export async function alreadyKnown(
  deps: Pick<Deps, 'store'>,
  actor: StaffActor,
  asked: Asked,
): Promise<AlreadyKnown | undefined> {
  const holders = await whoHas(deps, actor, asked.number)
  const isSame = (one: Conversation) => isSameName(one.name, asked.name)
  const [own] = holders.own.toSorted((one, other) => Number(isSame(other)) - Number(isSame(one)))
  if (own && (isSame(own) || !asked.shared)) {
    const { id, name, state } = own
    return { kind: 'yours', conversation: id, name, offList: state === 'off-list', same: isSame(own) }
  }
  const others = [...holders.colleagues, ...holders.waiting]
  const same = others.find(isSame)
  const held = same ?? (asked.shared ? undefined : others[0])
  if (held) {
    const mayShare = same === undefined
    if (!held.staff) return { kind: 'waiting', mayShare }
    return { kind: 'held-by', name: (await deps.store.staff(held.staff))?.name ?? '', mayShare }
  }
  if (holders.unclaimed && !asked.shared) return { kind: 'unclaimed', conversation: holders.unclaimed }
  if (asked.different) return undefined
  const [elsewhere] = await knownElsewhere(deps, actor, asked.number)
  if (!elsewhere) return undefined
  const { client, name, department } = elsewhere
  return { kind: 'known-elsewhere', client, name, department }
}

/**
 * Clients of other departments with this number, where this department and theirs both let each other know. A
 * department that does not takes no part: it is asked nothing, whatever the address book says.
 */
export async function knownElsewhere(
  { store }: Pick<Deps, 'store'>,
  actor: StaffActor,
  number: string,
): Promise<{ client: ClientId; name: string; department: string; conversation: ConversationId }[]> {
  const departments = await store.departments()
  const here = departments.find(({ id }) => id === actor.department)
  if (!here) return []
  const open = departments.filter((one) => one.id !== here.id && mayKnowOfEachOther(here, one))
  if (open.length === 0) return []
  const links = (await store.addressLinks(number)).flatMap((link) => {
    const department = open.find(({ id }) => id === link.department)
    return link.kind === 'client' && department ? [{ ...link, department: department.name }] : []
  })
  const found = await Promise.all(
    links.map(async ({ client, department, conversation }) => {
      const known = await store.client(client)
      return known ? [{ client: known.client.id, name: known.client.name, department, conversation }] : []
    }),
  )
  return found.flat()
}
