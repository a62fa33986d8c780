import { afterScheduling } from '../model/after-waiting.ts'
import type { Conversation } from '../model/conversation.ts'
import type { ConversationId } from '../model/ids.ts'
import { untilWritten } from './again.ts'
import type { Deps } from './dependencies.ts'
import { followConversation } from './served-conversation.ts'

/** So many move in one transaction: two writes each. */
const alongAtOnce = 40
/** So many rows of a list are written in one transaction. */
const relistedAtOnce = 90

/**
 * Brings the scheduled messages of joined conversations into the one they were joined into, some at a time, until none
 * is left. Stopped anywhere and begun again it goes on where it was; a release that comes first does it itself.
 */
export async function bringScheduledAlong(deps: Pick<Deps, 'store'>, id: ConversationId): Promise<void> {
  let isMore = true
  while (isMore) isMore = await untilWritten(() => step(deps, id))
}

async function step({ store }: Pick<Deps, 'store'>, id: ConversationId): Promise<boolean | 'changed'> {
  const was = await followConversation(store, id)
  const [from, ...others] = was?.scheduledIn ?? []
  if (!was || !from) return false
  const along = (await store.scheduled(from)).slice(0, alongAtOnce)
  const { scheduledIn: _, ...kept } = was
  if (along.length > 0) {
    const now = { ...was, version: was.version + 1 }
    const broughtAlong = along.map((scheduled) => ({ scheduled, conversation: now }))
    const written = await store.changeRecords({ conversations: [{ now, was }], broughtAlong })
    return written === 'changed' ? 'changed' : true
  }
  const due = (await store.scheduled(was.id)).filter((one) => !one.held).map((one) => one.due)
  const left = { ...kept, ...(others.length > 0 ? { scheduledIn: others } : {}) }
  const now = { ...afterScheduling(left, due), version: was.version + 1 }
  const written = await store.changeRecords({ conversations: [{ now, was }] })
  return written === 'changed' ? 'changed' : others.length > 0
}

/** Shows the client's present name and case manager on every row that lists a scheduled message of theirs. */
export async function relistScheduled(
  { store }: Pick<Deps, 'store'>,
  conversation: Conversation,
  beyond = 0,
): Promise<void> {
  await untilWritten(async () => {
    const waiting = (await store.scheduled(conversation.id)).slice(beyond)
    for (let from = 0; from < waiting.length; from += relistedAtOnce) {
      const relisted = waiting.slice(from, from + relistedAtOnce)
      const written = await store.changeRecords({
        conversations: [],
        relisted: relisted.map((scheduled) => ({ scheduled, conversation })),
      })
      if (written === 'changed') return 'changed'
    }
    return 'done'
  })
}

/** What follows for scheduled messages from a change of their conversation, told by the stream; again, it changes nothing. */
export async function followScheduled(
  deps: Pick<Deps, 'store'>,
  was: Conversation | undefined,
  now: Conversation | undefined,
): Promise<void> {
  if (!was || !now) return
  if (now.scheduledIn && !was.scheduledIn) await bringScheduledAlong(deps, now.id)
  const isWaiting = now.nextDue !== undefined || now.held !== undefined
  if (isWaiting && (now.name !== was.name || now.staff !== was.staff)) await relistScheduled(deps, now)
}
