import { maySee, mayWrite } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { InboundMessage, Marker, ThreadEntry } from '../model/message.ts'
import { afterLeaving, afterMoving } from '../model/moving.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { markerIn } from './methods/markers.ts'
import type { StaffActor } from './methods/served-client.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

export type MessageMoved =
  /** `name` is missing where the actor does not see that client. */
  | { kind: 'moved'; from: ConversationId; to: ConversationId; name?: string; count: number }
  /** The client it was to go to does not have this phone (any more), or the message is none that came from it. */
  | { kind: 'not-shared' }
  | NotServed

type MoveDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/** How many of the newest entries tell what is unread and what was written last. */
export const newestLooked = 100

/**
 * A text from a shared phone goes to the other client who has that phone, with the same id, and a marker stays where
 * it was; `laterToo` takes the ones that came from that phone since along. Each is moved by one transaction: sent
 * again, or stopped in between and sent again, it moves what is not moved yet. Staff who hand a text to a colleague's
 * client see nothing of that client.
 */
export async function moveMessage(
  deps: MoveDeps,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId; to: ConversationId; laterToo: boolean },
): Promise<MessageMoved> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const outcome = await moved(deps, actor, input)
  const about = { conversation: input.conversation, message: input.message }
  return audited(deps, actor, 'moved a message', about, outcome)
}

async function moved(
  deps: MoveDeps,
  actor: StaffActor,
  input: Parameters<typeof moveMessage>[2],
): Promise<MessageMoved> {
  const first = await moveOne(deps, actor, input.conversation, input.message, input.to)
  if (first.kind !== 'moved' || !input.laterToo) return first
  const later = await laterFrom(deps, first.from, input.message)
  let { count } = first
  for (const id of later) {
    const next = await moveOne(deps, actor, first.from, id, first.to)
    if (next.kind === 'moved') count += next.count
  }
  return { ...first, count }
}

function moveOne(
  deps: MoveDeps,
  actor: StaffActor,
  conversation: ConversationId,
  id: MessageId,
  to: ConversationId,
): Promise<MessageMoved> {
  return untilWritten<MessageMoved>(async () => {
    const from = await followConversation(deps.store, conversation)
    const served = checked(from, (one) => mayWrite(actor, one))
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const target = await followConversation(deps.store, to)
    const entry = await entryOf(deps, was, id)
    if (!target || !entry || target.id === was.id || target.department !== actor.department)
      return { kind: 'not-shared' }
    const known = maySee(actor, target).allowed ? { name: target.name } : {}
    const answer = { kind: 'moved' as const, from: was.id, to: target.id, ...known }
    if (entry.direction === 'marker' && entry.marker.kind === 'moved-away') return { ...answer, count: 0 }
    if (entry.direction !== 'in' || !(await hasPhone(deps, target, entry.from))) return { kind: 'not-shared' }
    const written = await deps.store.changeRecords(await change(deps, actor, was, target, entry))
    return written === 'changed' ? 'changed' : { ...answer, count: 1 }
  })
}

async function change(
  deps: MoveDeps,
  by: StaffActor,
  was: Conversation,
  target: Conversation,
  message: InboundMessage,
) {
  const newest = await newestOf(deps, was)
  const { subject: _, ...kept } = message
  const others = (message.sharedWith ?? []).filter((id) => id !== target.id)
  const now: InboundMessage = {
    ...kept,
    conversation: target.id,
    thread: target.threads.at(-1)?.id ?? '',
    ...(target.subject ? { subject: target.subject.id } : {}),
    sharedWith: [was.id, ...others],
  }
  const { from: address } = message
  const away: Marker = {
    ...markerIn(deps, was, { kind: 'moved-away', address }, by),
    // In the place of the message: nobody who reads on wonders where it went.
    id: message.id,
    thread: message.thread,
    at: message.at,
  }
  const isBack = target.state === 'off-list'
  return {
    conversations: [
      { was, now: afterLeaving(was, [message], newest) },
      { was: target, now: afterMoving(target, [now], was) },
    ],
    entries: [
      away,
      now,
      markerIn(deps, target, { kind: 'moved-here', address }, by),
      ...(isBack ? [markerIn(deps, target, { kind: 'restored' })] : []),
    ],
    seenIn: [now],
  }
}

/** Whether the address book of the department names this client for the phone. */
async function hasPhone({ store }: MoveDeps, target: Conversation, address: string): Promise<boolean> {
  const links = await store.addressLinks(address)
  return links.some(
    (link) =>
      link.kind === 'client' && link.department === target.department && link.client === target.client,
  )
}

/** The entry, in whichever of the conversation's threads it stands. */
async function entryOf(
  { store }: Pick<Deps, 'store'>,
  { threads }: Conversation,
  id: MessageId,
): Promise<ThreadEntry | undefined> {
  const found = await Promise.all(threads.map((thread) => store.message(thread.id, id)))
  return found.find((entry) => entry !== undefined)
}

/** The newest entries of a conversation as they are now. */
export async function newestOf(
  { store }: Pick<Deps, 'store'>,
  { threads }: Conversation,
): Promise<ThreadEntry[]> {
  const ids = threads.map((thread) => thread.id)
  return (await store.entries(ids, { limit: newestLooked, consistent: true })).items
}

/** Texts that came from the same phone after this one and are still here. */
async function laterFrom(deps: MoveDeps, id: ConversationId, message: MessageId): Promise<MessageId[]> {
  const conversation = await followConversation(deps.store, id)
  if (!conversation) return []
  const moved = await entryOf(deps, conversation, message)
  const address = moved?.direction === 'marker' && 'address' in moved.marker ? moved.marker.address : ''
  return (await newestOf(deps, conversation))
    .filter((entry) => entry.direction === 'in' && entry.id > message && entry.from === address)
    .map((entry) => entry.id)
    .toReversed()
}
