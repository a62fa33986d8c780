import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Kept } from '../core/actions/follow-kept.ts'
import type { OutboundMessage } from '../core/model/message.ts'
import { readEntry } from './entries.ts'
import { afterHash, readAddress, readConversation } from './items.ts'
import type { Item } from './shapes.ts'

/** One record of the table's stream, as far as we read it. */
export type StreamRecord = {
  eventID?: string | undefined
  eventName?: string | undefined
  dynamodb?: { NewImage?: unknown; OldImage?: unknown; SequenceNumber?: string | undefined } | undefined
}

/** What a change of the table means to us, or undefined where nothing follows from it. */
export function readKept(record: StreamRecord): Kept | undefined {
  const was = image(record.dynamodb?.OldImage)
  const now = image(record.dynamodb?.NewImage)
  // Sequence numbers are told apart within a shard only; the event's id is the same when it is told again.
  const id = record.eventID ?? record.dynamodb?.SequenceNumber ?? ''
  switch ((now ?? was)?.type) {
    case 'message-out': {
      const isNewlyQueued = now?.status === 'queued' && was === undefined
      return isNewlyQueued ? { id, kind: 'message', message: readEntry(now) as OutboundMessage } : undefined
    }
    case 'conversation':
      return {
        id,
        kind: 'conversation',
        ...(was ? { was: readConversation(was) } : {}),
        ...(now ? { now: readConversation(now) } : {}),
      }
    case 'scheduled':
      return { id, kind: 'scheduled', ...listed('was', was), ...listed('now', now) }
    case 'address':
      return {
        id,
        kind: 'address',
        ...(was ? { was: readAddress(was) } : {}),
        ...(now ? { now: readAddress(now) } : {}),
      }
    default:
      return undefined
  }
}

/** On whose list a scheduled message stands; one that is held stands on none. */
function listed(side: 'was' | 'now', item: Item | undefined) {
  return typeof item?.g4pk === 'string' ? { [side]: { staff: afterHash(item.g4pk) } } : {}
}

function image(image: unknown): Item | undefined {
  return image === undefined || image === null
    ? undefined
    : unmarshall(image as Record<string, AttributeValue>)
}
