import { afterOutcome } from '../model/after-outcome.ts'

import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

/** `moved-on`: a receipt has settled it meanwhile. */
export type Settled = { kind: 'settled' } | { kind: 'moved-on' } | NotServed

/**
 * A person who knows says whether a message that may not have left arrived. The machine never decides this, and
 * nothing is sent here: sending again is a new message. A later receipt may still correct a "did not".
 */
export async function resolveUnconfirmed(
  deps: Pick<Deps, 'store' | 'clock' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId; say: 'it-arrived' | 'it-did-not' },
): Promise<Settled> {
  const outcome = await untilWritten<Settled>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const found = await Promise.all(was.threads.map((thread) => deps.store.message(thread.id, input.message)))
    const message = found.find((entry) => entry !== undefined)
    if (message?.direction !== 'out') return { kind: 'not-found' }
    if (message.status !== 'unconfirmed') return { kind: 'moved-on' }
    const to =
      input.say === 'it-arrived'
        ? { status: 'delivered' as const }
        : { status: 'undelivered' as const, reason: 'unknown' as const }
    const at = deps.clock.now()
    const after = afterOutcome(was, message, to, at)
    const now = { ...after, version: was.version + 1 }
    const kept = await deps.store.keep.status({
      message,
      to,
      at,
      conversation: { now, was },
    })
    return kept === 'changed' ? 'changed' : { kind: 'settled' }
  })
  return audited(
    deps,
    actor,
    'settled a message',
    { conversation: input.conversation, message: input.message },
    outcome,
  )
}
