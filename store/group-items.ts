import * as z from 'zod/mini'
import type { Group, Members } from '../core/model/group.ts'
import type { GroupId } from '../core/model/ids.ts'
import { expiryAfter, type Instant } from '../core/model/time.ts'
import type { WholeGroup } from '../core/ports/groups.ts'
import { afterHash } from './items.ts'
import * as keys from './keys.ts'
import { type Item, read } from './shapes.ts'

/** An edit can be undone this long. */
const asideSeconds = 7 * 24 * 60 * 60

const text = z.string()
const about = z.looseObject({
  pk: text,
  sk: text,
  type: z.literal('group'),
  v: z.literal(1),
  department: text,
  name: text,
  size: z.number(),
  createdAt: text,
  version: z.number(),
})
const inIt = z.looseObject({
  pk: text,
  type: z.literal('group-members'),
  v: z.literal(1),
  members: z.record(text, text),
})
const wasBefore = z.looseObject({
  pk: text,
  type: z.literal('group-before'),
  v: z.literal(1),
  version: z.number(),
  staff: text,
  department: text,
  name: text,
  createdAt: text,
  members: z.record(text, text),
})

export function groupItem({ id, staff, ...rest }: Group): Item {
  return { ...keys.group(staff, id), type: 'group', v: 1, ...rest }
}

export function readGroup(item: Item): Group {
  const { pk, sk, type, v, ...rest } = read(about, item)
  return { ...rest, id: afterHash(sk), staff: afterHash(pk) } as Group
}

export function membersItem({ group: { id }, members }: WholeGroup): Item {
  return { ...keys.groupMembers(id), type: 'group-members', v: 1, members }
}

export function readMembers(item: Item | undefined): Members {
  return item ? read(inIt, item).members : {}
}

/** What a group was before an edit, and the version that came of it. */
export function beforeItem({ group: was, members }: WholeGroup, version: number, at: Instant): Item {
  const { id, staff, department, name, createdAt } = was
  return {
    ...keys.groupBefore(id),
    type: 'group-before',
    v: 1,
    staff,
    department,
    name,
    createdAt,
    members,
    version,
    expiresAt: expiryAfter(at, asideSeconds),
  }
}

export function readBefore(id: GroupId, item: Item): { was: WholeGroup; version: number } {
  const { staff, department, name, createdAt, members, version } = read(wasBefore, item)
  const size = Object.keys(members).length
  const group = { id, staff, department, name, size, createdAt, version: version - 1 }
  return { was: { group, members }, version }
}
