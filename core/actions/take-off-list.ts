import { may } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Marker, ScheduledMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { SetAside } from '../ports/contact-methods.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { markerIn } from './methods/markers.ts'
import { bringingBack, setAsideRest, settingAside } from './methods/setting-aside.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

/** The longest reason, in UTF-16 units as a form's maxlength counts. */
export const longestReason = 200

export type TakenOff =
  | { kind: 'taken-off'; conversation: ConversationId; name: string; cancelled: number }
  | { kind: 'invalid'; because: 'no-reason' | 'too-long' }
  | NotServed
export type PutBack =
  | { kind: 'back'; conversation: ConversationId; name: string; broughtBack: number }
  | NotServed

type ListDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Staff take a client off their list, with a reason. The records stay; what was scheduled is set aside, and a text
 * from the client brings them back. Done again it changes nothing.
 */
export async function takeOffList(
  deps: ListDeps,
  actor: Actor,
  input: { conversation: ConversationId; because: string },
): Promise<TakenOff> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const because = input.because.trim()
  if (because === '') return { kind: 'invalid', because: 'no-reason' }
  if (because.length > longestReason) return { kind: 'invalid', because: 'too-long' }
  const at = deps.clock.now()
  const outcome = await untilWritten<TakenOff>(async () => {
    const served = await own(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const { id, name } = was
    if (was.state !== 'caseload') return { kind: 'taken-off', conversation: id, name, cancelled: 0 }
    const off: Conversation = { ...was, state: 'off-list', takenOff: { by: actor.staff, because, at } }
    const { now, setAside, entries } = await settingAside(deps, off, everything, 'taken-off', actor)
    const marker = markerIn(deps, was, { kind: 'taken-off', because }, actor)
    const written = await deps.store.changeRecords({
      conversations: [{ was, now: { ...now, version: was.version + 1 } }],
      entries: [marker, ...entries],
      setAside: setAside.map((one) => ({ ...one, at })),
    })
    if (written === 'changed') return 'changed'
    return { kind: 'taken-off', conversation: id, name, cancelled: countOf(entries) }
  })
  if (outcome.kind === 'taken-off' && outcome.cancelled > 0)
    await setAsideRest(deps, outcome.conversation, everything, 'taken-off', at)
  return audited(deps, actor, 'took a client off the list', { conversation: input.conversation }, outcome)
}

/**
 * Back on the list of the same case manager. `undo`: what was set aside with the taking-off and is still to come waits
 * again; staff who add a client back later begin anew.
 */
export async function putBackOnList(
  deps: ListDeps,
  actor: Actor,
  input: { conversation: ConversationId; undo: boolean },
): Promise<PutBack> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await untilWritten<PutBack>(async () => {
    const served = await own(deps, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const { id, name } = was
    if (was.state !== 'off-list') return { kind: 'back', conversation: id, name, broughtBack: 0 }
    const { takenOff, ...kept } = was
    const picks = (one: SetAside) => input.undo && one.because === 'taken-off' && one.at === takenOff?.at
    const back = await bringingBack(deps, { ...kept, state: 'caseload' }, picks)
    const now = { ...back.now, version: was.version + 1 }
    const written = await deps.store.changeRecords({
      conversations: [{ was, now }],
      entries: [markerIn(deps, was, { kind: 'restored' }, actor)],
      broughtBack: back.broughtBack.map((one) => ({ was: one, conversation: now })),
    })
    if (written === 'changed') return 'changed'
    return { kind: 'back', conversation: id, name, broughtBack: back.broughtBack.length }
  })
  return audited(deps, actor, 'put a client back on the list', { conversation: input.conversation }, outcome)
}

async function own(deps: ListDeps, actor: Actor, id: ConversationId) {
  const found = await followConversation(deps.store, id)
  return checked(found, (conversation) => may(actor, 'edit-client', conversation))
}

function everything(_: ScheduledMessage): boolean {
  return true
}

function countOf(entries: Marker[]): number {
  return entries.reduce((sum, { marker }) => sum + ('count' in marker ? (marker.count ?? 0) : 0), 0)
}
