import { afterScheduling, afterWaiting } from '../../model/after-waiting.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Marker, ScheduledMessage } from '../../model/message.ts'
import type { Instant } from '../../model/time.ts'
import type { SetAside, SetAsideBecause } from '../../ports/contact-methods.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'
import { markerIn } from './markers.ts'
import type { StaffActor } from './served-client.ts'

/** So many fit into a transaction beside the change that sets them aside: two writes each. */
export const asideAtOnce = 30

type AsideDeps = Pick<Deps, 'store' | 'clock' | 'ids'>

/**
 * What of a conversation's scheduled messages is set aside in this transaction, with the conversation as it is then
 * and a marker that tells how many. What does not fit is left to `setAsideRest`: it cannot leave meanwhile, since a
 * release asks again whether the client is served and the number is theirs.
 */
export async function settingAside(
  deps: AsideDeps,
  conversation: Conversation,
  picks: (one: ScheduledMessage) => boolean,
  because: SetAsideBecause,
  by?: StaffActor,
): Promise<{ now: Conversation; setAside: SetAside[]; entries: Marker[] }> {
  const waiting = await deps.store.scheduled(conversation.id)
  const picked = waiting.filter(picks)
  if (picked.length === 0) return { now: conversation, setAside: [], entries: [] }
  const aside = picked.slice(0, asideAtOnce)
  const stays = waiting.filter((one) => !aside.includes(one))
  const now = { ...afterWaiting(conversation, stays), version: conversation.version }
  const marker = { kind: 'scheduled-cancelled', because, count: picked.length } as const
  const at = deps.clock.now()
  return {
    now,
    setAside: aside.map((scheduled) => ({ scheduled, because, at })),
    entries: [markerIn(deps, conversation, marker, by)],
  }
}

/** Sets aside what did not fit into the first transaction, some at a time. Done again it finds nothing more. */
export async function setAsideRest(
  deps: AsideDeps,
  id: string,
  picks: (one: ScheduledMessage) => boolean,
  because: SetAsideBecause,
  at: Instant,
): Promise<void> {
  let isMore = true
  while (isMore) {
    isMore = await untilWritten<boolean>(async () => {
      const was = await followConversation(deps.store, id)
      const waiting = was ? await deps.store.scheduled(was.id) : []
      const aside = waiting.filter(picks).slice(0, asideAtOnce)
      if (!was || aside.length === 0) return false
      const stays = waiting.filter((one) => !aside.includes(one))
      const now = { ...afterWaiting(was, stays), version: was.version + 1 }
      const setAside = aside.map((scheduled) => ({ scheduled, because, at }))
      const kept = await deps.store.changeRecords({ conversations: [{ now, was }], setAside })
      return kept === 'changed' ? 'changed' : true
    })
  }
}

/** What an Undo brings back: what was set aside for this reason at this time and is still to come. */
export async function bringingBack(
  deps: AsideDeps,
  conversation: Conversation,
  picks: (one: SetAside) => boolean,
): Promise<{ now: Conversation; broughtBack: SetAside[] }> {
  const later = deps.clock.now()
  const aside = (await deps.store.setAside(conversation.id))
    .filter(picks)
    .filter(({ scheduled }) => scheduled.due > later)
    .slice(0, asideAtOnce)
  if (aside.length === 0) return { now: conversation, broughtBack: [] }
  const waiting = (await deps.store.scheduled(conversation.id)).filter((one) => !one.held)
  const due = [...waiting, ...aside.map((one) => one.scheduled)].map((one) => one.due)
  return {
    now: { ...afterScheduling(conversation, due), version: conversation.version },
    broughtBack: aside,
  }
}
