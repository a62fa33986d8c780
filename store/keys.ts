/**
 * The key chart: one builder per key, so that whoever wants to know what stands where reads this file.
 *
 * What departments and oversight keep stands in `oversight-keys.ts`.
 *
 * | item | pk / sk | index |
 * |---|---|---|
 * | county | COUNTY / ABOUT | |
 * | department from the county file; what its staff set | COUNTY / DEPARTMENT#id#FROM-FILE, DEPARTMENT#id#SETTINGS | |
 * | text number → department | NUMBER#+1… / DEPARTMENT | |
 * | staff; membership of a department | STAFF#id / ABOUT, MEMBER#dept | by-name DEPARTMENT#d#STAFF / name |
 * | sign-in → staff | SIGN-IN#issuer#sub / STAFF | |
 * | what staff chose for themselves | STAFF#id / PREFERENCES | |
 * | template of one's own, of a department; deleted (TTL) | STAFF#id, DEPARTMENT#id / TEMPLATE#id, DELETED-TEMPLATE#id | |
 * | group; its members; what its last edit changed (TTL) | STAFF#id / GROUP#id; GROUP#id / MEMBERS, BEFORE | |
 * | session (TTL) | SESSION#hash / ABOUT | by-recency STAFF#id#SESSIONS / started |
 * | client; contact methods | CLIENT#id / ABOUT, METHOD#id | |
 * | conversation, with `line` | CONVERSATION#id / ABOUT | by-recency CASELOAD#staff, UNCLAIMED#d, DISMISSED#d, WAITING#d, OFF-LIST#staff / last contact; by-due CLOSED#d / last contact, off the list; by-need NEEDS#staff / unread, failed |
 * | address book, opt-out, unclaimed | ADDRESS#+1… / dept#client, OPT-OUT#dept, UNCLAIMED#dept | by-recency OPTED-OUT#d / at |
 * | open alert | ALERT#department / at#conversation | |
 * | message, marker | THREAD#id / AT#message id | by-shard DUE#shard / since, while it is queued or sending |
 * | subject not written in last | CONVERSATION#id / SUBJECT#id | |
 * | picture that may be sent | CONVERSATION#id / PICTURE#id | |
 * | scheduled message, with how it repeats | CONVERSATION#id / LATER#due#id | by-due LATER#staff, HELD#staff / due; by-shard DUE#shard / due |
 * | which scheduled messages left (from the stream) | SENT-LATER#staff / at#message id | |
 * | scheduled message set aside (TTL) | CONVERSATION#id / SET-ASIDE#due#id | |
 * | inbound seen (TTL) | SEEN#provider#id / SEEN | |
 * | form sent (TTL) | SEEN#form#key / SEEN | |
 * | provider id → message (TTL) | SENT#id / MESSAGE | |
 * | mass message; whom it was asked for | MASS#id / ABOUT, SELECTION | by-recency MASS#STAFF#id / created; by-shard DUE#shard / looked at, while there is work |
 * | its recipients, by the hundred; their counts; who was not reached | MASS#id / PAGE#n, COUNT#n, FAILED#n | |
 * | message of a mass message written (TTL) | SEEN#mass#id#conversation / SEEN | |
 * | rate of a number | RATE#department / BUCKET | |
 * | search words (from the stream) | WORDS#STAFF#id, WORDS#DEPARTMENT#d / word#conversation | |
 * | a client on a list, once for each way it is sorted (from the stream) | ROSTER#STAFF#id, ROSTER#DEPARTMENT#d / NAME#name#cv, TAG#tag#name#cv, STATUS#status#day#cv, REACH#no#name#cv | |
 * | whether those lists are whole, and how far | COUNTY / ROSTERS | |
 * | colour tag of one's own, of a department | STAFF#id, DEPARTMENT#id / TAG#id | |
 * | word of a message or note (from the stream) | SAID#DEPARTMENT#d#first letter / word#message id | |
 * | conversation that came from a colleague (from the stream) | STAFF#id / CAME#conversation | |
 * | counts of lists (from the stream); change counted (TTL) | STAFF#id, DEPARTMENT#id / LISTS; COUNTED#change / COUNTED | |
 */
import type {
  ClientId,
  ContactMethodId,
  ConversationId,
  DepartmentId,
  GroupId,
  MassMessageId,
  MessageId,
  PictureId,
  StaffId,
  SubjectId,
  TagId,
  TemplateId,
  ThreadId,
} from '../core/model/ids.ts'
import type { TagOwner } from '../core/model/tag.ts'
import type { TemplateOwner } from '../core/model/template.ts'
import type { Instant } from '../core/model/time.ts'

