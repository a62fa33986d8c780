import type { Conversation } from '../model/conversation.ts'
import type { ThreadEntry } from '../model/message.ts'
import { messageWords } from '../model/message-words.ts'
import type { Said } from '../ports/message-search.ts'
import type { Deps } from './dependencies.ts'
import type { Kept } from './follow-kept.ts'

/** Conversations asked for at once. */
const together = 100

/**
 * The words of what was just written can be searched. A mass message is found in the list of those, not once for
 * every recipient. A conversation that got another case manager is noted as theirs.
 */
export async function followSaid({ store }: Pick<Deps, 'store'>, facts: Kept[]): Promise<void> {
  const entries = facts.flatMap(writtenIn).filter(({ words }) => words.length > 0)
  const ids = [...new Set(entries.map(({ entry }) => entry.conversation))]
  for (let from = 0; from < ids.length; from += together) {
    const some = new Set(ids.slice(from, from + together))
    const conversations = await store.conversationsById([...some])
    const staffOf = new Map(conversations.map(({ id, staff }) => [id, staff]))
    const said = entries
      .filter(({ entry }) => some.has(entry.conversation))
      .map(({ entry, words }) => saidOf(entry, words, staffOf.get(entry.conversation)))
    await store.follow.said(said)
  }
  for (const { now, staff } of facts.flatMap(cameIn)) await store.follow.came(staff, now.id)
}

function writtenIn(fact: Kept): { entry: ThreadEntry; words: string[] }[] {
  if (fact.kind !== 'message' && fact.kind !== 'said') return []
  const { message: entry } = fact
  if (entry.direction === 'marker' || (entry.direction === 'out' && entry.mass)) return []
  return [{ entry, words: messageWords(entry.body) }]
}

export function saidOf(entry: ThreadEntry, words: string[], staff: string | undefined): Said {
  const { department, conversation, thread, id } = entry
  return { department, conversation, thread, message: id, words, ...(staff ? { staff } : {}) }
}

function cameIn(fact: Kept): { now: Conversation; staff: string }[] {
  if (fact.kind !== 'conversation') return []
  const { was, now } = fact
  return was?.staff && now?.staff && was.staff !== now.staff ? [{ now, staff: now.staff }] : []
}
