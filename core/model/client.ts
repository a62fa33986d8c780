import type { Conversation } from './conversation.ts'
import type { ClientId, ConversationId } from './ids.ts'
import type { Instant } from './time.ts'

/** The person served. What a department knows of them beyond this stands in the conversation. */
export type Client = {
  id: ClientId
  name: string
  language: 'en' | 'es'
  /** A short note of the department's staff, shown beside the conversation. */
  note: string
  /** Under age: automatic choice writes to a guardian's phone only. */
  minor?: true
  /** Every conversation of the client, where several departments serve them; missing: there is only one. */
  conversations?: ConversationId[]
  /** The record this one was merged into; nothing else of it holds any more. */
  mergedInto?: ClientId
  createdAt: Instant
  version: number
}

/** What this department noted. A note is never shared with another department that serves the same person. */
export function noteOf(client: Pick<Client, 'note'>, conversation: Pick<Conversation, 'note'>): string {
  return conversation.note ?? client.note
}
