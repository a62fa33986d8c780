import type { DepartmentId, StaffId, TagId } from './ids.ts'

/** The colours a tag can have. Each is told apart from its neighbours by more than its hue, and each has a name. */
export const tagColors = ['red', 'orange', 'gold', 'green', 'teal', 'blue', 'violet', 'gray'] as const
export type TagColor = (typeof tagColors)[number]

/** Whose it is: one member of staff's, or everybody's in a department. */
export type TagOwner = { staff: StaffId } | { department: DepartmentId }

/** A colour with a name, for finding clients again. Clients never see it. */
export type Tag = { id: TagId; owner: TagOwner; name: string; color: TagColor; version: number }

export const longestTagName = 30
/** So many each member of staff and each department may keep: a choice is one short list. */
export const mostTags = 40

export type ReadTag =
  | { kind: 'tag'; name: string; color: TagColor }
  | { kind: 'invalid'; because: 'empty' | 'too-long' | 'color' | 'taken' | 'too-many' }

/** Reads what a form brings; a name that another tag of the same owner has is taken, whatever its case. */
export function readTag(form: { name: string; color: string }, others: Tag[]): ReadTag {
  const name = form.name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (name === '') return { kind: 'invalid', because: 'empty' }
  if ([...name].length > longestTagName) return { kind: 'invalid', because: 'too-long' }
  const color = tagColors.find((one) => one === form.color)
  if (!color) return { kind: 'invalid', because: 'color' }
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    return { kind: 'invalid', because: 'taken' }
  if (others.length >= mostTags) return { kind: 'invalid', because: 'too-many' }
  return { kind: 'tag', name, color }
}

/** Whether two owners are the same. */
export function isOwnedBy(tag: Tag, owner: TagOwner): boolean {
  return 'staff' in owner
    ? 'staff' in tag.owner && tag.owner.staff === owner.staff
    : 'department' in tag.owner && tag.owner.department === owner.department
}
