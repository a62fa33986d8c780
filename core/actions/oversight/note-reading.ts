import { looksOn, readsOnDuty } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Marker, ThreadEntry } from '../../model/message.ts'
import { localParts } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'
import { markerIn } from '../methods/markers.ts'

/**
 * Somebody reads a conversation that is neither theirs nor anybody's whom they cover: it is marked in the thread, for
 * everyone who sees it, once for each reader and day. It moves nothing else: what is unread stays unread. `shown` are
 * the entries they read; where the mark of today is among them nothing is written.
 */
export async function noteReading(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  conversation: Conversation,
  shown: ThreadEntry[],
): Promise<void> {
  if (actor.kind !== 'staff' || !looksOn(actor, conversation) || readsOnDuty(actor, conversation)) return
  const zone = (await deps.store.department(conversation.department))?.zone ?? 'UTC'
  const dayOf = (at: string) => localParts(at, zone).date
  const day = dayOf(deps.clock.now())
  const isToday = (entry: ThreadEntry): entry is Marker =>
    entry.direction === 'marker' && entry.marker.kind === 'read-by' && dayOf(entry.at) === day
  if (shown.some((entry) => isToday(entry) && entry.by?.staff === actor.staff)) return
  const marker = markerIn(deps, conversation, { kind: 'read-by' }, actor)
  await deps.store.keepReadBy({ marker, reader: actor.staff, day })
}
