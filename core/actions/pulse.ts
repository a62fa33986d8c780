import { maySee } from '../model/access.ts'
import type { InFlight } from '../model/conversation.ts'
import type { ConversationId, MessageId, ThreadId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

export type Pulse = { kind: 'pulse'; version: number; inFlight: InFlight[] } | NotServed
export type ListsPulse = { kind: 'pulse'; version: string } | NotServed

/** Whether an open conversation has moved on: one request for its version and the statuses still shown as open. */
export async function pulse(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { conversation: ConversationId; inFlight: { thread: ThreadId; id: MessageId }[] },
): Promise<Pulse> {
  const found = await deps.store.pulse(input.conversation, input.inFlight)
  if (!found || actor.kind !== 'staff') return { kind: 'not-found' }
  const { about } = found
  // A page may name any message: only those of this conversation's own threads are told.
  const threads = new Set(about.threads.map((thread) => thread.id))
  const allowed = maySee(actor, about)
  if (!allowed.allowed)
    return allowed.because === 'not-in-department'
      ? { kind: 'not-found' }
      : { kind: 'refused', because: allowed.because }
  return {
    kind: 'pulse',
    version: about.version,
    inFlight: found.inFlight.filter((one) => threads.has(one.thread)),
  }
}

/** Whether any list of the actor has moved: two small items in one request. */
export async function listsPulse(deps: Pick<Deps, 'store'>, actor: Actor): Promise<ListsPulse> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { version } = await deps.store.counts(actor.staff, actor.department)
  return { kind: 'pulse', version }
}
