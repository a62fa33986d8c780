import type { Group } from '../model/group.ts'
import type { GroupId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { listGroups, ownGroup } from './list-groups.ts'
import type { NotServed } from './served-conversation.ts'

export type GroupDeleted = { kind: 'deleted'; group: Group } | NotServed

/** Deletes a group; its clients and their conversations stay as they are. For a week it can come back. */
export async function deleteGroup(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { group: GroupId },
): Promise<GroupDeleted> {
  const outcome = await untilWritten<GroupDeleted>(async () => {
    const was = await ownGroup(deps, actor, input.group)
    if (was.kind !== 'group') return was
    const kept = await deps.store.groupDeleted(was, deps.clock.now())
    return kept === 'changed' ? 'changed' : { kind: 'deleted', group: was.group }
  })
  return audited(deps, actor, 'deleted a group', {}, outcome)
}

export type GroupUndone =
  | { kind: 'undone'; group: Group; wasDeleted: boolean }
  /** It was edited again since, or the week is over: nothing was changed. */
  | { kind: 'too-late' }
  | NotServed

/**
 * Takes back the edit of a group that made this version of it, or its deletion. Asked twice it is too late the
 * second time, since undoing is an edit too.
 */
export async function undoGroup(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { group: GroupId; version: number },
): Promise<GroupUndone> {
  const listed = await listGroups(deps, actor)
  if (listed.kind !== 'list') return listed
  if (actor.kind !== 'staff') return { kind: 'not-found' }
  const outcome = await untilWritten<GroupUndone>(async () => {
    const [now, before] = await Promise.all([
      deps.store.group(actor.staff, input.group),
      deps.store.groupBefore(actor.staff, input.group),
    ])
    if (!before || before.was.group.department !== actor.department) return { kind: 'not-found' }
    if (before.version !== input.version) return { kind: 'too-late' }
    const back = { ...before.was, group: { ...before.was.group, version: before.version + 1 } }
    if (!now) {
      const kept = await deps.store.groupRestored(back)
      return kept === 'changed' ? 'changed' : { kind: 'undone', group: back.group, wasDeleted: true }
    }
    if (now.group.version !== input.version) return { kind: 'too-late' }
    const kept = await deps.store.groupEdited(back, now, deps.clock.now())
    return kept === 'changed' ? 'changed' : { kind: 'undone', group: back.group, wasDeleted: false }
  })
  return audited(deps, actor, 'undid an edit of a group', {}, outcome)
}
