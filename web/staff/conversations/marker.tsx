import type { Conversation } from '../../../core/model/conversation.ts'
import type { Marker as MarkerEntry } from '../../../core/model/message.ts'
import { markerSentence } from '../../../words/marker-sentence.ts'
import { useSite } from '../../parts/site-context.tsx'

/** A fact of the conversation's history, between its messages. */
export function Marker({ marker, conversation }: { marker: MarkerEntry; conversation: Conversation }) {
  const { words, times } = useSite()
  // A change that colleagues made stands among the unread like a message.
  const isNews = marker.id === conversation.newestInbound
  return (
    <li
      class="event"
      id={marker.id}
      data-seen-up-to={isNews && conversation.unread > 0 ? marker.id : undefined}
    >
      {markerSentence(marker, words)}, <time datetime={marker.at}>{times.clock(marker.at)}</time>
      <Handing marker={marker.marker} />
    </li>
  )
}

/** What a colleague wrote with the client they handed on, and whether the history came along. */
function Handing({ marker }: Pick<MarkerEntry, 'marker'>) {
  const { markers } = useSite().words
  if (marker.kind !== 'transferred' && marker.kind !== 'came-from') return null
  return (
    <>
      {marker.note && (
        <p class="event-note" dir="auto">
          {markers.note(marker.note)}
        </p>
      )}
      {marker.history === 'stays' && <p class="event-note">{markers['history-stays']}</p>}
    </>
  )
}
