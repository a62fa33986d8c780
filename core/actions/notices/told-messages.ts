import type { Conversation } from '../../model/conversation.ts'
import type { StaffId } from '../../model/ids.ts'
import type { ToldMessage } from '../../model/mail-content.ts'
import type { WaitingMessage } from '../../model/staff-mail.ts'
import type { Store } from '../../ports.ts'
import { followConversation } from '../served-conversation.ts'

type Named = Pick<WaitingMessage, 'conversation' | 'department' | 'thread' | 'message'>

/** The messages that are still unread and still theirs to read, oldest first. */
export async function toldMessages(
  store: Store,
  waiting: WaitingMessage[],
  to: StaffId,
): Promise<ToldMessage[]> {
  const conversations = new Map<string, { now: Conversation; waiting: WaitingMessage[] }>()
  for (const one of waiting) {
    const now = await followConversation(store, one.conversation)
    if (!now || !isTheirs(now, one, to)) continue
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
export async function toldMessage(store: Store, one: Named, _to: StaffId): Promise<ToldMessage | undefined> {
  const now = await followConversation(store, one.conversation)
  return now?.alert ? read(store, now, one) : undefined
}

/** Whether what waited is still for them: the client may have gone to a colleague, or the sender been claimed. */
export function isTheirs(
  { state, staff }: Pick<Conversation, 'state' | 'staff'>,
  { covers, desk }: Pick<WaitingMessage, 'covers' | 'desk'>,
  to: StaffId,
): boolean {
  if (desk) return state === 'unclaimed' || state === 'waiting'
  return state === 'caseload' && staff === (covers ?? to)
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
