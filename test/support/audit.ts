import { encodeTime } from 'ulid'
import type { AuditEvent } from '../../core/model/audit.ts'
import {
  type AuditLink,
  beforeTheFirst,
  lineOfLink,
  linkAfter,
  textOfEvent,
} from '../../core/model/audit-chain.ts'
import { instantOf } from '../../core/model/time.ts'

const inALink = 10

/** So many events of a department as an export shows them, chained by tens; the newest hash, and the one before all. */
export async function exported(count: number) {
  const lines: string[] = []
  let head: AuditLink | undefined
  for (let from = 0; from < count; from += inALink) {
    const events = Array.from({ length: Math.min(inALink, count - from) }, (_, place) => event(from + place))
    head = await linkAfter(head, 'pretrial', events, events.at(-1)!.at)
    lines.push(...events.map(textOfEvent), lineOfLink(head))
  }
  return { lines, head: head?.hash ?? beforeTheFirst, after: beforeTheFirst }
}

const did = ['opened a conversation', 'wrote a message', 'saw messages', 'edited a client']

function event(place: number): AuditEvent {
  const milliseconds = Date.UTC(2026, 10, 21) + place * 700
  const rest = String(place).padStart(16, '0')
  return {
    id: `au_${encodeTime(milliseconds, 10)}${rest}`,
    at: instantOf(milliseconds),
    department: 'pretrial',
    staff: `st_01K0DEMO0000000000000000${String(place % 37).padStart(2, '0')}`,
    role: 'case-manager',
    did: did[place % did.length]!,
    outcome: 'open',
    session: 'Zk3v9QmT5xYb',
    from: `192.0.2.${place % 250}`,
    conversation: `cv_01K0DEMO00000000000000${String(place % 991).padStart(4, '0')}`,
  }
}
