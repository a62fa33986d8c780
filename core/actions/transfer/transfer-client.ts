import type { Conversation } from '../../model/conversation.ts'
import { takenBack } from '../../model/handing-on.ts'
import type { ConversationId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import { longestTransferNote, mayTakeBack, mayTransfer } from '../../model/transfer.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { markerIn } from '../methods/markers.ts'
import { checked, followConversation, type NotServed } from '../served-conversation.ts'
import { worksIn } from '../staff/leave.ts'
import { handOnChange } from './hand-on.ts'
import { receiver } from './receivers.ts'

export type Transferred =
  | { kind: 'transferred'; conversation: ConversationId; replay: boolean }
  | { kind: 'invalid'; because: 'no-receiver' | 'note-too-long' }
  | NotServed

export type TransferDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Hands a client on to a colleague of the department, or assigns one who waits. One transaction: of two who do so one
 * is first, and a text that arrives in the middle is kept before or after it, never between. Sent again it finds the
 * client there and changes nothing.
 */
export async function transferClient(
  deps: TransferDeps,
  actor: Actor,
  input: { conversation: ConversationId; to: StaffId; note: string; leavesTranscript: boolean },
): Promise<Transferred> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const note = input.note.trim()
  const about = { conversation: input.conversation }
  const outcome = await untilWritten<Transferred>(async () => {
    const found = await followConversation(deps.store, input.conversation)
    if (found && isDone(found, actor.staff, input.to))
      return { kind: 'transferred', conversation: found.id, replay: true }
    const served = checked(found, (conversation) => mayTransfer(actor, conversation))
    if (served.kind !== 'yes') return served
    if (note.length > longestTransferNote) return { kind: 'invalid', because: 'note-too-long' }
    const { conversation: was } = served
    const to = await receiver(deps, input.to, actor.department)
    if (!to || (was.staff === to.id && was.state === 'caseload'))
      return { kind: 'invalid', because: 'no-receiver' }
    const change = await handOnChange(deps, {
      was,
      to,
      by: { staff: actor.staff, name: actor.name },
      ...(note ? { note } : {}),
      leavesTranscript: input.leavesTranscript,
      isTold: to.id !== actor.staff,
    })
    if (change === 'changed' || (await deps.store.changeRecords(change)) === 'changed') return 'changed'
    return { kind: 'transferred', conversation: was.id, replay: false }
  })
  return audited(deps, actor, 'transferred a client', about, outcome)
}

function isDone({ state, staff, handedOn }: Conversation, by: StaffId, to: StaffId): boolean {
  return state === 'caseload' && staff === to && handedOn?.by === by && handedOn.from !== to
}

export type TransferTakenBack =
  | { kind: 'taken-back'; conversation: ConversationId; name: string }
  /** Somebody else handed them on since, or it is too long ago. */
  | { kind: 'too-late'; conversation: ConversationId }
  | NotServed

/**
 * Whoever handed a client on takes that back, for a while: to the case manager before, or to those who wait, with all
 * that was written before and since. Who worked with them and left meanwhile does not get them back: they wait. Done
 * again it is too late: there is nothing to take back.
 */
export async function takeTransferBack(
  deps: TransferDeps,
  actor: Actor,
  input: { conversation: ConversationId },
): Promise<TransferTakenBack> {
  const outcome = await untilWritten<TransferTakenBack>(async () => {
    const was = await followConversation(deps.store, input.conversation)
    if (actor.kind !== 'staff' || !was || was.department !== actor.department) return { kind: 'not-found' }
    if (!was.handedOn || !mayTakeBack(actor, was, deps.clock.now())) {
      const allowed = was.handedOn?.by === actor.staff ? { allowed: true } : mayTransfer(actor, was)
      return allowed.allowed
        ? { kind: 'too-late', conversation: was.id }
        : { kind: 'refused', because: 'not-yours' }
    }
    const { from } = was.handedOn
    const before = from ? await deps.store.staff(from) : undefined
    const name = before?.name ?? ''
    const hasLeft = from !== undefined && !worksIn(before, was.department)
    const now = takenBack(hasLeft ? fromNobody(was) : was)
    const entries = [
      markerIn(deps, was, { kind: 'transfer-taken-back', to: hasLeft ? '' : name }, actor),
      ...(hasLeft ? [markerIn(deps, was, { kind: 'case-manager-left', from: name })] : []),
    ]
    const written = await deps.store.changeRecords({ conversations: [{ was, now }], entries })
    return written === 'changed' ? 'changed' : { kind: 'taken-back', conversation: was.id, name: was.name }
  })
  return audited(deps, actor, 'took a transfer back', { conversation: input.conversation }, outcome)
}

/** As if they had waited before: the colour tag that only the case manager before could see goes too. */
function fromNobody(was: Conversation): Conversation {
  if (!was.handedOn) return was
  const { from: _, tag: __, ...handedOn } = was.handedOn
  return { ...was, handedOn }
}
