import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Kept } from '../core/actions/follow-kept.ts'
import {
  addressChanges,
  conversationChanges,
  type DayChange,
  messageChanges,
} from '../core/model/day-counts.ts'
import { fateOf } from '../core/model/mass-progress.ts'
import type { Marker, OutboundMessage } from '../core/model/message.ts'
import { readAuditEvent } from './audit-items.ts'
import { readEntry } from './entries.ts'
import { readExport } from './export-items.ts'
import { readImport } from './imports.ts'
import { afterHash, readAddress, readConversation, readScheduled } from './items.ts'
import { readLeaving } from './leaving-items.ts'
import { readMass } from './mass-items.ts'
import { readNotice } from './notice-items.ts'
import type { Item } from './shapes.ts'
import { readBulkTransfer } from './transfer-items.ts'

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
  const fact = factOf(id, was, now)
  const days = daysOf(was, now)
  if (days.length === 0) return fact
  return { ...(fact ?? { id, kind: 'counted' }), days }
}

/** What it adds to the daily counts. */
function daysOf(was: Item | undefined, now: Item | undefined): DayChange[] {
  const both = <T>(read: (item: Item) => T) => [was && read(was), now && read(now)] as const
  // A message that moved leaves a marker in its place: what stood there before says what to count.
  switch ((was ?? now)?.type) {
    case 'message-in':
    case 'message-out':
      return messageChanges(...both(readEntry))
    case 'conversation':
      return conversationChanges(...both(readConversation))
    case 'address':
      return addressChanges(...both(readAddress))
    default:
      return []
  }
}

function factOf(id: string, was: Item | undefined, now: Item | undefined): Kept | undefined {
  switch ((now ?? was)?.type) {
    case 'message-out': {
      const isNewlyQueued = now?.status === 'queued' && was === undefined
      if (isNewlyQueued) return { id, kind: 'message', message: readEntry(now) as OutboundMessage }
      if (now && !was && !now.mass) return { id, kind: 'said', message: readEntry(now) }
      return now?.mass ? fateMoved(id, was, now) : undefined
    }
    case 'marker':
      return now && !was ? { id, kind: 'marker', marker: readEntry(now) as Marker } : undefined
    case 'message-in':
    case 'note':
      return now && !was ? { id, kind: 'said', message: readEntry(now) } : undefined
    case 'conversation':
      return {
        id,
        kind: 'conversation',
        ...(was ? { was: readConversation(was) } : {}),
        ...(now ? { now: readConversation(now) } : {}),
      }
    case 'scheduled':
      return { id, kind: 'scheduled', ...listed('was', was), ...listed('now', now), ...following(was, now) }
    case 'address':
      return {
        id,
        kind: 'address',
        ...(was ? { was: readAddress(was) } : {}),
        ...(now ? { now: readAddress(now) } : {}),
      }
    case 'audit-event':
      return now && !was ? { id, kind: 'audit', event: readAuditEvent(now) } : undefined
    case 'export':
      return now && now.wave !== was?.wave ? { id, kind: 'export', now: readExport(now) } : undefined
    case 'notice':
      return now && !was ? { id, kind: 'notice', notice: readNotice(now) } : undefined
    case 'leaving':
      return now && (now.step !== was?.step || now.at !== was?.at)
        ? { id, kind: 'leaving', now: readLeaving(now) }
        : undefined
    case 'bulk-transfer':
      return now ? { id, kind: 'bulk-transfer', now: readBulkTransfer(now) } : undefined
    case 'import':
      return now && now.step !== was?.step ? { id, kind: 'import', now: readImport(now) } : undefined
    case 'mass-message':
      return now && now.step !== was?.step ? { id, kind: 'mass', now: readMass(now) } : undefined
    default:
      return undefined
  }
}

/** Whether one of a mass message got another fate: the counts of its page follow. */
function fateMoved(id: string, was: Item | undefined, now: Item): Kept | undefined {
  const message = readEntry(now) as OutboundMessage
  const before = was && fateOf((readEntry(was) as OutboundMessage).status)
  const after = fateOf(message.status)
  if (!message.mass || before === after) return undefined
  const { mass, conversation, reason } = message
  const moved = { mass: mass.id, page: mass.page, conversation, now: after }
  return {
    id,
    kind: 'fate',
    moved: { ...moved, ...(before ? { was: before } : {}), ...(reason ? { reason } : {}) },
  }
}

/** On whose list a scheduled message stands, and whether among those that could not leave. */
function listed(side: 'was' | 'now', item: Item | undefined) {
  if (typeof item?.g4pk !== 'string') return {}
  return { [side]: { staff: afterHash(item.g4pk), ...(item.g4pk.startsWith('HELD#') ? { held: true } : {}) } }
}

/** One of a repeated message that was put there just now, mostly by the release of the one before. */
function following(was: Item | undefined, now: Item | undefined) {
  if (was || !now?.series || now.held) return {}
  const { conversation, id, due } = readScheduled(now)
  return { follows: { conversation, id, due } }
}

function image(image: unknown): Item | undefined {
  return image === undefined || image === null
    ? undefined
    : unmarshall(image as Record<string, AttributeValue>)
}
