/**
 * The key chart of departments and oversight, as `keys.ts` has it for conversations: one builder per key.
 *
 * | item | pk / sk | index |
 * |---|---|---|
 * | whose an e-mail address is | EMAIL#address / STAFF | |
 * | clients of somebody who left, on their way to the waiting | STAFF#id / LEAVING#dept | |
 * | role that the county edited or made | COUNTY / ROLE#id | |
 * | guard of the last administrator: raised by all that takes something from staff | COUNTY / ADMINISTRATORS | |
 * | notice to a member of staff (TTL) | NOTICE#occasion / NOTICE | |
 * | what waits to be mailed to them | STAFF#id / MAILING | by-shard DUE#shard / due |
 * | e-mail to a member of staff (TTL) | MAIL#id / MAIL | by-shard DUE#shard / since, while it is queued or sending |
 * | address that does not take mail | MAIL-ADDRESS#address / TROUBLE | |
 * | browser to which notifications go | PUSH#hash / BROWSER | by-recency STAFF#id#PUSH / since |
 * | who stands in for a member of staff (TTL) | STAFF#id / COVERED#dept | by-due COVERAGE#dept / end |
 * | whom a delegate covers (TTL) | STAFF#delegate / MEMBER#dept#COVERS#staff | |
 * | line of the audit, by day (UTC) | AUDIT#department#day / EVENT#id | by-recency AUDIT#CONVERSATION#id / id |
 * | link of the audit's chain | AUDIT-CHAIN#department / LINK#n | |
 * | import of clients; its rows by the page; what is wrong with others (all TTL) | IMPORT#id / ABOUT, PAGE#n, FAULTS | by-recency IMPORTS#department / created |
 * | counted in five minutes, not in the books yet (from the stream) | COUNTS#department / NOW#slot#day#staff | |
 * | books: all counted up to a day, by department and by staff; a month's days | COUNTS#department / ALL#day, STAFF#day, MONTH#month | |
 * | client’s release of information | CONVERSATION#id / RELEASE#id | |
 * | that somebody who looks on read a conversation that day (TTL) | READ#conversation / day#staff | |
 * | unread conversation of a department (from the stream) | UNREAD#dept / since#conversation | |
 * | public-records export; whose records, by the thousand | EXPORT#id / ABOUT, CONVERSATIONS#n | by-recency EXPORTS#dept / asked |
 * | report of a message, with a copy of it; who reported it | REPORT#dept / OPEN#id, HANDLED#id; REPORTED#message / staff | |
 * | litigation hold; how many stand on a client or department | HOLDS#department / HOLD#id; HELD#thing / HELD | |
 * | how long records are kept; a run of retention; those under way | DEPARTMENT#d / RETENTION; RETENTION#d / RUN#id; COUNTY / RETENTION#d#id | |
 * | entry of the consent record | CONVERSATION#id / RECORD-OF-CONSENT#id | |
 * | what is left of a removed conversation | CONVERSATION#id / REMOVED | |
 * | transfer of many clients (TTL) | BULK-TRANSFER#id / ABOUT | |
 */
import type { AuditEventId } from '../core/model/audit.ts'
import type { ConsentId } from '../core/model/consent.ts'
import type {
  BulkTransferId,
  ClientId,
  ConversationId,
  DepartmentId,
  ExportId,
  HoldId,
  ImportId,
  MessageId,
  ReleaseId,
  ReportId,
  RetentionRunId,
  StaffId,
} from '../core/model/ids.ts'
import type { NoticeId, StaffMailId } from '../core/model/notice.ts'
import type { RoleId } from '../core/model/role.ts'
import type { Instant } from '../core/model/time.ts'
import type { Key } from './keys.ts'

export const role = (id: RoleId): Key => ({ pk: 'COUNTY', sk: `ROLE#${id}` })
export const administration = (): Key => ({ pk: 'COUNTY', sk: 'ADMINISTRATORS' })
export const notice = (id: NoticeId): Key => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' })
export const mailing = (to: StaffId): Key => ({ pk: `STAFF#${to}`, sk: 'MAILING' })
export const staffMail = (id: StaffMailId): Key => ({ pk: `MAIL#${id}`, sk: 'MAIL' })
export const addressTrouble = (address: string): Key => ({ pk: `MAIL-ADDRESS#${address}`, sk: 'TROUBLE' })
export const pushBrowser = (id: string): Key => ({ pk: `PUSH#${id}`, sk: 'BROWSER' })
export const pushBrowsersOf = (staff: StaffId, since: Instant, id: string) => ({
  g1pk: `STAFF#${staff}#PUSH`,
  g1sk: `${since}#${id}`,
})

export const readBy = (conversation: ConversationId, day: string, reader: StaffId): Key => ({
  pk: `READ#${conversation}`,
  sk: `${day}#${reader}`,
})

