import type { Books, Day, Month, Pending, UpTo } from '../model/count-books.ts'
import type { DepartmentId } from '../model/ids.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'

/** What one change of the table adds to the counts, once, however often it is told. */
export type CountedChange = { change: string; counts: (Pending & { department: DepartmentId })[] }

/** What a report of a period is made of. */
export type ReportBooks = {
  months: Month[]
  /** Up to the day before the period, and up to its last day; missing: nothing was counted by then. */
  before?: UpTo
  end?: UpTo
  pending: Pending[]
}

/** Daily counts: kept beside as messages pass, entered in the department's books every few minutes. */
export type DayCountStore = {
  /** Adds to what is pending; `slot`: the five minutes in which it is counted. */
  countDays(changes: CountedChange[], slot: Instant): Promise<void>
  /** What is pending of slots before this one, with the books it belongs in; undefined when nothing is. */
  countsToEnter(
    department: DepartmentId,
    before: Instant,
  ): Promise<{ pending: Pending[]; taken: TakenCounts; books: Books } | undefined>
  /** The books as they now are, and what was pending gone, in one transaction. `changed`: somebody was first. */
  countsEntered(department: DepartmentId, books: Books, taken: TakenCounts): Promise<Written>
  /** Four requests, whatever the period; `staff`: with each one's numbers. */
  reportBooks(
    department: DepartmentId,
    period: { from: Day; to: Day; staff: boolean; days: boolean },
  ): Promise<ReportBooks>
}

/** The pending items that were read, and how often each had been added to. */
export type TakenCounts = { sk: string; changes: number }[]
