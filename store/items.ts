/** Builders and readers of each item: the shape that stands in the table, and what the core makes of it. */
import type { Client } from '../core/model/client.ts'
import type { AddressLink, ContactMethod } from '../core/model/contact-method.ts'
import type { Conversation, Line } from '../core/model/conversation.ts'
import type { DepartmentFacts } from '../core/model/department.ts'
import type { StaffId } from '../core/model/ids.ts'
import type { ScheduledMessage } from '../core/model/message.ts'
import { previewOf } from '../core/model/preview.ts'
import type { Membership, Staff } from '../core/model/staff.ts'
import * as keys from './keys.ts'
import { staffEmail } from './oversight-keys.ts'
import { type Item as Kept, read, shapes } from './shapes.ts'
import { presentSubject, readPresentSubject } from './subject-items.ts'

export { readDepartment, readSettings, settingsItem } from './department-items.ts'
export type { Kept }

/** Attributes of the line that need no place of their own in the item. */
type StoredLine = Omit<Line, 'conversation' | 'client' | 'channel' | 'lastContact'>

/** A conversation as it stands in the table: what lists show lies in `line` alone, nothing twice. */
export function conversationItem(conversation: Conversation): Kept {
  const {
    id,
    state,
    name,
    staff,
    clientStatus,
    preview,
    previewOf,
    unread,
    failed,
    nextDue,
    held,
    ...others
  } = conversation
  const { tag, reach, alert, ...rest } = others
  const line: StoredLine = withoutUndefined({
    name,
    address: state === 'unclaimed' || state === 'dismissed' ? conversation.address : undefined,
    staff,
    clientStatus,
    preview,
    previewOf,
    unread,
    failed,
    nextDue,
    held,
    state,
    tag,
    reach,
    alert,
  }) as StoredLine
  return withoutUndefined({
    ...keys.conversation(id),
    type: 'conversation',
    v: 1,
    ...rest,
    subject: presentSubject(conversation),
    line,
    ...listKeys(conversation),
  })
}

/** Where the conversation is listed: by last contact, and while it needs someone's eyes. */
function listKeys(conversation: Conversation): Kept {
  const { id, state, department, staff, unread, failed, held, alert, lastContact } = conversation
  const lists: Record<Conversation['state'], string | undefined> = {
    caseload: `CASELOAD#${staff}`,
    'off-list': `OFF-LIST#${staff ?? department}`,
    waiting: `WAITING#${department}`,
    unclaimed: `UNCLAIMED#${department}`,
    dismissed: `DISMISSED#${department}`,
    joined: undefined,
  }
  const list = lists[state]
  const needs = state === 'caseload' && (unread > 0 || (failed ?? held ?? alert) !== undefined)
  return {
    ...(list ? { g1pk: list, g1sk: `${lastContact}#${id}` } : {}),
    // Retention asks a department for these, whoever's list they were taken off.
    ...(state === 'off-list' ? { g4pk: `CLOSED#${department}`, g4sk: `${lastContact}#${id}` } : {}),
    ...(needs
      ? {
          g3pk: `NEEDS#${staff}`,
          g3sk: `${need(conversation)}#${lastContact}#${id}`,
        }
      : {}),
  }
}

/** Read from its end: an alert stands above all that is unread, seen or not, until somebody acknowledges it. */
function need({ alert, unread, failed, held }: Conversation): string {
  if (alert) return 'UZ'
  return `${unread > 0 ? 'U' : '-'}${failed || held ? 'F' : '-'}`
}

export function readConversation(item: Kept): Conversation {
  const { pk, sk, type, v, line, g1pk, g1sk, g2pk, g2sk, g3pk, g3sk, g4pk, g4sk, ...rest } = read(
    shapes.conversation,
    item,
  )
  const { address: _, ...shown } = line
  const subject = readPresentSubject(rest.subject, rest.lastContact)
  return { ...rest, ...shown, ...subject, id: afterHash(pk) } as Conversation
}

/** A list row, from what an index projects. */
export function readLine(item: Kept): Line {
  const { pk, g1sk, line } = read(shapes.listed, item)
  return { ...line, conversation: afterHash(pk), lastContact: (g1sk ?? '').split('#')[0] ?? '' } as Line
}

export function clientItem(client: Client): Kept {
  const { id, ...rest } = client
  return { ...keys.client(id), type: 'client', v: 1, ...rest }
}

export function readClient(item: Kept): Client {
  const { pk, sk, type, v, ...rest } = read(shapes.client, item)
  return { ...rest, id: afterHash(pk) }
}

