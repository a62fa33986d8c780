import type { Conversation, Line, Reach } from './conversation.ts'
import type { ConversationId, StaffId, TagId } from './ids.ts'
import type { Instant } from './time.ts'

/** What a list keeps of each of its clients, however it is sorted. */
export type RosterRow = {
  conversation: ConversationId
  name: string
  tag?: TagId
  clientStatus?: string
  reach?: Reach
  /** On the department's list: who serves the client, or that nobody does yet. */
  staff?: StaffId
  waiting?: true
}

/** How a list can be read. Newest contact first is another list: that of the conversations themselves. */
export type RosterOrder = 'name' | 'tag' | 'status'

/** Which of a list's clients: those with a tag, of a status, who can't be reached. */
export type RosterFilter = {
  tag?: TagId
  status?: string
  unreachable?: boolean
  /** Of this status, and not in contact since this day (`YYYY-MM-DD`, UTC), that day included. */
  noContactSince?: { status: string; day: string }
}

/** The day of an instant in UTC, `YYYY-MM-DD`: a row by status moves at most once a day. */
export function dayOf(at: Instant): string {
  return at.slice(0, 10)
}

/** The row of a conversation that stands on a list. */
export function rosterRow(
  of: Pick<Conversation, 'id' | 'name' | 'tag' | 'clientStatus' | 'reach'>,
): RosterRow {
  return rowOf({ ...of, conversation: of.id })
}

/** The same from what a list shows. */
export function rowOf(of: Pick<Line, 'conversation' | 'name' | 'tag' | 'clientStatus' | 'reach'>): RosterRow {
  const { conversation, name, tag, clientStatus, reach } = of
  return {
    conversation,
    name,
    ...(tag !== undefined && { tag }),
    ...(clientStatus !== undefined && { clientStatus }),
    ...(reach !== undefined && { reach }),
  }
}
