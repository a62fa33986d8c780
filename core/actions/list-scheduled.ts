import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

export type ScheduledListed =
  | {
      kind: 'list'
      items: { conversation: ConversationId; id: MessageId; due: Instant; name: string; preview: string }[]
      next?: string
    }
  | NotServed

/** What waits to be sent to the clients on the actor's list, soonest first; one request. */
export async function listScheduled(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { after?: string },
): Promise<ScheduledListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { items, next } = await deps.store.scheduledOf(actor.staff, {
    limit: 50,
    ...(input.after ? { after: input.after } : {}),
  })
  return { kind: 'list', items, ...(next ? { next } : {}) }
}
