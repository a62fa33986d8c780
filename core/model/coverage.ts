import type { DepartmentId, StaffId } from './ids.ts'
import { instantAt, isLocalTime } from './send-time.ts'
import { type Instant, millisecondsOf } from './time.ts'

type Named = { staff: StaffId; name: string }

/** A delegate stands in for a colleague of the same department, for a time: it begins and ends by itself. */
export type Coverage = {
  department: DepartmentId
  /** Whose clients they are. One delegate at a time. */
  worker: Named
  delegate: Named
  from: Instant
  /** The day the worker is back, as it begins. */
  to: Instant
  /** Who set it: the worker, or a supervisor. */
  by: Named
  version: number
}

/** What stands with the delegate of it, and is read with every request of theirs. */
export type Covers = { department: DepartmentId; whom: StaffId; name: string; from: Instant; to: Instant }

/** So many colleagues one can stand in for at once: more is a caseload without a case manager. */
export const mostCovered = 5
const mostDays = 366

export function isCovering({ from, to }: Pick<Coverage, 'from' | 'to'>, now: Instant): boolean {
  return from <= now && now < to
}

/** Those of a department whom somebody stands in for at this moment. */
export function coveredNow(
  covers: readonly Covers[] | undefined,
  department: DepartmentId,
  now: Instant,
): Covers[] {
  return (covers ?? []).filter((one) => one.department === department && isCovering(one, now))
}

/** Whether one more colleague, between these times, is too much for somebody who covers these already. */
export function coversTooMany(covers: readonly Covers[] | undefined, wanted: Coverage): boolean {
  const others = (covers ?? []).filter(
    ({ department, whom, from, to }) =>
      department === wanted.department &&
      whom !== wanted.worker.staff &&
      from < wanted.to &&
      wanted.from < to,
  )
  return others.length >= mostCovered
}

/** The form: dates of the department's calendar. `from` is the first day out, `back` the day back. */
export type TypedCoverage = { delegate: string; from: string; back: string }
export type CoverageField = keyof TypedCoverage
export type CoverageFault = {
  field: CoverageField
  because:
    | 'nobody'
    | 'oneself'
    | 'not-a-colleague'
    | 'too-many'
    | 'not-a-date'
    | 'not-after'
    | 'over'
    | 'too-far'
}

/** Reads the dates of the form, or says of each what is wrong with it. */
export function readSpan(
  typed: Pick<TypedCoverage, 'from' | 'back'>,
  { zone, now }: { zone: string; now: Instant },
): { kind: 'read'; from: Instant; to: Instant } | { kind: 'invalid'; faults: CoverageFault[] } {
  const from = startOf(typed.from, zone)
  const to = startOf(typed.back, zone)
  if (from === undefined || to === undefined) {
    const faults: CoverageFault[] = [
      ...(from === undefined ? [{ field: 'from', because: 'not-a-date' } as const] : []),
      ...(to === undefined ? [{ field: 'back', because: 'not-a-date' } as const] : []),
    ]
    return { kind: 'invalid', faults }
  }
  if (to <= from) return { kind: 'invalid', faults: [{ field: 'back', because: 'not-after' }] }
  if (to <= now) return { kind: 'invalid', faults: [{ field: 'back', because: 'over' }] }
  const days = (millisecondsOf(to) - Math.max(millisecondsOf(from), millisecondsOf(now))) / 86_400_000
  if (days > mostDays) return { kind: 'invalid', faults: [{ field: 'back', because: 'too-far' }] }
  return { kind: 'read', from, to }
}

function startOf(date: string, zone: string): Instant | undefined {
  return isLocalTime(date, '00:00') ? instantAt(zone, date, '00:00').instant : undefined
}
