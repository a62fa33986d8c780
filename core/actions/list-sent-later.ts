import { maySee } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'
import type { NotServed } from './served-conversation.ts'

/** A scheduled message that has left, in the conversation it stands in now. */
export type SentLater = { message: OutboundMessage; conversation: ConversationId; name: string }
export type SentLaterListed = { kind: 'list'; items: SentLater[]; next?: string } | NotServed

const shown = 25

/**
 * The record of what the actor had scheduled and has left, newest first, with its status as it is now. What stands in
 * a conversation that the actor may no longer see is left out. Three requests, one more where conversations were joined.
 */
export async function listSentLater(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { after?: string },
): Promise<SentLaterListed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { items, next } = await deps.store.sentLaterOf(actor.staff, {
    limit: shown,
    ...(input.after ? { after: input.after } : {}),
  })
  const places = await conversationsOf(deps, items)
  const rows = items.flatMap((message) => {
    const conversation = places.get(message.conversation)
    if (!conversation || !maySee(actor, conversation).allowed) return []
    return [{ message, conversation: conversation.id, name: conversation.name }]
  })
  return { kind: 'list', items: rows, ...(next ? { next } : {}) }
}

/** Where each message stands now: its conversation, or the one that was joined into. */
async function conversationsOf(
  deps: Pick<Deps, 'store'>,
  messages: OutboundMessage[],
): Promise<Map<ConversationId, Conversation>> {
  const own = await deps.store.conversationsById(messages.map((one) => one.conversation))
  const joined = own.flatMap((one) => one.joinedInto ?? [])
  const into = joined.length > 0 ? await deps.store.conversationsById(joined) : []
  const byId = new Map(into.map((one) => [one.id, one]))
  return new Map(own.map((one) => [one.id, (one.joinedInto && byId.get(one.joinedInto)) || one]))
}
