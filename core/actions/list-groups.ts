import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import { type Group, membersByName } from '../model/group.ts'
import type { ConversationId, GroupId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { WholeGroup } from '../ports/groups.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

export type GroupsListed = { kind: 'list'; groups: Group[] } | NotServed

/** The actor's groups in this department, by name. One request. */
export async function listGroups(deps: Pick<Deps, 'store'>, actor: Actor): Promise<GroupsListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'send-mass-message')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const groups = (await deps.store.groups(actor.staff)).filter(isHere(actor))
  return {
    kind: 'list',
    groups: groups.sort((one, other) =>
      one.name.localeCompare(other.name, 'en-US', { sensitivity: 'base', numeric: true }),
    ),
  }
}

/** How many members one page of a group shows. */
export const membersShown = 50

/** A member as the actor may know them: `left` when they are no longer on the actor's list. */
export type ShownMember = {
  conversation: ConversationId
  /** Where their messages are: another conversation once theirs was joined into it. */
  opens?: ConversationId
  name: string
  clientStatus?: string
  left: boolean
}

export type GroupOpened = { kind: 'group'; group: Group; members: ShownMember[]; next?: number } | NotServed

/** A group with a page of its members, by name. Two requests, however many there are. */
export async function openGroup(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { group: GroupId; from?: number },
): Promise<GroupOpened> {
  const found = await ownGroup(deps, actor, input.group)
  if (found.kind !== 'group') return found
  const all = membersByName(found.members)
  const from = Math.max(0, Math.trunc(input.from ?? 0)) || 0
  const page = all.slice(from, from + membersShown)
  const present = await onListNow(
    deps,
    found.actor.staff,
    page.map(({ conversation }) => conversation),
  )
  const members = page.map(({ conversation, name }): ShownMember => {
    const now = present.get(conversation)
    // Of somebody who has left the list nothing newer is told than what the actor knew of them.
    if (!now) return { conversation, name, left: true }
    const status = now.clientStatus ? { clientStatus: now.clientStatus } : {}
    return { conversation, opens: now.id, name: now.name, ...status, left: false }
  })
  const next = from + membersShown
  return { kind: 'group', group: found.group, members, ...(next < all.length ? { next } : {}) }
}

/**
 * Whom a message to the group goes to: the members who are on the actor's list now, and how many are left out
 * because they are not. Two requests for a hundred members.
 */
export async function groupRecipients(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { group: GroupId },
): Promise<{ kind: 'group'; group: Group; conversations: ConversationId[]; leftOut: number } | NotServed> {
  const found = await ownGroup(deps, actor, input.group)
  if (found.kind !== 'group') return found
  const ids = membersByName(found.members).map(({ conversation }) => conversation)
  const present = await onListNow(deps, found.actor.staff, ids)
  // Two members whose conversations were joined get one message.
  const conversations = [...new Set(ids.flatMap((id) => present.get(id)?.id ?? []))]
  return { kind: 'group', group: found.group, conversations, leftOut: ids.length - present.size }
}

/** Of these conversations those that are on the list now, or were joined into one that is. */
async function onListNow(
  deps: Pick<Deps, 'store'>,
  staff: string,
  ids: ConversationId[],
): Promise<Map<ConversationId, Conversation>> {
  const read = async (wanted: ConversationId[]) => {
    const pages: Conversation[] = []
    for (let first = 0; first < wanted.length; first += 100)
      pages.push(...(await deps.store.conversationsById(wanted.slice(first, first + 100))))
    return new Map(pages.map((one) => [one.id, one]))
  }
  const known = await read(ids)
  const joined = [...known.values()].flatMap(({ joinedInto }) => joinedInto ?? [])
  const homes = joined.length > 0 ? await read([...new Set(joined)]) : known
  return new Map(
    ids.flatMap((id) => {
      const found = known.get(id)
      const now = found?.joinedInto ? homes.get(found.joinedInto) : found
      return now?.state === 'caseload' && now.staff === staff ? [[id, now] as const] : []
    }),
  )
}

/** One of the actor's own groups in this department; another's is not found. */
export async function ownGroup(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  id: GroupId,
): Promise<({ kind: 'group'; actor: StaffActor } & WholeGroup) | NotServed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const allowed = may(actor, 'send-mass-message')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const whole = await deps.store.group(actor.staff, id)
  return whole && isHere(actor)(whole.group) ? { kind: 'group', actor, ...whole } : { kind: 'not-found' }
}

function isHere(actor: StaffActor): (group: Group) => boolean {
  return ({ department }) => department === actor.department
}
