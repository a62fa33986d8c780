import type { InboundMessage } from '../../model/message.ts'
import type { Notice } from '../../model/notice.ts'
import { secondsAfter } from '../../model/time.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'
import { followConversation } from '../served-conversation.ts'
import { whoIsAlerted, whoIsTold } from './who-is-told.ts'

/** What came longer ago than this is no news: it was kept late, or moved. */
const freshSeconds = 24 * 60 * 60

/**
 * What a client wrote is told to whoever serves them, one notice for each of them. Told again by the stream it keeps
 * the same notices, which changes nothing; what was read meanwhile makes none.
 */
export async function followMessages(deps: Pick<Deps, 'store' | 'clock'>, facts: Kept[]): Promise<void> {
  const oldest = secondsAfter(deps.clock.now(), -freshSeconds)
  for (const fact of facts) {
    if (fact.kind !== 'said' || fact.message.direction !== 'in' || fact.message.at < oldest) continue
    const notices = await noticesOf(deps, fact.message)
    if (notices.length > 0) await deps.store.keepNotices(notices)
  }
}

async function noticesOf(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id, thread, at, danger, conversation: where }: InboundMessage,
): Promise<Notice[]> {
  const conversation = await followConversation(store, where)
  if (!conversation || conversation.unread === 0) return []
  const about = { conversation: conversation.id, thread, message: id }
  const { department } = conversation
  const alerted = danger && conversation.alert ? await whoIsAlerted(store, conversation) : []
  const told = await whoIsTold(store, conversation, clock.now())
  return [
    ...alerted.map((to) => ({
      id: `danger#${id}#${to}`,
      to,
      department,
      at,
      about: { kind: 'danger' as const, ...about },
    })),
    ...told
      .filter(({ to }) => !alerted.includes(to))
      .map(({ to, ...why }) => ({
        id: `message#${id}#${to}`,
        to,
        department,
        at,
        about: { kind: 'message' as const, ...about, ...why },
      })),
  ]
}
