import type { Marker } from '../core/model/message.ts'
import { showNumber } from '../core/model/phone.ts'
import type { Words } from './index.ts'

type Told = Pick<Marker, 'marker'> & { by?: { name: string } | undefined }

/** What a marker says, on the page and in a transcript. */
export function markerSentence({ marker, by }: Told, { markers }: Words): string {
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