export function methodItem(method: ContactMethod): Kept {
  const { id, client, type, ...rest } = method
  return withoutUndefined({ ...keys.method(client, id), type: 'method', v: 1, kind: type, ...rest })
}

export function readMethod(item: Kept): ContactMethod {
  const { pk, sk, type, v, kind, ...rest } = read(shapes.method, item)
  return { ...rest, type: kind, id: afterHash(sk), client: afterHash(pk) } as ContactMethod
}

/** A row of the address book. */
export function addressItem(link: AddressLink): Kept {
  const { kind, ...rest } = link
  const key = {
    client: () =>
      keys.addressOfClient(link.address, link.department, link.kind === 'client' ? link.client : ''),
    unclaimed: () => keys.addressUnclaimed(link.address, link.department),
    'opt-out': () => keys.optOut(link.address, link.department),
  }[kind]()
  const listed =
    link.kind === 'opt-out'
      ? { g1pk: `OPTED-OUT#${link.department}`, g1sk: `${link.at}#${link.address}`, line: { how: link.how } }
      : {}
  return { ...key, type: 'address', v: 1, kind, ...rest, ...listed }
}

export function readAddress(item: Kept): AddressLink {
  const { pk, sk, type, v, g1pk, g1sk, line, ...link } = read(shapes.address, item)
  return link as AddressLink
}

/** A scheduled message; `staff` is whose list it stands on, `name` what that list shows. */
export function scheduledItem(
  scheduled: ScheduledMessage,
  shown: { staff?: StaffId | undefined; name: string },
): Kept {
  const { id, conversation, due, ...rest } = scheduled
  const list = scheduled.held ? keys.held : keys.later
  return withoutUndefined({
    ...keys.scheduled(conversation, due, id),
    type: 'scheduled',
    v: 1,
    ...rest,
    line: scheduledLine(scheduled, shown.name),
    ...(shown.staff ? list(shown.staff, due, id) : {}),
    ...(scheduled.held ? {} : { g5pk: keys.shardOf(id), g5sk: due }),
  })
}

/** What the Scheduled page shows of it. */
function scheduledLine({ body, held, repeats }: ScheduledMessage, name: string): Kept {
  return withoutUndefined({
    name,
    preview: previewOf(body),
    held,
    repeats: repeats && { rhythm: repeats.rhythm, time: repeats.time },
  })
}

export function readScheduled(item: Kept): ScheduledMessage {
  const { pk, sk, type, v, line, g4pk, g4sk, g5pk, g5sk, ...rest } = read(shapes.scheduled, item)
  const [, due = '', id = ''] = sk.split('#')
  return { ...rest, id, due, conversation: afterHash(pk) } as ScheduledMessage
}

export function staffItem(staff: Omit<Staff, 'memberships'>): Kept {
  const { id, ...rest } = staff
  return withoutUndefined({ ...keys.staff(id), type: 'staff', v: 1, ...rest })
}

/** Whose an e-mail address is, so that it is one person's. */
export function staffEmailItem({ id, email }: Pick<Staff, 'id' | 'email'>): Kept {
  return { ...staffEmail(email), type: 'staff-email', v: 1, staff: id }
}

export function memberItem(
  staff: { id: StaffId; name: string; disabledAt?: string | undefined },
  membership: Membership,
): Kept {
  return {
    ...keys.member(staff.id, membership.department),
    type: 'member',
    v: 1,
    ...membership,
    line: { name: staff.name, role: membership.role, ...(staff.disabledAt ? { disabled: true } : {}) },
    ...keys.staffByName(membership.department, staff.name, staff.id),
  }
}

export function signInItem(issuer: string, subject: string, staff: StaffId): Kept {
  return { ...keys.signIn(issuer, subject), type: 'sign-in', v: 1, staff }
}

/** What a deploy writes of a department; what its staff set is another item. */
export function departmentItem({ settings: _, statusesInFile: __, ...department }: DepartmentFacts): Kept {
  return withoutUndefined({
    ...keys.departmentFromFile(department.id),
    type: 'department-from-file',
    v: 1,
    ...department,
  })
}

export function numberItem(textNumber: string, department: string): Kept {
  return { ...keys.textNumber(textNumber), type: 'number', v: 1, department }
}

export function countyItem(county: { name: string; shortName: string; zone: string }): Kept {
  return { ...keys.county(), type: 'county', v: 1, ...county }
}

export function afterHash(key: string): string {
  return key.slice(key.indexOf('#') + 1)
}

export function withoutUndefined(item: Kept): Kept {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
}
