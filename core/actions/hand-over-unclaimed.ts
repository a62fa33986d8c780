import { may } from '../model/access.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { joinUnclaimed } from './join-unclaimed.ts'
import { checked, type NotServed } from './served-conversation.ts'

export type HandedOver = { kind: 'handed-over'; name: string } | { kind: 'gone' } | NotServed

/**
 * Staff hand an unknown number to a client of a colleague. They choose the client by name; that client's messages
 * they never see, and afterwards they do not see this thread either.
 */
export async function handOver(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; to: ConversationId; title: string },
): Promise<HandedOver> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<HandedOver>(async () => {
    const found = await deps.store.conversation(input.conversation)
    if (found?.department === actor.department && (found.client || found.state === 'joined'))
      return { kind: 'gone' }
    const served = checked(found, (conversation) => may(actor, 'hand-over', conversation))
    if (served.kind !== 'yes') return served
    const to = await deps.store.conversation(input.to)
    if (
      !to?.client ||
      to.department !== actor.department ||
      (to.state !== 'caseload' && to.state !== 'waiting')
    ) {
      return { kind: 'not-found' }
    }
    const joined = await joinUnclaimed(deps, actor, {
      unclaimedWas: served.conversation,
      was: to,
      client: to.client,
      title: input.title,
      as: 'handed-over',
    })
    return joined === 'changed' ? 'changed' : { kind: 'handed-over', name: to.name }
  })
  return audited(deps, actor, 'handed a number over', { conversation: input.conversation }, outcome)
}
