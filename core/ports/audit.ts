import type { AuditEvent, AuditEventId } from '../model/audit.ts'
import type { AuditLink } from '../model/audit-chain.ts'
import type { ConversationId, DepartmentId, StaffId } from '../model/ids.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** What is asked of a day of the audit; without any, all of it. `from` and `to`: within the day, the latter excluded. */
export type AuditFilter = {
  from?: Instant | undefined
  to?: Instant | undefined
  staff?: StaffId | undefined
  did?: readonly string[] | undefined
  outcome?: readonly string[] | undefined
}

/** The audit: events and the chain that holds them. Nothing here changes or removes what was kept. */
export type AuditStore = {
  /** Keeps an event; told again, nothing changes. */
  keepAuditEvent(event: AuditEvent): Promise<void>
  /** A day (UTC) of a department, newest first; one request, which may answer fewer than asked for, or none, and go on. */
  auditDay(
    department: DepartmentId,
    day: string,
    page: { limit: number; before?: AuditEventId | undefined } & AuditFilter,
  ): Promise<Page<AuditEvent>>
  /** Everything about a conversation, newest first, in one request. */
  auditOf(
    conversation: ConversationId,
    page: { limit: number; before?: AuditEventId | undefined },
  ): Promise<Page<AuditEvent>>
  /** Events by id, in no order, a day's in one stretch; those that are not there are left out. */
  auditEvents(department: DepartmentId, ids: AuditEventId[]): Promise<AuditEvent[]>
  /** Links before a number (or the newest), newest first, consistent. */
  auditLinksBefore(department: DepartmentId, before: number | undefined, limit: number): Promise<AuditLink[]>
  /** Links from a number on, oldest first. */
  auditLinksFrom(department: DepartmentId, from: number, limit: number): Promise<AuditLink[]>
  /** Keeps a link, unless somebody else made one of its number. */
  keepAuditLink(link: AuditLink): Promise<Written>
}
