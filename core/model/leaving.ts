import type { DepartmentId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * A member of staff has left a department, and their clients there are being put among those who wait for a case
 * manager, some at a time. `after`: where the present round has come to; a round that moved nobody is the last.
 */
export type Leaving = {
  staff: StaffId
  department: DepartmentId
  name: string
  /** When they left; with the two above it names this leaving. */
  at: Instant
  /** Goes up with every stretch: the same stretch told twice is done once. */
  step: number
  after?: string
  /** Whether this round has put somebody among the waiting. */
  moved: boolean
  clients: number
  /** Scheduled messages of theirs that were held for review. */
  held: number
}
