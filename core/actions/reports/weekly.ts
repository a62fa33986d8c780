import type { Day } from '../../model/count-books.ts'
import type { Department } from '../../model/department.ts'
import type { DepartmentId, StaffId } from '../../model/ids.ts'
import { mondayOf, type Report, reportOf } from '../../model/report.ts'
import { permissionsIn } from '../../model/role.ts'
import { daysAfter, localParts } from '../../model/send-time.ts'
import type { Deps } from '../dependencies.ts'

/** From seven on Monday; until noon, so that an hour in which nothing ran loses no report. */
const tellsFrom = '07:00'
const tellsUntil = '12:00'

/** A week's numbers, as they are when the mail is drawn. `week`: its Monday. */
export async function weekReport(
  { store }: Pick<Deps, 'store'>,
  department: DepartmentId,
  week: Day,
): Promise<Report> {
  const period = { from: week, to: daysAfter(week, 6) }
  return reportOf(await store.reportBooks(department, { ...period, staff: false, days: true }), period)
}

/**
 * On Monday morning in the department's zone the week before reaches whoever chose to get it and may read reports.
 * Done again it changes nothing, as a notice's id names the week.
 */
export async function tellWeekly(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id, zone }: Department,
): Promise<{ kind: 'told'; count: number } | { kind: 'nothing' }> {
  const at = clock.now()
  const { date, time, weekday } = localParts(at, zone)
  if (weekday !== 1 || time < tellsFrom || time >= tellsUntil) return { kind: 'nothing' }
  const week = daysAfter(mondayOf(date), -7)
  const readers = await readersOf(store, id)
  if (readers.length === 0) return { kind: 'nothing' }
  await store.keepNotices(
    readers.map((to) => ({
      id: `weekly-report#${id}#${week}#${to}`,
      to,
      department: id,
      about: { kind: 'weekly-report', week },
      at,
    })),
  )
  return { kind: 'told', count: readers.length }
}

/** Few of a department may read reports: only they are asked whether they want them. */
async function readersOf(store: Deps['store'], department: DepartmentId): Promise<StaffId[]> {
  const [staff, roles] = await Promise.all([store.staffOfDepartment(department), store.roles()])
  const may = staff.filter(
    ({ role, disabled }) => !disabled && permissionsIn(roles, role).includes('read-reports'),
  )
  const chosen = await Promise.all(may.map(({ id }) => store.preferences(id)))
  return may.filter((_, place) => chosen[place]?.weeklyReport === true).map(({ id }) => id)
}
