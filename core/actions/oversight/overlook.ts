import { may } from '../../model/access.ts'
import type { ReportId, StaffId } from '../../model/ids.ts'
import { isId } from '../../model/ids.ts'
import { longestReason, type Report } from '../../model/message-report.ts'
import { type Unread, workingHoursBefore } from '../../model/overdue.ts'
import type { Actor } from '../../model/staff.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'

/** So many of those unread for longest are shown; with fewer read there are more another day. */
export const overdueShown = 100
export const handledShown = 20

export type Overlooked =
  | {
      kind: 'overlooked'
      /** After so many working hours; null: the department has chosen never. */
      unreadHours: number | null
      /** Unread for longer, longest first. */
      overdue: Unread[]
      more: boolean
      /** Reports that nobody has handled, oldest first. */
      open: Report[]
      handled: Report[]
      staff: { id: StaffId; name: string }[]
    }
  | NotServed

/** What a department's supervisors look after: what waits unread for too long, and reported messages. Five requests. */
export async function overlook(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
): Promise<Overlooked> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const about = { department: actor.department }
  const allowed = may(actor, 'oversee-messages', about)
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const department = await deps.store.department(actor.department)
  if (!department) return { kind: 'not-found' }
  const { settings, zone } = department
  const before =
    settings.unreadHours === null
      ? undefined
      : workingHoursBefore(deps.clock.now(), settings.unreadHours, settings, zone)
  const [unread, open, handled, staff] = await Promise.all([
    before ? deps.store.unreadIn(actor.department, { before, limit: overdueShown }) : { items: [] },
    deps.store.reports(actor.department, { open: true, limit: 50 }),
    deps.store.reports(actor.department, { open: false, limit: handledShown }),
    deps.store.staffOfDepartment(actor.department),
  ])
  return audited(deps, actor, 'saw what needs attention', about, {
    kind: 'overlooked',
    unreadHours: settings.unreadHours,
    overdue: unread.items,
    more: 'next' in unread && unread.next !== undefined,
    open,
    handled,
    staff,
  })
}

export type ReportHandled =
  | { kind: 'handled'; report: Report }
  | { kind: 'invalid'; because: 'empty' | 'too-long' }
  | NotServed

/** A supervisor says what was done about a report. Said again, or when a colleague was first, the first stands. */
export async function handleReport(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { report: ReportId; note: string },
): Promise<ReportHandled> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const about = { department: actor.department }
  const allowed = may(actor, 'oversee-messages', about)
  if (!allowed.allowed) return { kind: 'refused', because: allowed.because }
  const note = input.note.trim()
  const outcome = await untilWritten<ReportHandled>(async () => {
    const was = isId('rp', input.report) ? await deps.store.report(actor.department, input.report) : undefined
    if (!was) return { kind: 'not-found' }
    if (was.handled) return { kind: 'handled', report: was }
    if (note === '') return { kind: 'invalid', because: 'empty' }
    if (note.length > longestReason) return { kind: 'invalid', because: 'too-long' }
    const by = { staff: actor.staff, name: actor.name }
    const report: Report = { ...was, handled: { at: deps.clock.now(), by, note } }
    const kept = await deps.store.reportHandled(report)
    return kept === 'changed' ? 'changed' : { kind: 'handled', report }
  })
  const found = outcome.kind === 'handled' ? outcome.report : undefined
  const which = found ? { conversation: found.conversation, message: found.message } : {}
  return audited(deps, actor, 'handled a report', { ...about, ...which }, outcome)
}
