import type { Conversation } from '../../model/conversation.ts'
import type { Marker, MarkerData } from '../../model/message.ts'
import { withNews } from '../../model/method-changes.ts'
import type { Deps } from '../dependencies.ts'
import type { StaffActor } from './served-client.ts'

/** A marker at the end of a conversation. `by` is left out where its readers need not know who works elsewhere. */
export function markerIn(
  deps: Pick<Deps, 'clock' | 'ids'>,
  conversation: Conversation,
  marker: MarkerData,
  by?: StaffActor,
): Marker {
  return {
    direction: 'marker',
    id: deps.ids.make('msg'),
    conversation: conversation.id,
    thread: conversation.threads.at(-1)?.id ?? '',
    department: conversation.department,
    at: deps.clock.now(),
    marker,
    ...(by ? { by: { staff: by.staff, name: by.name } } : {}),
  }
}

/**
 * A fact that concerns a client in every department: a marker for those who did it, and for the others one without a
 * name, in a conversation that stands among their unread until they have looked.
 */
export function markedEverywhere(
  deps: Pick<Deps, 'clock' | 'ids'>,
  by: StaffActor,
  marker: MarkerData,
  here: { now: Conversation; was: Conversation },
  elsewhere: { now: Conversation; was: Conversation }[],
): { conversations: { now: Conversation; was: Conversation }[]; entries: Marker[] } {
  const own = markerIn(deps, here.now, marker, by)
  const others = elsewhere.map((one) => ({ ...one, entry: markerIn(deps, one.now, marker) }))
  return {
    conversations: [here, ...others.map(({ now, was, entry }) => ({ now: withNews(now, entry.id), was }))],
    entries: [own, ...others.map(({ entry }) => entry)],
  }
}
