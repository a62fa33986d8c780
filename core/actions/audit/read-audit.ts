import { may } from '../../model/access.ts'
import type { AuditEvent, AuditEventId } from '../../model/audit.ts'
import { type AuditKind, filterOf } from '../../model/audit-verbs.ts'
import type { ConversationId, DepartmentId, StaffId } from '../../model/ids.ts'
import { daysAfter, instantAt, isLocalTime } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, instantOf, millisecondsOf, secondsAfter } from '../../model/time.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { type AuditNames, namesIn } from './audit-names.ts'

/** A search reaches over so many days at most. */
export const mostAuditDays = 31
const pageSize = 50
/** A page asks the table so often at most; what lies further back is one press away. */
const mostRequests = 36

export type AuditSearch = {
  /** Calendar days of the department, both included. */
  from: string
  to: string
  staff?: StaffId | undefined
  kind?: AuditKind | undefined
  /** Where to go on: what an earlier page answered. */
  before?: string | undefined
}

export type AuditRead =
  | { kind: 'audit'; events: AuditEvent[]; names: AuditNames; next?: string }
  | { kind: 'invalid'; because: 'days' | 'too-many-days' }
  | NotServed

type ReadDeps = Pick<Deps, 'store' | 'audit' | 'clock'>

/**
 * The department's audit between two days, newest first, as far as one page of fifty goes. Asking it is told to the
 * audit, once for each search, not for the pages that follow.
 */
export async function searchAudit(deps: ReadDeps, actor: Actor, search: AuditSearch): Promise<AuditRead> {
  const asked = may(actor, 'read-audit')
  if (!asked.allowed) return refused(deps, actor, asked.because)
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const span = await spanOf(deps, actor.department, search)
  if ('kind' in span) return span
  const found = await pageOf(deps, actor.department, span, search)
  const names = await namesIn(deps, actor, found.events)
  const about = search.staff ? { thing: search.staff } : {}
  if (!search.before) await audited(deps, actor, 'searched the audit', about, { kind: 'audit' })
  return { kind: 'audit', ...found, names }
}

/** Everything that was done with one conversation, newest first: who has seen this client. */
export async function auditOfConversation(
  deps: ReadDeps,
  actor: Actor,
  input: { conversation: ConversationId; before?: AuditEventId | undefined },
): Promise<AuditRead> {
  const about = { conversation: input.conversation }
  const asked = may(actor, 'read-audit')
  if (!asked.allowed) return refused(deps, actor, asked.because)
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const page = { limit: pageSize, before: input.before }
  const { items, next } = await deps.store.auditOf(input.conversation, page)
  // What another department's staff tried stands in their own department's audit.
  const events = items.filter(({ department }) => department === actor.department)
  if (events.length === 0 && !input.before) {
    const conversation = await deps.store.conversation(input.conversation)
    if (conversation?.department !== actor.department)
      return audited(deps, actor, 'searched the audit', about, { kind: 'not-found' })
  }
  const names = await namesIn(deps, actor, events)
  if (!input.before) await audited(deps, actor, 'searched the audit', about, { kind: 'audit' })
  return { kind: 'audit', events, names, ...(next ? { next } : {}) }
}

function refused(deps: ReadDeps, actor: Actor, because: 'not-yours' | 'not-in-department' | 'no-permission') {
  return audited(deps, actor, 'searched the audit', {}, { kind: 'refused' as const, because })
}

type Span = { from: Instant; to: Instant }

async function spanOf(
  { store }: Pick<Deps, 'store'>,
  department: DepartmentId,
  { from, to }: AuditSearch,
): Promise<Span | Extract<AuditRead, { kind: 'invalid' }>> {
  const zone = (await store.department(department))?.zone ?? 'UTC'
  const [begin, end] = [
    midnight(zone, from),
    isLocalTime(to, '00:00') ? midnight(zone, daysAfter(to, 1)) : undefined,
  ]
  if (!begin || !end || begin >= end) return { kind: 'invalid', because: 'days' }
  // A day more, since one of them may have twenty-five hours.
  const most = secondsAfter(begin, (mostAuditDays * 24 + 1) * 3600)
  return end > most ? { kind: 'invalid', because: 'too-many-days' } : { from: begin, to: end }
}

function midnight(zone: string, date: string): Instant | undefined {
  return isLocalTime(date, '00:00') ? instantAt(zone, date, '00:00').instant : undefined
}

/** From the newest day back; a cursor names the day and, inside it, the line after which to go on. */
async function pageOf(
  { store }: Pick<Deps, 'store'>,
  department: DepartmentId,
  span: Span,
  search: AuditSearch,
) {
  const { staff, kind, before = '' } = search
  const wanted = { staff, ...(kind ? filterOf(kind) : {}) }
  const cursor = /^(\d{4}-\d\d-\d\d)(?:\.(au_[0-9A-Z]{26}))?$/.exec(before)
  let day = cursor?.[1] ?? secondsAfter(span.to, -1).slice(0, 10)
  let inside = cursor?.[2]
  const events: AuditEvent[] = []
  for (let requests = 0; day >= span.from.slice(0, 10); requests++) {
    const limit = pageSize - events.length
    if (limit === 0 || requests === mostRequests) return { events, next: inside ? `${day}.${inside}` : day }
    const page = await store.auditDay(department, day, { limit, before: inside, ...span, ...wanted })
    events.push(...page.items)
    inside = page.next
    if (!inside) day = instantOf(millisecondsOf(`${day}T00:00:00.000Z`) - 1).slice(0, 10)
  }
  return { events }
}
