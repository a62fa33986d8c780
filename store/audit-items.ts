import * as z from 'zod/mini'
import type { AuditEvent } from '../core/model/audit.ts'
import type { AuditLink } from '../core/model/audit-chain.ts'
import { timeOf } from './id-time.ts'
import { afterHash, type Kept } from './items.ts'
import * as keys from './oversight-keys.ts'
import { type Item, read } from './shapes.ts'

const event = z.looseObject({ sk: z.string(), line: z.record(z.string(), z.unknown()) })
const link = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  type: z.literal('audit-link'),
  v: z.literal(1),
  at: z.string(),
  previous: z.string(),
  events: z.array(z.tuple([z.string(), z.string()])),
  hash: z.string(),
})

/** An event stands in `line` alone: so the index of a conversation shows all of it, and nothing is kept twice. */
export function auditEventItem({ id, ...line }: AuditEvent): Kept {
  return {
    ...keys.auditEvent(line.department, timeOf(id).slice(0, 10), id),
    type: 'audit-event',
    v: 1,
    ...(line.conversation ? keys.auditOfConversation(line.conversation, id) : {}),
    line,
  }
}

/** What was kept, attribute by attribute: one that somebody put there shows in its hash. */
export function readAuditEvent(item: Item): AuditEvent {
  const { sk, line } = read(event, item)
  return { ...line, id: afterHash(sk) } as AuditEvent
}

export function auditLinkItem({ department, link: number, ...rest }: AuditLink): Kept {
  return { ...keys.auditLink(department, number), type: 'audit-link', v: 1, ...rest }
}

export function readAuditLink(item: Item): AuditLink {
  const { pk, sk, at, previous, events, hash } = read(link, item)
  return { department: afterHash(pk), link: Number(afterHash(sk)), at, previous, events, hash }
}
