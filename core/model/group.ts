import type { ConversationId, DepartmentId, GroupId, StaffId } from './ids.ts'
import { type ReadName, readName } from './name.ts'
import type { Instant } from './time.ts'

/** Clients whom one member of staff writes to together, each in a conversation of their own. */
export type Group = {
  id: GroupId
  staff: StaffId
  department: DepartmentId
  name: string
  /** How many are in it, among them those who have left the list since. */
  size: number
  createdAt: Instant
  /** Goes up with every edit. */
  version: number
}

/** Who is in a group, with the name they had when they were added. */
export type Members = Record<ConversationId, string>

export const longestGroupName = 60
/** All members of a group stand in one item, so that every edit is whole or not at all. */
export const mostMembers = 500
/** So many each member of staff may keep: the list is one request. */
export const mostGroups = 200

export type Joined =
  | { kind: 'members'; members: Members; added: ConversationId[] }
  | { kind: 'too-many-members' }

/** The members with these among them; who is in the group already stays as they are. */
export function withMembers(
  members: Members,
  wanted: { conversation: ConversationId; name: string }[],
): Joined {
  const fresh = wanted.filter(({ conversation }) => !(conversation in members))
  const all = {
    ...members,
    ...Object.fromEntries(fresh.map(({ conversation, name }) => [conversation, name])),
  }
  if (Object.keys(all).length > mostMembers) return { kind: 'too-many-members' }
  return { kind: 'members', members: all, added: [...new Set(fresh.map(({ conversation }) => conversation))] }
}

/** The members without these. */
export function withoutMembers(members: Members, gone: ConversationId[]): Members {
  const out = new Set(gone)
  return Object.fromEntries(Object.entries(members).filter(([conversation]) => !out.has(conversation)))
}

/** As staff look for people: by name, without case and accents. */
export function membersByName(members: Members): { conversation: ConversationId; name: string }[] {
  return Object.entries(members)
    .map(([conversation, name]) => ({ conversation, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-US', { sensitivity: 'base' }))
}

/** Reads a group's name like a person's, only shorter. */
export function readGroupName(typed: string): ReadName {
  const read = readName(typed)
  return read.kind === 'name' && read.name.length > longestGroupName ? { kind: 'too-long' } : read
}
