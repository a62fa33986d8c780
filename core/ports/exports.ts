import type { ConversationId, DepartmentId, ExportId, MessageId, StaffId, ThreadId } from '../model/ids.ts'
import type { ThreadEntry } from '../model/message.ts'
import type { RecordsExport } from '../model/records-export.ts'
import type { Instant } from '../model/time.ts'
import type { Page, Written } from '../ports.ts'

/** Public-records exports, and what they are made from. */
export type ExportStore = {
  recordsExport(id: ExportId): Promise<RecordsExport | undefined>
  /** A department's, newest first. */
  recordsExports(
    department: DepartmentId,
    page: { limit: number; after?: string },
  ): Promise<Page<RecordsExport>>
  /** `replay`: this form was sent before; the export it made. */
  keepRecordsExport(one: RecordsExport, formKey: string): Promise<Written | { replay: string }>
  /** Of two that work on it at once, one is told `changed`. */
  changeRecordsExport(now: RecordsExport, was: RecordsExport): Promise<Written>
  /** Whose records they are, in the order in which they are written; kept a thousand to an item. */
  keepExportConversations(id: ExportId, conversations: ConversationId[]): Promise<void>
  /** Some of them, from a place on. */
  exportConversations(id: ExportId, from: number, limit: number): Promise<ConversationId[]>
  /**
   * Every conversation of a department in which something was exchanged since a time: those of these staff, on their
   * lists and off them, those off the list of anybody else, those who wait, and unknown numbers. One request for each list and page of it.
   */
  conversationsSince(department: DepartmentId, staff: StaffId[], since: Instant): Promise<ConversationId[]>
  /** What was written in these threads in a period, oldest first, at most so many, after an entry. */
  entriesBetween(
    threads: ThreadId[],
    period: { from: Instant; until: Instant },
    page: { limit: number; after?: MessageId },
  ): Promise<ThreadEntry[]>
}

/** Work on exports. A job that comes twice does no harm. */
export type ExportJobs = {
  enqueue(jobs: { export: ExportId; wave: number }[]): Promise<void>
}
