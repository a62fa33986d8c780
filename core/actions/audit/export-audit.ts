import { may } from '../../model/access.ts'
import type { AuditEventId } from '../../model/audit.ts'
import { type AuditLink, lineOfLink, textOfEvent } from '../../model/audit-chain.ts'
import type { DepartmentId } from '../../model/ids.ts'
import { daysAfter, isLocalTime } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import type { Instant } from '../../model/time.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'

/** A file holds so many events, or a few more: less than what one answer of a function may carry. */
export const mostInAFile = 8000
const linksTogether = 1000

/** Links from one to another, both included. */
export type AuditPart = { from: number; to: number; events: number }

export type AuditParts =
  | {
      kind: 'parts'
      day: string
      parts: AuditPart[]
      /** What the first link stands on: the end of what was checked before. */
      after?: string
      /** The newest link of the department. */
      head?: { link: number; hash: string; at: Instant }
    }
  | { kind: 'invalid' }
  | NotServed

type ExportDeps = Pick<Deps, 'store' | 'audit' | 'clock'>

/** The files in which what was chained on a day (UTC) can be fetched, and the newest hash. */
export async function auditParts(deps: ExportDeps, actor: Actor, day: string): Promise<AuditParts> {
  const asked = may(actor, 'read-audit')
  if (!asked.allowed) return { kind: 'refused', because: asked.because }
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isLocalTime(day, '00:00')) return { kind: 'invalid' }
  const [newest] = await deps.store.auditLinksBefore(actor.department, undefined, 1)
  if (!newest) return { kind: 'parts', day, parts: [] }
  const head = { link: newest.link, hash: newest.hash, at: newest.at }
  const begin = await firstSince(deps, actor.department, `${day}T00:00:00.000Z`, newest.link)
  const end = `${daysAfter(day, 1)}T00:00:00.000Z`
  const parts: AuditPart[] = []
  let after: string | undefined
  for await (const link of linksOf(deps, actor.department, begin, newest.link)) {
    if (link.at >= end) break
    after ??= link.previous
    const part = parts.at(-1)
    const events = link.events.length
    if (part && part.events + events <= mostInAFile)
      Object.assign(part, { to: link.link, events: part.events + events })
    else parts.push({ from: link.link, to: link.link, events })
  }
  return { kind: 'parts', day, parts, head, ...(after ? { after } : {}) }
}

/**
 * One file: each link's events as they stand in the table now, then the link. What is missing is left out, and what
 * was changed is shown changed: the verifier finds both. The download itself is told to the audit first.
 */
export async function exportAudit(
  deps: ExportDeps,
  actor: Actor,
  { from, to }: { from: number; to: number },
): Promise<{ kind: 'file'; department: DepartmentId; lines: string[] } | { kind: 'invalid' } | NotServed> {
  const asked = may(actor, 'read-audit')
  if (!asked.allowed)
    return audited(deps, actor, 'exported the audit', {}, { kind: 'refused', because: asked.because })
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (
    !(
      Number.isSafeInteger(from) &&
      Number.isSafeInteger(to) &&
      from >= 1 &&
      to >= from &&
      to - from <= mostInAFile
    )
  )
    return { kind: 'invalid' }
  const { department } = actor
  const links: AuditLink[] = []
  let count = 0
  for await (const link of linksOf(deps, department, from, to)) {
    count += link.events.length
    if (links.length > 0 && count > mostInAFile) return { kind: 'invalid' }
    links.push(link)
  }
  const file = { kind: 'file' as const, department, lines: await linesOf(deps, department, links) }
  return audited(deps, actor, 'exported the audit', { thing: `${from}-${to}` }, file)
}

async function linesOf(
  { store }: ExportDeps,
  department: DepartmentId,
  links: AuditLink[],
): Promise<string[]> {
  const ids = links.flatMap(({ events }) => events.map(([id]) => id))
  const events = new Map<AuditEventId, string>()
  for (const event of await store.auditEvents(department, ids)) events.set(event.id, textOfEvent(event))
  return links.flatMap((link) => [...link.events.flatMap(([id]) => events.get(id) ?? []), lineOfLink(link)])
}

async function* linksOf({ store }: ExportDeps, department: DepartmentId, from: number, to: number) {
  let next = from
  while (next <= to) {
    const links = await store.auditLinksFrom(department, next, Math.min(linksTogether, to - next + 1))
    yield* links
    const last = links.at(-1)
    if (!last) return
    next = last.link + 1
  }
}

/** The first link made at this time or later: times never go back along the chain, so it is found by halves. */
async function firstSince(
  { store }: ExportDeps,
  department: DepartmentId,
  at: Instant,
  newest: number,
): Promise<number> {
  let [low, high] = [1, newest + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [link] = await store.auditLinksFrom(department, middle, 1)
    if (!link || link.at >= at) high = middle
    else low = middle + 1
  }
  return low
}
