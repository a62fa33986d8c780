import type { Conversation } from '../../../core/model/conversation.ts'
import type { Marker as MarkerEntry } from '../../../core/model/message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Words } from '../../../words/index.ts'
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
      {sentenceOf(marker, words)}, <time datetime={marker.at}>{times.clock(marker.at)}</time>
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

export function sentenceOf({ marker, by }: Pick<MarkerEntry, 'marker' | 'by'>, { markers }: Words): string {
  switch (marker.kind) {
    case 'claimed':
    case 'handed-over':
    case 'number-added':
    case 'number-retired':
    case 'wrong-person':
    case 'moved-away':
    case 'moved-here':
    case 'resumed':
      return markers[marker.kind](showNumber(marker.address), by?.name)
    case 'opted-out':
    case 'opted-in':
    case 'paused':
      return markers[marker.kind](showNumber(marker.address))
    case 'restored':
      return markers.restored(by?.name)
    case 'scheduled-cancelled':
      return markers['scheduled-cancelled'](by?.name, marker.count, marker.because)
    case 'number-changed':
      return markers['number-changed'](showNumber(marker.address), showNumber(marker.was), by?.name)
    case 'merged':
      return markers.merged(marker.name, by?.name)
    case 'taken-off':
      return markers['taken-off'](marker.because, by?.name)
    case 'danger-seen':
      return markers['danger-seen'](by?.name)
    case 'read-by':
    case 'reported':
      return markers[marker.kind](by?.name)
    case 'case-manager-left':
      return markers['case-manager-left'](marker.from)
    case 'repeat-ended':
      return markers['repeat-ended']()
    case 'transferred':
      return markers.transferred(marker.to, marker.from, by?.name)
    case 'transfer-taken-back':
      return markers['transfer-taken-back'](marker.to, by?.name)
    case 'handed-on':
      return markers['handed-on'](marker.department, marker.to, by?.name)
    case 'came-from':
      return markers['came-from'](marker.department, by?.name)
    default:
      return marker satisfies never
  }
}
