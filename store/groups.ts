import type { Group } from '../core/model/group.ts'
import type { GroupId, StaffId } from '../core/model/ids.ts'
import type { Instant } from '../core/model/time.ts'
import type { WholeGroup } from '../core/ports/groups.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { beforeItem, groupItem, membersItem, readBefore, readGroup, readMembers } from './group-items.ts'
import * as keys from './keys.ts'
import { getItem, getItems, query, type Table, type Write } from './table.ts'
import { attempt, isNew, keptOnce, put } from './writes.ts'

/** See `GroupStore.groups`: at most two hundred, which is one request. */
export async function groups(table: Table, staff: StaffId): Promise<Group[]> {
  const { pk, sk } = keys.group(staff, '')
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :group)',
    ExpressionAttributeValues: { ':pk': pk, ':group': sk },
  })
  return items.map(readGroup)
}

/** See `GroupStore.group`. Another's group has another key, and is not found. */
export async function group(table: Table, staff: StaffId, id: GroupId): Promise<WholeGroup | undefined> {
  const items = await getItems(table, [keys.group(staff, id), keys.groupMembers(id)], {
    ConsistentRead: true,
  })
  const about = items.find((item) => item.type === 'group')
  return about && { group: readGroup(about), members: readMembers(items.find((item) => item !== about)) }
}

export function groupAdded(
  table: Table,
  added: WholeGroup,
  formKey: string,
): Promise<Written | { replay: GroupId }> {
  const { group: made } = added
  return keptOnce(table, formKey, made.id, made.createdAt, [
    put(groupItem(made), isNew),
    put(membersItem(added), isNew),
  ])
}

/** One transaction: the version lets one of two edits through, and their members with it. */
export async function groupEdited(
  table: Table,
  now: WholeGroup,
  was: WholeGroup,
  at: Instant,
): Promise<Written> {
  const outcome = await attempt(table, [
    changed(groupItem(was.group), groupItem(now.group)),
    setMembers(now),
    put(beforeItem(was, now.group.version, at)),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

export async function groupDeleted(table: Table, was: WholeGroup, at: Instant): Promise<Written> {
  const { id, staff, version } = was.group
  const outcome = await attempt(table, [
    {
      Delete: {
        TableName: undefined,
        Key: keys.group(staff, id),
        ConditionExpression: '#version = :was',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':was': version },
      },
    },
    { Delete: { TableName: undefined, Key: keys.groupMembers(id) } },
    put(beforeItem(was, version + 1, at)),
  ])
  return outcome === 'done' ? 'done' : 'changed'
}

export async function groupBefore(
  table: Table,
  staff: StaffId,
  id: GroupId,
): Promise<{ was: WholeGroup; version: number } | undefined> {
  const item = await getItem(table, keys.groupBefore(id), { ConsistentRead: true })
  if (!item || item.staff !== staff) return undefined
  return readBefore(id, item)
}

export async function groupRestored(table: Table, restored: WholeGroup): Promise<Written> {
  const outcome = await attempt(table, [put(groupItem(restored.group), isNew), put(membersItem(restored))])
  return outcome === 'done' ? 'done' : 'changed'
}

function setMembers({ group: { id }, members }: WholeGroup): Write {
  return {
    Update: {
      TableName: undefined,
      Key: keys.groupMembers(id),
      UpdateExpression: 'SET members = :members, #type = :type, v = :v',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':members': members, ':type': 'group-members', ':v': 1 },
    },
  }
}
