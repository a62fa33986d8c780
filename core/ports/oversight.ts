import type { DepartmentId, ReportId, StaffId } from '../model/ids.ts'
import type { Marker } from '../model/message.ts'
import type { Report } from '../model/message-report.ts'
import type { Unread } from '../model/overdue.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** What supervisors look after: who read what was not theirs, what waits too long, what was reported. */
export type OversightStore = {
  /** The mark of a reader who looks on, once for each conversation and day; `changed`: it stands there already. */
  keepReadBy(kept: { marker: Marker; reader: StaffId; day: string }): Promise<Written>

  /** A conversation on its department's list of what is unread, from where it stood to where it stands. */
  keepUnread(kept: { was?: Unread; now?: Unread }): Promise<void>
  /** What is unread in a department (for at least so long), that unread for longest first: one request. */
  unreadIn(
    department: DepartmentId,
    page: { before?: Instant; limit: number; after?: string },
  ): Promise<Page<Unread>>

  /** A report with its mark in the thread; of a message the same person has reported before, that first report. */
  keepReport(kept: { report: Report; marker: Marker }): Promise<Report>
  report(department: DepartmentId, id: ReportId): Promise<Report | undefined>
  /** Open ones oldest first, those that were handled newest first: one request. */
  reports(department: DepartmentId, page: { open: boolean; limit: number }): Promise<Report[]>
  /** `changed`: a colleague was first. */
  reportHandled(report: Report): Promise<Written>
}
