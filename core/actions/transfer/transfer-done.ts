import { maySee } from '../../model/access.ts'
import type { ConversationId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { mayTakeBack, mayTransfer } from '../../model/transfer.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation, type NotServed } from '../served-conversation.ts'

/** What became of a transfer, for whoever made it. */
export type TransferDone =
  | {
      kind: 'with'
      conversation: ConversationId
      name: string
      staff: string
      mayOpen: boolean
      mayUndo: boolean
    }
  | { kind: 'away'; name: string }
  | NotServed

/** The client's name and who has them now: told to whoever handed them on, as long as they may take it back. */
export async function transferDone(
  deps: Pick<Deps, 'store' | 'clock'>,
  actor: Actor,
  id: ConversationId,
): Promise<TransferDone> {
  const found = await followConversation(deps.store, id)
  if (actor.kind !== 'staff' || found?.department !== actor.department) return { kind: 'not-found' }
  const { name, takenOff, state } = found
  if (state === 'off-list' && takenOff?.to !== undefined && takenOff.by === actor.staff)
    return { kind: 'away', name }
  const mayUndo = mayTakeBack(actor, found, deps.clock.now())
  const mayOpen = maySee(actor, found).allowed
  if (!mayUndo && !mayTransfer(actor, found).allowed) return { kind: 'refused', because: 'not-yours' }
  const staff = found.staff === undefined ? '' : ((await deps.store.staff(found.staff))?.name ?? '')
  return { kind: 'with', conversation: found.id, name, staff, mayOpen, mayUndo }
}