export type Key = { pk: string; sk: string }

/** The five sparse indexes; each projects only `line`. */
export const indexes = {
  byRecency: 'by-recency',
  byName: 'by-name',
  byNeed: 'by-need',
  byDue: 'by-due',
  byShard: 'by-shard',
} as const

/** Names sort and are found without case and accents: `Tomás` under `tomas`. */
export function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

export const county = (): Key => ({ pk: 'COUNTY', sk: 'ABOUT' })
export const departmentFromFile = (id: DepartmentId): Key => ({
  pk: 'COUNTY',
  sk: `DEPARTMENT#${id}#FROM-FILE`,
})
export const departmentSettings = (id: DepartmentId): Key => ({
  pk: 'COUNTY',
  sk: `DEPARTMENT#${id}#SETTINGS`,
})
export const textNumber = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'DEPARTMENT' })

export const staff = (id: StaffId): Key => ({ pk: `STAFF#${id}`, sk: 'ABOUT' })
export const member = (id: StaffId, department: DepartmentId): Key => ({
  pk: `STAFF#${id}`,
  sk: `MEMBER#${department}`,
})
export const staffByName = (department: DepartmentId, name: string, id: StaffId) => ({
  g2pk: `DEPARTMENT#${department}#STAFF`,
  g2sk: `${folded(name)}#${id}`,
})
export const preferences = (id: StaffId): Key => ({ pk: `STAFF#${id}`, sk: 'PREFERENCES' })
export const template = (owner: TemplateOwner, id: TemplateId): Key => ({
  pk: 'staff' in owner ? `STAFF#${owner.staff}` : `DEPARTMENT#${owner.department}`,
  sk: `TEMPLATE#${id}`,
})
export const deletedTemplate = (owner: TemplateOwner, id: TemplateId): Key => ({
  pk: template(owner, id).pk,
  sk: `DELETED-TEMPLATE#${id}`,
})
export const group = (id: StaffId, groupId: GroupId): Key => ({ pk: `STAFF#${id}`, sk: `GROUP#${groupId}` })
export const groupMembers = (id: GroupId): Key => ({ pk: `GROUP#${id}`, sk: 'MEMBERS' })
export const groupBefore = (id: GroupId): Key => ({ pk: `GROUP#${id}`, sk: 'BEFORE' })
export const lists = (id: StaffId): Key => ({ pk: `STAFF#${id}`, sk: 'LISTS' })
export const unclaimedLists = (department: DepartmentId): Key => ({
  pk: `DEPARTMENT#${department}`,
  sk: 'LISTS',
})
export const signIn = (issuer: string, subject: string): Key => ({
  pk: `SIGN-IN#${issuer}#${subject}`,
  sk: 'STAFF',
})

export const session = (hash: string): Key => ({ pk: `SESSION#${hash}`, sk: 'ABOUT' })
export const sessionsOfStaff = (id: StaffId, startedAt: Instant, hash: string) => ({
  g1pk: `STAFF#${id}#SESSIONS`,
  g1sk: `${startedAt}#${hash}`,
})

export const client = (id: ClientId): Key => ({ pk: `CLIENT#${id}`, sk: 'ABOUT' })
export const method = (id: ClientId, methodId: ContactMethodId): Key => ({
  pk: `CLIENT#${id}`,
  sk: `METHOD#${methodId}`,
})

export const conversation = (id: ConversationId): Key => ({ pk: `CONVERSATION#${id}`, sk: 'ABOUT' })
export const scheduled = (id: ConversationId, due: Instant, message: MessageId): Key => ({
  pk: `CONVERSATION#${id}`,
  sk: `LATER#${due}#${message}`,
})

/** A scheduled message that was set aside, until that is undone or thirty days are over. */
export const setAside = (id: ConversationId, due: Instant, message: MessageId): Key => ({
  pk: `CONVERSATION#${id}`,
  sk: `SET-ASIDE#${due}#${message}`,
})

export const subject = (id: ConversationId, subjectId: SubjectId): Key => ({
  pk: `CONVERSATION#${id}`,
  sk: `SUBJECT#${subjectId}`,
})

export const picture = (id: ConversationId, pictureId: PictureId): Key => ({
  pk: `CONVERSATION#${id}`,
  sk: `PICTURE#${pictureId}`,
})

