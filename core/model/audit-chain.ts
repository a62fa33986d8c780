import type { AuditEvent, AuditEventId } from './audit.ts'
import type { DepartmentId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * A link of a department's chain: the hashes of some events, in their order, and the hash of the link before. Whoever
 * changes, removes, adds or reorders anything would have to make every later link anew, and the newest hash is
 * known outside the table. `docs/audit.md` describes it for whoever writes another verifier.
 */
export type AuditLink = {
  department: DepartmentId
  /** Counts up by one from 1, over all days of the department. */
  link: number
  /** When it was made; never before the link before it. */
  at: Instant
  /** The hash of the link before; zeros before the first. */
  previous: string
  events: [AuditEventId, string][]
  hash: string
}

/** What the first link of a department stands on. */
export const beforeTheFirst = '0'.repeat(64)

/** The next link of a chain. The same head, events and time make the same link. */
export async function linkAfter(
  head: AuditLink | undefined,
  department: DepartmentId,
  events: AuditEvent[],
  now: Instant,
): Promise<AuditLink> {
  const body = {
    at: head && head.at > now ? head.at : now,
    department,
    events: await Promise.all(
      events.map(async (event): Promise<[string, string]> => [event.id, await hashOfEvent(event)]),
    ),
    link: (head?.link ?? 0) + 1,
    previous: head?.hash ?? beforeTheFirst,
  }
  return { ...body, hash: await sha256(textOfLink(body)) }
}

/** An event's line in an export, and what its hash is made of: JSON without spaces, the names in their order. */
export function textOfEvent(event: AuditEvent): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(event).sort(([one], [other]) => (one < other ? -1 : 1))),
  )
}

export function hashOfEvent(event: AuditEvent): Promise<string> {
  return sha256(textOfEvent(event))
}

/** What a link's hash is made of. */
export function textOfLink({ at, department, events, link, previous }: Omit<AuditLink, 'hash'>): string {
  return JSON.stringify({ at, department, events, link, previous })
}

/** A link's line in an export: its own hash comes last. */
export function lineOfLink(link: AuditLink): string {
  return `${textOfLink(link).slice(0, -1)},"hash":"${link.hash}"}`
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
