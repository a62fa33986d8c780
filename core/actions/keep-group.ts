import { may } from '../model/access.ts'
import type { AuditVerb } from '../model/audit-verbs.ts'
import { isFormKey } from '../model/form-key.ts'
import {
  type Group,
  type Members,
  mostGroups,
  readGroupName,
  withMembers,
  withoutMembers,
} from '../model/group.ts'
import type { ConversationId, GroupId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { WholeGroup } from '../ports/groups.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { ownGroup } from './list-groups.ts'
import type { NotServed } from './served-conversation.ts'

type Keeping = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>
type InvalidName = { kind: 'invalid'; because: 'empty' | 'too-long' | 'unreadable' }

export type GroupAdded =
  | { kind: 'added'; group: GroupId; replay: boolean }
  | InvalidName
  | { kind: 'too-many' }
  | { kind: 'too-many-members' }
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/** Staff make a group, with these clients of their list in it, or none yet. One form makes one group. */
export async function addGroup(
  deps: Keeping,
  actor: Actor,
  input: { name: string; conversations: ConversationId[]; formKey: string },
): Promise<GroupAdded> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const allowed = may(actor, 'send-mass-message')
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const name = readGroupName(input.name)
  if (name.kind !== 'name') return { kind: 'invalid', because: name.kind }
  const formKey = `${actor.staff}#${input.formKey}`
  const before = await deps.store.formMade(formKey)
  if (before) return { kind: 'added', group: before, replay: true }
  if ((await deps.store.groups(actor.staff)).length >= mostGroups) return { kind: 'too-many' }
  const joined = withMembers({}, await onList(deps, actor.staff, input.conversations))
  if (joined.kind !== 'members') return joined
  const group: Group = {
    id: deps.ids.make('gr'),
    staff: actor.staff,
    department: actor.department,
    name: name.name,
    size: joined.added.length,
    createdAt: deps.clock.now(),
    version: 1,
  }
  const kept = await deps.store.groupAdded({ group, members: joined.members }, formKey)
  const outcome: GroupAdded = {
    kind: 'added',
    group: typeof kept === 'object' ? kept.replay : group.id,
    replay: kept !== 'done',
  }
  return audited(deps, actor, 'made a group', { department: actor.department }, outcome)
}

/** `count` clients came or went; none: the group is as it was. */
export type GroupEdited =
  | { kind: 'edited'; group: Group; count: number }
  | InvalidName
  | { kind: 'too-many-members' }
  | NotServed

/** Gives a group another name. */
export function renameGroup(
  deps: Keeping,
  actor: Actor,
  input: { group: GroupId; name: string },
): Promise<GroupEdited> {
  const name = readGroupName(input.name)
  if (name.kind !== 'name') return Promise.resolve({ kind: 'invalid', because: name.kind })
  return edited(deps, actor, 'renamed a group', input.group, async (was) => ({
    kind: 'now',
    name: name.name,
    members: was.members,
    count: 0,
  }))
}

/** Adds clients of the actor's list; others among the ids are left out. Added again they are in it once. */
export function addMembers(
  deps: Keeping,
  actor: Actor,
  input: { group: GroupId; conversations: ConversationId[] },
): Promise<GroupEdited> {
  return edited(deps, actor, 'added to a group', input.group, async (was) => {
    const joined = withMembers(was.members, await onList(deps, was.group.staff, input.conversations))
    if (joined.kind !== 'members') return joined
    return { kind: 'now', name: was.group.name, members: joined.members, count: joined.added.length }
  })
}

/** Takes clients out of a group; whoever is not in it already makes no difference. */
export function removeMembers(
  deps: Keeping,
  actor: Actor,
  input: { group: GroupId; conversations: ConversationId[] },
): Promise<GroupEdited> {
  return edited(deps, actor, 'removed from a group', input.group, async (was) => {
    const members = withoutMembers(was.members, input.conversations)
    return { kind: 'now', name: was.group.name, members, count: was.group.size - Object.keys(members).length }
  })
}

type Edit = { kind: 'now'; name: string; members: Members; count: number } | { kind: 'too-many-members' }

/** Reads, decides and writes again when the group changed in between. What changes nothing writes nothing. */
async function edited(
  deps: Keeping,
  actor: Actor,
  did: AuditVerb,
  id: GroupId,
  edit: (was: WholeGroup) => Promise<Edit>,
): Promise<GroupEdited> {
  const outcome = await untilWritten<GroupEdited>(async () => {
    const was = await ownGroup(deps, actor, id)
    if (was.kind !== 'group') return was
    const now = await edit(was)
    if (now.kind !== 'now') return now
    const { name, members, count } = now
    if (count === 0 && name === was.group.name) return { kind: 'edited', group: was.group, count }
    const group = { ...was.group, name, size: Object.keys(members).length, version: was.group.version + 1 }
    const kept = await deps.store.groupEdited({ group, members }, was, deps.clock.now())
    return kept === 'changed' ? 'changed' : { kind: 'edited', group, count }
  })
  return audited(deps, actor, did, {}, outcome)
}

/** Those of the conversations that are on this member of staff's list, with the clients' names. */
async function onList(
  deps: Pick<Deps, 'store'>,
  staff: string,
  ids: ConversationId[],
): Promise<{ conversation: ConversationId; name: string }[]> {
  const wanted = [...new Set(ids)]
  const found: { conversation: ConversationId; name: string }[] = []
  for (let first = 0; first < wanted.length; first += 100) {
    const known = await deps.store.conversationsById(wanted.slice(first, first + 100))
    found.push(
      ...known
        .filter((one) => one.state === 'caseload' && one.staff === staff)
        .map(({ id, name }) => ({ conversation: id, name })),
    )
  }
  return found
}