export const addressOfClient = (address: string, department: DepartmentId, id: ClientId): Key => ({
  pk: `ADDRESS#${address}`,
  sk: `${department}#${id}`,
})
export const addressUnclaimed = (address: string, department: DepartmentId): Key => ({
  pk: `ADDRESS#${address}`,
  sk: `UNCLAIMED#${department}`,
})
export const optOut = (address: string, department: DepartmentId): Key => ({
  pk: `ADDRESS#${address}`,
  sk: `OPT-OUT#${department}`,
})

/** Where a scheduled message stands on the list of a member of staff. */
export const later = (staffId: StaffId, due: Instant, message: MessageId) => ({
  g4pk: `LATER#${staffId}`,
  g4sk: `${due}#${message}`,
})

/** Where one stands that came due and could not leave. */
export const held = (staffId: StaffId, due: Instant, message: MessageId) => ({
  g4pk: `HELD#${staffId}`,
  g4sk: `${due}#${message}`,
})
/** The record of what left of what this member of staff wrote for later. */
export const sentLater = (staffId: StaffId, at: Instant, message: MessageId): Key => ({
  pk: `SENT-LATER#${staffId}`,
  sk: `${at}#${message}`,
})

export const entry = (thread: ThreadId, id: MessageId): Key => ({ pk: `THREAD#${thread}`, sk: `AT#${id}` })
export const alert = (department: DepartmentId, at: Instant, id: ConversationId): Key => ({
  pk: `ALERT#${department}`,
  sk: `${at}#${id}`,
})
export const inboundSeen = (provider: string, id: string): Key => ({
  pk: `SEEN#${provider}#${id}`,
  sk: 'SEEN',
})
export const formSent = (formKey: string): Key => ({ pk: `SEEN#form#${formKey}`, sk: 'SEEN' })
export const sentAs = (providerId: string): Key => ({ pk: `SENT#${providerId}`, sk: 'MESSAGE' })
export const rate = (department: DepartmentId): Key => ({ pk: `RATE#${department}`, sk: 'BUCKET' })
/** Search words of a list: `STAFF#id` or `DEPARTMENT#id` owns them. */
export const word = (owner: string, beginning: string, id: ConversationId): Key => ({
  pk: `WORDS#${owner}`,
  sk: `${beginning}#${id}`,
})
export const counted = (change: string): Key => ({ pk: `COUNTED#${change}`, sk: 'COUNTED' })

const fourDigits = (page: number) => String(page).padStart(4, '0')
export const mass = (id: MassMessageId): Key => ({ pk: `MASS#${id}`, sk: 'ABOUT' })
export const massSelection = (id: MassMessageId): Key => ({ pk: `MASS#${id}`, sk: 'SELECTION' })
export const massPage = (id: MassMessageId, page: number): Key => ({
  pk: `MASS#${id}`,
  sk: `PAGE#${fourDigits(page)}`,
})
export const massCount = (id: MassMessageId, page: number): Key => ({
  pk: `MASS#${id}`,
  sk: `COUNT#${fourDigits(page)}`,
})
export const massFailed = (id: MassMessageId, page: number): Key => ({
  pk: `MASS#${id}`,
  sk: `FAILED#${fourDigits(page)}`,
})
export const massWritten = (id: MassMessageId, to: ConversationId): Key => ({
  pk: `SEEN#mass#${id}#${to}`,
  sk: 'SEEN',
})
export const massList = (staffId: StaffId, createdAt: Instant, id: MassMessageId) => ({
  g1pk: `MASS#STAFF#${staffId}`,
  g1sk: `${createdAt}#${id}`,
})

/** Due and in-flight messages are spread over this many partitions; the sweep asks each. */
export const shardCount = 4
export function shardOf(id: string): string {
  return `DUE#${id.charCodeAt(id.length - 1) % shardCount}`
}

/** A list of clients by name, tag, status and reach. */
export const roster = (owner: TagOwner): string =>
  'staff' in owner ? `ROSTER#STAFF#${owner.staff}` : `ROSTER#DEPARTMENT#${owner.department}`
export const rosterProgress = (): Key => ({ pk: 'COUNTY', sk: 'ROSTERS' })
export const tag = (owner: TagOwner, id: TagId): Key => ({
  pk: 'staff' in owner ? `STAFF#${owner.staff}` : `DEPARTMENT#${owner.department}`,
  sk: `TAG#${id}`,
})
export const came = (id: StaffId, conversationId: ConversationId): Key => ({
  pk: `STAFF#${id}`,
  sk: `CAME#${conversationId}`,
})
/** Spread by first letter, so that no partition takes every word of every message. */
export const said = (department: DepartmentId, word: string, message: MessageId): Key => ({
  pk: `SAID#DEPARTMENT#${department}#${[...word][0] ?? ''}`,
  sk: `${word}#${message}`,
})
