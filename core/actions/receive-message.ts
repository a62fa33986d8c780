import type { Department } from '../model/department.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Arriving, Inbound, ReceiveDeps, Step } from './receive/arriving.ts'
import { answersByItself } from './receive/automatic-answers.ts'
import { alertsOfDanger } from './receive/danger-words.ts'
import { entered } from './receive/enter.ts'
import { heedsOptOut } from './receive/opt-out-words.ts'
import { knowsReach } from './receive/reach.ts'
import { routeOf } from './receive/route.ts'
import { heedsStopRequest } from './receive/stop-request.ts'

export type { Inbound }

export type Received = { conversation: ConversationId; message: MessageId } & {
  kind: 'kept' | 'restored' | 'unclaimed' | 'first-contact' | 'replay'
}

/** It came to a number that no department has: kept in the dead-letter queue for an operator, never dropped. */
export class NobodysNumber extends Error {
  override name = 'NobodysNumber'
}

/** What follows from a message besides its being kept, in this order. Each stands in a file of its own. */
const steps: Step[] = [heedsOptOut, heedsStopRequest, alertsOfDanger, answersByItself, knowsReach]

/**
 * Keeps an inbound message where it belongs: with the client who has the sender's number in that department (back
 * on the list if they were taken off it), else in Unclaimed. A replay writes nothing and answers as the first did.
 */
export async function receiveMessage(deps: ReceiveDeps, actor: Actor, inbound: Inbound): Promise<Received> {
  const before = await deps.store.inboundSeen(inbound.provider, inbound.providerId)
  if (before) return { kind: 'replay', ...before }
  const id = await deps.store.departmentOfNumber(inbound.to)
  const department = id && (await deps.store.department(id))
  if (!department) throw new NobodysNumber('a message came to a number that no department has')
  const outcome = await untilWritten<Received>(async () => {
    const arrived = await arrival(deps, inbound, department)
    const kept = await deps.store.keep.inbound({ provider: inbound.provider, ...arrived })
    if (kept === 'seen') return replayed(deps, inbound)
    const ids = { conversation: arrived.conversation.id, message: arrived.message.id }
    return kept === 'changed' ? 'changed' : { kind: outcomeOf[arrived.route.kind], ...ids }
  })
  const { conversation, message } = outcome
  const about = { conversation, message, department: department.id }
  return audited(deps, actor, 'received a message', about, outcome)
}

/** Everything that one inbound message leads to, for one transaction. */
async function arrival(deps: ReceiveDeps, inbound: Inbound, department: Department): Promise<Arriving> {
  const { route, links } = await routeOf(deps, inbound.from, department)
  const client = route.kind === 'first-contact' ? undefined : route.conversation.client
  const methods = client ? ((await deps.store.client(client))?.methods ?? []) : []
  let arriving = await entered(deps, inbound, { department, route, links, methods })
  for (const step of steps) arriving = await step(arriving, deps)
  const version = (arriving.was?.version ?? 0) + 1
  return { ...arriving, conversation: { ...arriving.conversation, version } }
}

/** Another delivery of the same message was quicker: what that one kept. */
async function replayed(deps: ReceiveDeps, inbound: Inbound): Promise<Received | 'changed'> {
  const first = await deps.store.inboundSeen(inbound.provider, inbound.providerId)
  return first ? { kind: 'replay', ...first } : 'changed'
}

const outcomeOf = {
  conversation: 'kept',
  restore: 'restored',
  unclaimed: 'unclaimed',
  'first-contact': 'first-contact',
} as const
