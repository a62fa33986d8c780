import type { ConversationId, MessageId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * The texts of one address, from `since` on, leave this conversation for another in steps of bounded size. `past`: the
 * last message that was looked at.
 */
export type MovingOut = { address: string; since: Instant; to: ConversationId; past?: MessageId }