export const unread = (department: DepartmentId, since: Instant, id: ConversationId): Key => ({
  pk: `UNREAD#${department}`,
  sk: `${since}#${id}`,
})

export const report = (department: DepartmentId, id: ReportId, open: boolean): Key => ({
  pk: `REPORT#${department}`,
  sk: `${open ? 'OPEN' : 'HANDLED'}#${id}`,
})
export const reportedBy = (message: MessageId, staff: StaffId): Key => ({
  pk: `REPORTED#${message}`,
  sk: staff,
})

/** With whoever is covered. */
export const coverage = (worker: StaffId, department: DepartmentId): Key => ({
  pk: `STAFF#${worker}`,
  sk: `COVERED#${department}`,
})
export const coverageEnds = (department: DepartmentId, to: Instant, worker: StaffId) => ({
  g4pk: `COVERAGE#${department}`,
  g4sk: `${to}#${worker}`,
})
/** With the delegate, read with their memberships. */
export const covers = (delegate: StaffId, department: DepartmentId, worker: StaffId): Key => ({
  pk: `STAFF#${delegate}`,
  sk: `MEMBER#${department}#COVERS#${worker}`,
})

export const auditEvent = (department: DepartmentId, day: string, id: AuditEventId): Key => ({
  pk: `AUDIT#${department}#${day}`,
  sk: `EVENT#${id}`,
})
export const auditOfConversation = (id: ConversationId, event: AuditEventId) => ({
  g1pk: `AUDIT#CONVERSATION#${id}`,
  g1sk: event,
})
export const auditLink = (department: DepartmentId, link: number): Key => ({
  pk: `AUDIT-CHAIN#${department}`,
  sk: `LINK#${String(link).padStart(12, '0')}`,
})

export const staffEmail = (email: string): Key => ({ pk: `EMAIL#${email}`, sk: 'STAFF' })
export const leaving = (id: StaffId, department: DepartmentId): Key => ({
  pk: `STAFF#${id}`,
  sk: `LEAVING#${department}`,
})
export const release = (id: ConversationId, releaseId: ReleaseId): Key => ({
  pk: `CONVERSATION#${id}`,
  sk: `RELEASE#${releaseId}`,
})

/** Daily counts of a department: `NOW#…` pending, `ALL#day`, `STAFF#day` and `MONTH#month` the books. */
export const counts = (department: DepartmentId, place: string): Key => ({
  pk: `COUNTS#${department}`,
  sk: place,
})
export const recordsExport = (id: ExportId): Key => ({ pk: `EXPORT#${id}`, sk: 'ABOUT' })
export const recordsExportsOf = (department: DepartmentId, at: Instant, id: ExportId) => ({
  g1pk: `EXPORTS#${department}`,
  g1sk: `${at}#${id}`,
})
export const exportConversations = (id: ExportId, page: number): Key => ({
  pk: `EXPORT#${id}`,
  sk: `CONVERSATIONS#${String(page).padStart(4, '0')}`,
})

export const hold = (department: DepartmentId, id: HoldId): Key => ({
  pk: `HOLDS#${department}`,
  sk: `HOLD#${id}`,
})
/** A client, a conversation of nobody's, or a department. */
export const held = (thing: ClientId | ConversationId | DepartmentId): Key => ({
  pk: `HELD#${thing}`,
  sk: 'HELD',
})
export const retention = (department: DepartmentId): Key => ({
  pk: `DEPARTMENT#${department}`,
  sk: 'RETENTION',
})
export const retentionRun = (department: DepartmentId, id: RetentionRunId): Key => ({
  pk: `RETENTION#${department}`,
  sk: `RUN#${id}`,
})
export const retentionUnderWay = (department: DepartmentId, id: RetentionRunId): Key => ({
  pk: 'COUNTY',
  sk: `RETENTION#${department}#${id}`,
})
export const removed = (id: ConversationId): Key => ({ pk: `CONVERSATION#${id}`, sk: 'REMOVED' })
export const bulkTransfer = (id: BulkTransferId): Key => ({ pk: `BULK-TRANSFER#${id}`, sk: 'ABOUT' })

export const clientImport = (id: ImportId): Key => ({ pk: `IMPORT#${id}`, sk: 'ABOUT' })
export const importFaults = (id: ImportId): Key => ({ pk: `IMPORT#${id}`, sk: 'FAULTS' })
export const importPage = (id: ImportId, page: number): Key => ({
  pk: `IMPORT#${id}`,
  sk: `PAGE#${String(page).padStart(4, '0')}`,
})
export const importsOf = (department: DepartmentId, createdAt: Instant, id: ImportId) => ({
  g1pk: `IMPORTS#${department}`,
  g1sk: `${createdAt}#${id}`,
})
/** Stands after what every page of the conversation reads. */
export const consent = (conversation: ConversationId, id: ConsentId): Key => ({
  pk: `CONVERSATION#${conversation}`,
  sk: `RECORD-OF-CONSENT#${id}`,
})
