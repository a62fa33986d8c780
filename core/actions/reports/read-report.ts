import { may, type Refusal } from '../../model/access.ts'
import { nobody } from '../../model/day-counts.ts'
import { type Period, type Report, reportOf, type StaffRow, staffRows } from '../../model/report.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'

type ReportDeps = Pick<Deps, 'store' | 'clock' | 'audit'>
type Refused = { kind: 'refused'; because: Refusal }

/** What passed in the actor's department in a period, with each of its days. Counts alone: nothing of any client. */
export async function readReport(
  deps: ReportDeps,
  actor: Actor,
  period: Period,
): Promise<{ kind: 'report'; report: Report } | Refused> {
  const allowed = may(actor, 'read-reports')
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { department } = actor
  if (!allowed.allowed)
    return audited(
      deps,
      actor,
      'read a report',
      { department },
      { kind: 'refused', because: allowed.because },
    )
  const books = await deps.store.reportBooks(department, { ...period, staff: false, days: true })
  const report = reportOf(books, period)
  return audited(deps, actor, 'read a report', { department }, { kind: 'report', report })
}

/** What each member of staff wrote, received and answered in a period. */
export async function readStaffReport(
  deps: ReportDeps,
  actor: Actor,
  period: Period,
): Promise<{ kind: 'report'; rows: StaffRow[] } | Refused> {
  const allowed = may(actor, 'read-reports')
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { department } = actor
  const did = 'read a report of staff'
  if (!allowed.allowed)
    return audited(deps, actor, did, { department }, { kind: 'refused', because: allowed.because })
  const books = await deps.store.reportBooks(department, { ...period, staff: true, days: false })
  const rows = await Promise.all(staffRows(books, period).map((row) => named(deps, row)))
  return audited(deps, actor, did, { department }, { kind: 'report', rows })
}

/** The books name whoever was entered in them; a newcomer of these minutes is asked for. */
async function named({ store }: Pick<Deps, 'store'>, row: StaffRow): Promise<StaffRow> {
  if (row.name !== '' || row.staff === nobody) return row
  return { ...row, name: (await store.staff(row.staff))?.name ?? '' }
}
