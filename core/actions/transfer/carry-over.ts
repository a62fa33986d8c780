import type { Conversation } from '../../model/conversation.ts'
import { carriedInto } from '../../model/handing-on.ts'
import type { ConversationId, ThreadId } from '../../model/ids.ts'
import type { InboundMessage } from '../../model/message.ts'
import type { RecordsChange } from '../../ports/contact-methods.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'

/** So many messages move in one transaction: three writes each. */
const carriedAtOnce = 25
/** Unanswered messages are the newest; so many pages of entries are looked through for them. */
const pagesLooked = 5
const entriesLooked = 100

type CarryDeps = Pick<Deps, 'store'>

/** Messages that nobody answered, newest first: the unread, and what an open alert or a pause speaks of. */
export async function unanswered(deps: CarryDeps, was: Conversation): Promise<InboundMessage[]> {
  const named = new Set([was.alert?.message, was.paused?.message])
  const threads = was.threads.map(({ id }) => id)
  const found = await newestInbound(deps, threads, was.unread, (message) => named.has(message.id))
  const has = new Set(found.map(({ id }) => id))
  const missing = [was.alert?.message, was.paused?.message].filter((id) => id !== undefined && !has.has(id))
  const older = await Promise.all(
    missing.flatMap((id) => threads.map((thread) => deps.store.message(thread, id ?? ''))),
  )
  return [...found, ...older.filter((entry): entry is InboundMessage => entry?.direction === 'in')]
}

/** The part of a change that moves messages from where they stand into a thread. */
export function carrying(
  messages: InboundMessage[],
  thread: ThreadId,
): Pick<RecordsChange, 'entriesRemoved' | 'seenIn'> & { entries: InboundMessage[] } {
  const now = messages.map((message) => carriedInto(message, thread))
  return { entries: now, entriesRemoved: messages, seenIn: now }
}

/** Those that move with the transfer itself, and how many follow. */
export function firstOf(messages: InboundMessage[]): { now: InboundMessage[]; coming: number } {
  const now = messages.slice(0, carriedAtOnce)
  return { now, coming: messages.length - now.length }
}

/**
 * Brings along what did not fit into the transfer, some at a time, until nothing is left. Stopped anywhere and begun
 * again it goes on where it was.
 */
export async function carryRest(deps: CarryDeps, id: ConversationId): Promise<void> {
  let isMore = true
  while (isMore) isMore = await untilWritten(() => step(deps, id))
}

async function step(deps: CarryDeps, id: ConversationId): Promise<boolean | 'changed'> {
  const was = await followConversation(deps.store, id)
  const coming = was?.before?.coming
  const thread = was?.threads.at(-1)?.id
  if (!was?.before || !coming || !thread) return false
  const from = was.before.threads.map((one) => one.id)
  const found = (await newestInbound(deps, from, coming)).slice(0, carriedAtOnce)
  const left = found.length === 0 ? 0 : coming - found.length
  const { coming: _, ...before } = was.before
  const now: Conversation = {
    ...was,
    before: left > 0 ? { ...before, coming: left } : before,
    messages: { ...was.messages, text: (was.messages?.text ?? 0) + found.length },
    version: was.version + 1,
  }
  const written = await deps.store.changeRecords({
    conversations: [{ was, now }],
    ...carrying(found, thread),
  })
  return written === 'changed' ? 'changed' : left > 0
}

/** The newest inbound messages of these threads, so many, and the others wanted among what is looked at. */
async function newestInbound(
  { store }: CarryDeps,
  threads: ThreadId[],
  count: number,
  isWanted: (message: InboundMessage) => boolean = () => false,
): Promise<InboundMessage[]> {
  const found: InboundMessage[] = []
  if (count === 0) return found
  let seen = 0
  let before: string | undefined
  for (let page = 0; page < pagesLooked && seen < count; page++) {
    const read = await store.entries(threads, {
      limit: entriesLooked,
      consistent: true,
      ...(before ? { before } : {}),
    })
    for (const entry of read.items) {
      if (entry.direction !== 'in') continue
      if (seen < count || isWanted(entry)) found.push(entry)
      seen += 1
    }
    if (!read.next) break
    before = read.next
  }
  return found
}
