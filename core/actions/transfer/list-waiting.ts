import { may } from '../../model/access.ts'
import type { Line } from '../../model/conversation.ts'
import type { ConversationId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { type Receiver, receiver, receiversIn } from './receivers.ts'
import { type TransferDeps, transferClient } from './transfer-client.ts'

/** How many one page shows. */
export const waitingShown = 50
/** So many are assigned at once; the page has no more. */
const abreast = 5

export type WaitingList = { kind: 'list'; lines: Line[]; next?: string; receivers: Receiver[] } | NotServed

/** The department's clients without a case manager, newest contact first, for those who assign them. */
export async function listWaiting(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  input: { after?: string | undefined },
): Promise<WaitingList> {
  const allowed = may(actor, 'assign-waiting')
  if (!allowed.allowed || actor.kind !== 'staff')
    return { kind: 'refused', because: allowed.allowed ? 'no-permission' : allowed.because }
  const { after } = input
  const [page, receivers] = await Promise.all([
    deps.store.waiting(actor.department, { limit: waitingShown, ...(after ? { after } : {}) }),
    receiversIn(deps, actor.department),
  ])
  const list: WaitingList = {
    kind: 'list',
    lines: page.items,
    ...(page.next ? { next: page.next } : {}),
    receivers,
  }
  return audited(deps, actor, 'looked at who waits', { department: actor.department }, list)
}

export type Assigned =
  | { kind: 'assigned'; count: number; left: number; to: string }
  | { kind: 'invalid'; because: 'nobody' | 'no-receiver' }
  | NotServed

/**
 * Gives clients who wait a case manager, each by a transaction of its own. Whoever was assigned meanwhile is left as
 * they are and counted; sent again it changes nothing.
 */
export async function assignWaiting(
  deps: TransferDeps,
  actor: Actor,
  input: { conversations: ConversationId[]; to: StaffId },
): Promise<Assigned> {
  const allowed = may(actor, 'assign-waiting')
  if (!allowed.allowed || actor.kind !== 'staff')
    return { kind: 'refused', because: allowed.allowed ? 'no-permission' : allowed.because }
  const ids = [...new Set(input.conversations)].slice(0, waitingShown)
  if (ids.length === 0) return { kind: 'invalid', because: 'nobody' }
  const to = await receiver(deps, input.to, actor.department)
  if (!to) return { kind: 'invalid', because: 'no-receiver' }
  let count = 0
  for (let from = 0; from < ids.length; from += abreast) {
    const some = ids.slice(from, from + abreast)
    count += (await Promise.all(some.map((id) => assignOne(deps, actor, id, to.id)))).filter(Boolean).length
  }
  return { kind: 'assigned', count, left: ids.length - count, to: to.name }
}

async function assignOne(
  deps: TransferDeps,
  actor: Actor,
  conversation: ConversationId,
  to: StaffId,
): Promise<boolean> {
  const found = await deps.store.conversation(conversation)
  const isHere = actor.kind === 'staff' && found?.department === actor.department
  if (!isHere || (found.state !== 'waiting' && found.staff !== to)) return false
  const done = await transferClient(deps, actor, { conversation, to, note: '', leavesTranscript: false })
  return done.kind === 'transferred'
}
