/**
 * The key chart of departments and oversight, as `keys.ts` has it for conversations: one builder per key.
 *
 * | item | pk / sk | index |
 * |---|---|---|
 * | role that the county edited or made | COUNTY / ROLE#id | |
 * | guard of the last administrator: raised by all that takes something from staff | COUNTY / ADMINISTRATORS | |
 * | notice to a member of staff (TTL) | NOTICE#occasion / NOTICE | |
 * | who stands in for a member of staff (TTL) | STAFF#id / COVERED#dept | by-due COVERAGE#dept / end |
 * | whom a delegate covers (TTL) | STAFF#delegate / MEMBER#dept#COVERS#staff | |
 * | line of the audit, by day (UTC) | AUDIT#department#day / EVENT#id | by-recency AUDIT#CONVERSATION#id / id |
 * | link of the audit's chain | AUDIT-CHAIN#department / LINK#n | |
 */
import type { DepartmentId, StaffId } from '../core/model/ids.ts'
import type { NoticeId } from '../core/model/notice.ts'
import type { RoleId } from '../core/model/role.ts'
import type { Instant } from '../core/model/time.ts'
import type { Key } from './keys.ts'

export const role = (id: RoleId): Key => ({ pk: 'COUNTY', sk: `ROLE#${id}` })
export const administration = (): Key => ({ pk: 'COUNTY', sk: 'ADMINISTRATORS' })
export const notice = (id: NoticeId): Key => ({ pk: `NOTICE#${id}`, sk: 'NOTICE' })

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
