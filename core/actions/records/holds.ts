import { may } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import { type HeldThing, type Hold, readReason } from '../../model/hold.ts'
import { type ConversationId, type HoldId, isId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'
import { untilWritten } from '../again.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation, type NotServed } from '../served-conversation.ts'

type HoldDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>
type NotRead = { kind: 'invalid'; because: 'empty' | 'too-long' }

export type HoldPlaced = { kind: 'placed'; hold: Hold } | NotRead | NotServed
export type HoldReleased = { kind: 'released'; hold: Hold } | NotRead | NotServed

/** Every hold of the actor's department, newest first. */
export async function listHolds(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
): Promise<{ kind: 'holds'; holds: Hold[] } | NotServed> {
  const refused = notAllowed(actor)
  if (refused || actor.kind !== 'staff') return refused ?? { kind: 'not-found' }
  return { kind: 'holds', holds: await store.holds(actor.department) }
}

/**
 * Places a hold on a client or on the whole department, from this moment on: what is being removed stops at its next
 * step. `id` comes with the form, so that one sent twice places one hold.
 */
export async function placeHold(
  deps: HoldDeps,
  actor: Actor,
  input: { id: HoldId; conversation?: ConversationId | undefined; reason: string },
): Promise<HoldPlaced> {
  const refused = notAllowed(actor)
  if (refused || actor.kind !== 'staff') return refused ?? { kind: 'not-found' }
  const read = readReason(input.reason)
  if (read.kind !== 'reason') return { kind: 'invalid', because: read.kind }
  const id = isId('ho', input.id) ? input.id : deps.ids.make('ho')
  const by = { staff: actor.staff, name: actor.name }
  const outcome = await untilWritten<HoldPlaced>(async () => {
    const there = await deps.store.hold(actor.department, id)
    if (there) return { kind: 'placed', hold: there }
    const was = input.conversation && (await ofDepartment(deps.store, actor.department, input.conversation))
    if (input.conversation && !was) return { kind: 'not-found' }
    const on: HeldThing = was ? heldClient(was.conversation) : { kind: 'department' }
    const hold: Hold = { id, department: actor.department, on, reason: read.reason, at: deps.clock.now(), by }
    const shown = was && !was.isLeaving ? marked(was.conversation) : undefined
    return (await deps.store.holdPlaced(hold, shown)) === 'changed' ? 'changed' : { kind: 'placed', hold }
  })
  return audited(deps, actor, 'placed a hold', aboutOf(input.conversation, id), outcome)
}

/** Releases a hold with a reason. The client's mark goes when no other hold stands on them. */
export async function releaseHold(
  deps: HoldDeps,
  actor: Actor,
  input: { id: HoldId; reason: string },
): Promise<HoldReleased> {
  const refused = notAllowed(actor)
  if (refused || actor.kind !== 'staff') return refused ?? { kind: 'not-found' }
  const read = readReason(input.reason)
  if (read.kind !== 'reason') return { kind: 'invalid', because: read.kind }
  const released = { at: deps.clock.now(), by: { staff: actor.staff, name: actor.name }, reason: read.reason }
  let conversation: ConversationId | undefined
  const outcome = await untilWritten<HoldReleased>(async () => {
    const all = await deps.store.holds(actor.department)
    const was = all.find(({ id }) => id === input.id)
    if (!was) return { kind: 'not-found' }
    if (was.released) return { kind: 'released', hold: was }
    if (was.on.kind === 'client') conversation = was.on.conversation
    const hold = { ...was, released }
    const shown = await unmarked(deps.store, was, all)
    return (await deps.store.holdReleased(hold, shown)) === 'changed' ? 'changed' : { kind: 'released', hold }
  })
  return audited(deps, actor, 'released a hold', aboutOf(conversation, input.id), outcome)
}

async function unmarked(store: Store, { id, on }: Hold, all: Hold[]) {
  if (on.kind !== 'client') return undefined
  const was = await followConversation(store, on.conversation)
  const isHeldElse = all.some(
    (other) =>
      other.id !== id &&
      !other.released &&
      other.on.kind === 'client' &&
      other.on.conversation === on.conversation,
  )
  if (!was?.onHold || isHeldElse) return undefined
  const { onHold: _, ...rest } = was
  return { was, now: { ...rest, version: was.version + 1 } }
}

/** The conversation, even one that retention is just removing: the hold is there before its next step. */
async function ofDepartment(
  store: Store,
  department: string,
  id: ConversationId,
): Promise<{ conversation: Conversation; isLeaving: boolean } | undefined> {
  const found = await followConversation(store, id)
  const leaving = found ? undefined : (await store.removal(id))?.was
  const conversation = found ?? leaving
  if (!conversation || conversation.department !== department) return undefined
  return { conversation, isLeaving: leaving !== undefined }
}

function marked(was: Conversation) {
  return { was, now: { ...was, onHold: true as const, version: was.version + 1 } }
}

function heldClient({ id, client, name, address }: Conversation): HeldThing {
  return { kind: 'client', conversation: id, ...(client ? { client } : {}), name: name || (address ?? '') }
}

function aboutOf(conversation: ConversationId | undefined, hold: HoldId) {
  return conversation ? { conversation, thing: hold } : { thing: hold }
}

function notAllowed(actor: Actor): NotServed | undefined {
  const asked = may(actor, 'hold-records')
  return asked.allowed ? undefined : { kind: 'refused', because: asked.because }
}
