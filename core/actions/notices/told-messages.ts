import type { Conversation } from '../../model/conversation.ts'
import { coveredNow } from '../../model/coverage.ts'
import type { ToldMessage } from '../../model/mail-content.ts'
import type { Staff } from '../../model/staff.ts'
import type { WaitingMessage } from '../../model/staff-mail.ts'
import type { Instant } from '../../model/time.ts'
import type { Store } from '../../ports.ts'
import { followConversation } from '../served-conversation.ts'
import { isMember } from './receiver.ts'

type Named = Pick<WaitingMessage, 'conversation' | 'department' | 'thread' | 'message'>

/** The messages that are still unread and still theirs to read, oldest first. */
export async function toldMessages(
  store: Store,
  waiting: WaitingMessage[],
  to: Staff,
  at: Instant,
): Promise<ToldMessage[]> {
  const conversations = new Map<string, { now: Conversation; waiting: WaitingMessage[] }>()
  for (const one of waiting) {
    const now = await followConversation(store, one.conversation)
    if (!now || !isTheirs(now, one, to, at)) continue
    const known = conversations.get(now.id)
    conversations.set(now.id, { now, waiting: [...(known?.waiting ?? []), one] })
  }
  const told: ToldMessage[] = []
  for (const { now, waiting: all } of conversations.values()) {
    for (const one of unreadOf(now, all)) {
      const message = await read(store, now, one)
      if (message) told.push(message)
    }
  }
  return told.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** One message that may mean danger, read or not: as long as its alert is open. */
export async function toldMessage(store: Store, one: Named): Promise<ToldMessage | undefined> {
  const now = await followConversation(store, one.conversation)
  return now?.alert ? read(store, now, one) : undefined
}

/**
 * Whether what waited is still for them: the client may have gone to a colleague, the sender been claimed, or they may
 * have left the department or cover nobody any more.
 */
export function isTheirs(
  { state, staff, department }: Pick<Conversation, 'state' | 'staff' | 'department'>,
  { covers, desk }: Pick<WaitingMessage, 'covers' | 'desk'>,
  to: Staff,
  at: Instant,
): boolean {
  if (!isMember(to, department)) return false
  if (desk) return state === 'unclaimed' || state === 'waiting'
  if (state !== 'caseload' || staff !== (covers ?? to.id)) return false
  return covers === undefined || coveredNow(to.covers, department, at).some(({ whom }) => whom === covers)
}

/** Of what waits, the newest as far as it is unread; what came since then waits for another mail and is unread too. */
function unreadOf({ unread, newestInbound = '' }: Conversation, waiting: WaitingMessage[]): WaitingMessage[] {
  const inOrder = waiting.toSorted((one, other) => (one.message < other.message ? -1 : 1))
  const isNewestHere = inOrder.some(({ message }) => message === newestInbound)
  const left = isNewestHere ? unread : unread - 1
  return left > 0 ? inOrder.slice(-left) : []
}

async function read(store: Store, now: Conversation, one: Named): Promise<ToldMessage | undefined> {
  const [message, department] = await Promise.all([
    store.message(one.thread, one.message),
    store.department(one.department),
  ])
  if (message?.direction !== 'in' || !department) return undefined
  const isNamed = department.settings.textInNotices
  return {
    conversation: now.id,
    at: message.at,
    from: now.state === 'unclaimed' || now.state === 'waiting' ? now.state : 'client',
    department: department.name,
    ...(isNamed ? { name: now.name || (now.address ?? ''), text: message.body } : {}),
  }
}
