import { maySee } from '../model/access.ts'
import type { Client } from '../model/client.ts'
import type { ContactMethod } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage, ThreadEntry } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import type { Store } from '../ports.ts'
import { audited } from './audited.ts'
import type { Deps } from './dependencies.ts'
import { checked, followConversation, type NotServed } from './served-conversation.ts'

/** How many entries one page of a thread shows. */
export const entriesShown = 30

export type Opened =
  | {
      kind: 'open'
      conversation: Conversation
      client?: Client
      methods: ContactMethod[]
      /** Oldest first. */
      entries: ThreadEntry[]
      /** Ask with this as `before` for the page before. */
      older?: MessageId
      scheduled: ScheduledMessage[]
      /** The address the next message goes to has opted out. */
      optedOut: boolean
    }
  | NotServed

/** Opens a conversation at its newest messages, or at those before a point. A fixed number of requests. */
export async function openConversation(
  deps: Pick<Deps, 'store' | 'audit' | 'clock'>,
  actor: Actor,
  input: { conversation: ConversationId; before?: MessageId },
): Promise<Opened> {
  const found = await withScheduled(deps.store, input.conversation)
  const seen = checked(found?.conversation, (conversation) => maySee(actor, conversation))
  const about = { conversation: input.conversation }
  if (seen.kind !== 'yes') return audited(deps, actor, 'opened a conversation', about, seen)
  const { conversation } = seen
  const [known, page] = await Promise.all([
    conversation.client ? deps.store.client(conversation.client) : undefined,
    newestEntries(deps.store, conversation, input.before),
  ])
  return audited(deps, actor, 'opened a conversation', about, {
    kind: 'open',
    conversation,
    ...(known ? { client: known.client } : {}),
    methods: known?.methods ?? [],
    entries: page.items.toReversed(),
    ...(page.next ? { older: page.next } : {}),
    scheduled: input.before ? [] : (found?.scheduled ?? []),
    optedOut:
      conversation.address !== undefined && (conversation.stopped ?? []).includes(conversation.address),
  })
}

/** The conversation, or the one it was joined into, with what waits in it. */
async function withScheduled(store: Store, id: ConversationId) {
  const found = await store.conversationWithScheduled(id)
  if (!found?.conversation.joinedInto) return found
  const home = await followConversation(store, id)
  return home && store.conversationWithScheduled(home.id)
}

/**
 * Read cheaply first; if the newest message that the conversation knows of is not among them yet, read again
 * consistently: nobody reloads their page and misses what they just wrote.
 */
async function newestEntries(store: Store, conversation: Conversation, before?: MessageId) {
  const threads = conversation.threads.map((thread) => thread.id)
  const wanted = { limit: entriesShown, ...(before ? { before } : {}) }
  const page = await store.entries(threads, wanted)
  if (before) return page
  const ids = new Set(page.items.map((entry) => entry.id))
  const newest = [conversation.newestInbound, conversation.newestOutbound].filter((id) => id !== undefined)
  const latest = newest.sort().at(-1)
  return latest === undefined || ids.has(latest)
    ? page
    : store.entries(threads, { ...wanted, consistent: true })
}
