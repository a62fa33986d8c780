import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { checked, type NotServed } from './served-conversation.ts'

export type Dismissed =
  | { kind: 'dismissed' }
  | { kind: 'gone' }
  | { kind: 'invalid'; because: 'no-reason' }
  | NotServed
export type Undismissed = { kind: 'restored' } | { kind: 'gone' } | NotServed

type DismissDeps = Pick<Deps, 'store' | 'clock' | 'audit'>

/** Staff set an unknown number aside, with a reason. A new text from it brings it back. */
export async function dismissUnclaimed(
  deps: DismissDeps,
  actor: Actor,
  input: { conversation: ConversationId; because: string },
): Promise<Dismissed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const because = input.because.trim().slice(0, 200)
  if (because === '') return { kind: 'invalid', because: 'no-reason' }
  const outcome = await change<Dismissed>(deps, actor, input.conversation, (was) =>
    was.state === 'dismissed'
      ? { kind: 'dismissed' }
      : { ...was, state: 'dismissed', dismissed: { by: actor.staff, because, at: deps.clock.now() } },
  )
  const told = outcome === 'written' ? ({ kind: 'dismissed' } as const) : outcome
  return audited(deps, actor, 'dismissed a number', { conversation: input.conversation }, told)
}

/** Undo: the number is unclaimed again. */
export async function undismiss(
  deps: DismissDeps,
  actor: Actor,
  input: { conversation: ConversationId },
): Promise<Undismissed> {
  const outcome = await change<Undismissed>(deps, actor, input.conversation, (was) => {
    if (was.state === 'unclaimed') return { kind: 'restored' }
    const { dismissed: _, ...kept } = was
    return { ...kept, state: 'unclaimed' }
  })
  const told = outcome === 'written' ? ({ kind: 'restored' } as const) : outcome
  return audited(deps, actor, 'brought a number back', { conversation: input.conversation }, told)
}

/** Changes an unclaimed conversation, or answers why not. */
function change<Outcome extends { kind: string }>(
  deps: DismissDeps,
  actor: Actor,
  id: ConversationId,
  to: (was: Conversation) => Conversation | Outcome,
): Promise<Outcome | NotServed | { kind: 'gone' } | 'written'> {
  return untilWritten<Outcome | NotServed | { kind: 'gone' } | 'written'>(async () => {
    const found = await deps.store.conversation(id)
    const isHere = actor.kind === 'staff' && found?.department === actor.department
    if (isHere && (found.client || found.state === 'joined')) return { kind: 'gone' }
    const served = checked(found, (conversation) => may(actor, 'dismiss', conversation))
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const now = to(was)
    if (!('version' in now)) return now
    const written = await deps.store.keep.dismissed({ ...now, version: was.version + 1 }, was)
    return written === 'changed' ? 'changed' : 'written'
  })
}
