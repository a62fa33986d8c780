import type { Conversation } from '../core/model/conversation.ts'
import type { DepartmentId, StaffId, TagId } from '../core/model/ids.ts'
import type { Tag, TagOwner } from '../core/model/tag.ts'
import type { Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import * as keys from './keys.ts'
import { read, shapes } from './shapes.ts'
import { deleteItem, type Item, query, type Table } from './table.ts'
import { attempt, conversationWrites, isNew, put } from './writes.ts'

/** See `RosterStore.tags`. */
export async function tags(table: Table, staff: StaffId, department: DepartmentId): Promise<Tag[]> {
  const [own, shared] = await Promise.all([tagsOf(table, { staff }), tagsOf(table, { department })])
  return [...own, ...shared].sort((one, other) => one.name.localeCompare(other.name))
}

async function tagsOf(table: Table, owner: TagOwner): Promise<Tag[]> {
  const { pk, sk } = keys.tag(owner, '')
  const { items } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :tag)',
    ExpressionAttributeValues: { ':pk': pk, ':tag': sk },
  })
  return items.map((item) => readTag(item, owner))
}

export async function tagAdded(table: Table, tag: Tag): Promise<Written> {
  return done(await attempt(table, [put(tagItem(tag), isNew)]))
}

export async function tagEdited(table: Table, tag: Tag, was: Tag): Promise<Written> {
  return done(await attempt(table, [changed(tagItem(was), tagItem(tag))]))
}

export function tagDeleted(table: Table, owner: TagOwner, id: TagId): Promise<void> {
  return deleteItem(table, keys.tag(owner, id))
}

/** See `RosterStore.conversationMarked`. */
export async function conversationMarked(
  table: Table,
  now: Conversation,
  was: Conversation,
): Promise<Written> {
  return done(await attempt(table, conversationWrites(now, was)))
}

export function tagItem({ owner, id, ...rest }: Tag): Item {
  return { ...keys.tag(owner, id), type: 'tag', v: 1, ...rest }
}

function readTag(item: Item, owner: TagOwner): Tag {
  const { pk, sk, type, v, ...rest } = read(shapes.tag, item)
  return { ...rest, id: sk.slice(sk.indexOf('#') + 1), owner } as Tag
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
