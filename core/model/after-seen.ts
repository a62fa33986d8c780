import type { Conversation } from './conversation.ts'
import type { MessageId } from './ids.ts'

/**
 * The conversation once staff have seen it down to a message. The very same conversation when something newer has
 * come that they have not seen, or when nothing was unread.
 */
export function afterSeen(conversation: Conversation, upTo: MessageId): Conversation {
  if (conversation.unread === 0 || !hasSeenAll(conversation, upTo)) return conversation
  return { ...conversation, unread: 0, version: conversation.version + 1 }
}

/** Whether the newest inbound message is not newer than this one. */
export function hasSeenAll(conversation: Conversation, upTo: MessageId): boolean {
  return conversation.newestInbound === undefined || upTo >= conversation.newestInbound
}
