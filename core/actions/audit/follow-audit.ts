import type { AuditEvent } from '../../model/audit.ts'
import { type AuditLink, linkAfter } from '../../model/audit-chain.ts'
import type { DepartmentId } from '../../model/ids.ts'
import { type Instant, secondsAfter } from '../../model/time.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'

/** Clocks of functions may differ by so much: an event is looked for in links that are older than it by this. */
const clocksDifferBySeconds = 60
const linksTogether = 10

type ChainDeps = Pick<Deps, 'store' | 'clock' | 'log'>

/**
 * Chains the events that the stream tells, one link for those of a department. An event that stands in a link is not
 * chained again, however often it is told: the chain itself is asked, back to the time of the event. Of two at work
 * at once one finds its number taken, and looks again. The hash of every link is told to the log, which is kept
 * outside the table: it names nobody.
 */
export async function followAudit(deps: ChainDeps, facts: Kept[]): Promise<void> {
  const byDepartment = new Map<DepartmentId, AuditEvent[]>()
  for (const fact of facts) {
    if (fact.kind !== 'audit') continue
    const { department } = fact.event
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), fact.event])
  }
  for (const [department, events] of byDepartment) await chain(deps, department, events)
}

async function chain(deps: ChainDeps, department: DepartmentId, events: AuditEvent[]): Promise<void> {
  const made = await untilWritten<AuditLink | 'nothing-new'>(async () => {
    const { head, left } = await notYetChained(deps, department, events)
    if (left.length === 0) return 'nothing-new'
    const link = await linkAfter(head, department, left, deps.clock.now())
    return (await deps.store.keepAuditLink(link)) === 'changed' ? 'changed' : link
  })
  if (made === 'nothing-new') return
  const { link, hash, events: chained } = made
  deps.log.info('audit chained', { department, link, head: hash, count: chained.length })
}

/** The newest link, read first, and those of the events that stand in none from the oldest event's time on. */
async function notYetChained({ store }: ChainDeps, department: DepartmentId, events: AuditEvent[]) {
  const since = events.reduce((oldest: Instant, { at }) => (at < oldest ? at : oldest), events[0]?.at ?? '')
  const from = secondsAfter(since, -clocksDifferBySeconds)
  const left = new Map(events.map((event) => [event.id, event]))
  let links = await store.auditLinksBefore(department, undefined, linksTogether)
  const head = links[0]
  while (links.length > 0) {
    for (const { events: chained } of links) for (const [id] of chained) left.delete(id)
    const oldest = links.at(-1)
    if (!oldest || oldest.at < from || oldest.link === 1) break
    links = await store.auditLinksBefore(department, oldest.link, linksTogether)
  }
  return { head, left: [...left.values()] }
}
