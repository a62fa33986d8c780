import type { Coverage } from '../model/coverage.ts'
import type { DepartmentId, StaffId } from '../model/ids.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'

/** Who stands in for whom. What a delegate covers is read with their membership (`Staff.covers`). */
export type CoverageStore = {
  /** Who stands in, or stood in last, for a member of staff in a department; consistent. */
  coverageOf(worker: StaffId, department: DepartmentId): Promise<Coverage | undefined>
  /** All of a department that hold at a time or begin later, those that end first first: one request. */
  coveragesIn(department: DepartmentId, now: Instant): Promise<Coverage[]>
  /** One delegate instead of another, a first one, or (without `now`) none: one transaction. */
  keepCoverage(kept: { now?: Coverage; was?: Coverage }): Promise<Written>
  /** How many conversations are unread on the lists of these: one request. */
  unreadOn(lists: StaffId[]): Promise<Record<StaffId, number>>
}
