import { type May, maySee, mayWrite, type Refusal } from '../model/access.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import type { Actor } from '../model/staff.ts'
import type { Store } from '../ports.ts'

/** What an actor is told of a conversation that is not theirs to use; another department's does not exist. */
export type NotServed = { kind: 'not-found' } | { kind: 'refused'; because: Refusal }

/** The conversation, or the one it was joined into. */
export async function followConversation(
  store: Store,
  id: ConversationId,
): Promise<Conversation | undefined> {
  let conversation = await store.conversation(id)
  for (let hops = 0; conversation?.joinedInto && hops < 10; hops++) {
    conversation = await store.conversation(conversation.joinedInto)
  }
  return conversation
}

/** A conversation that this actor may see. */
export async function seenConversation(
  store: Store,
  actor: Actor,
  id: ConversationId,
): Promise<{ kind: 'yes'; conversation: Conversation } | NotServed> {
  return checked(await followConversation(store, id), (conversation) => maySee(actor, conversation))
}

/** A conversation that this actor may write in. */
export async function writableConversation(
  store: Store,
  actor: Actor,
  id: ConversationId,
): Promise<{ kind: 'yes'; conversation: Conversation } | NotServed> {
  return checked(await followConversation(store, id), (conversation) => mayWrite(actor, conversation))
}

export function checked(
  conversation: Conversation | undefined,
  ask: (conversation: Conversation) => May,
): { kind: 'yes'; conversation: Conversation } | NotServed {
  if (!conversation) return { kind: 'not-found' }
  const may = ask(conversation)
  if (may.allowed) return { kind: 'yes', conversation }
  return may.because === 'not-in-department'
    ? { kind: 'not-found' }
    : { kind: 'refused', because: may.because }
}
