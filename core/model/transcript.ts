import type { DeliveryStatus, Reason } from './delivery-status.ts'
import type { AutomaticAnswer, Marker, ThreadEntry } from './message.ts'
import type { Instant } from './time.ts'

/**
 * What became of a message, as a court asks it. Only a receipt of the phone network says delivered; whatever was
 * handed over without one may or may not have been.
 */
export type CourtStatus =
  | 'delivered'
  | 'not-delivered'
  | 'may-not-have-been-delivered'
  | 'not-sent-yet'
  | 'not-sent'

/** One entry as a transcript tells it: codes and data, `words` has the sentences. */
export type TranscriptLine = {
  number: number
  at: Instant
  /** By the department's clocks. */
  local: LocalTime
} & (
  | { kind: 'received'; from: string; body: string }
  | {
      kind: 'sent'
      to: string
      by: { name: string } | { automatic: AutomaticAnswer }
      body: string
      pictures: string[]
      status: CourtStatus
      reason?: Reason
      scheduledFor?: LocalTime
    }
  | { kind: 'note'; by: string; body: string }
  | { kind: 'event'; marker: Marker['marker']; by?: string }
)

/** What clocks and calendars show, with how far they are from UTC, so that no hour of autumn is meant twice. */
export type LocalTime = { date: string; clock: string; zone: string; offset: string }

const court: Record<DeliveryStatus, CourtStatus> = {
  queued: 'not-sent-yet',
  sending: 'may-not-have-been-delivered',
  sent: 'may-not-have-been-delivered',
  unconfirmed: 'may-not-have-been-delivered',
  delivered: 'delivered',
  undelivered: 'not-delivered',
  failed: 'not-delivered',
  blocked: 'not-delivered',
  cancelled: 'not-sent',
}

export function courtStatus(status: DeliveryStatus): CourtStatus {
  return court[status]
}

/** The entries, oldest first, as numbered lines. Internal notes are left out unless they are asked for. */
export function transcriptLines(
  entries: readonly ThreadEntry[],
  { zone, notes }: { zone: string; notes: boolean },
): TranscriptLine[] {
  return entries
    .filter((entry) => notes || entry.direction !== 'note')
    .map((entry, place) => ({
      number: place + 1,
      at: entry.at,
      local: localTime(entry.at, zone),
      ...told(entry, zone),
    }))
}

type Told = TranscriptLine extends infer Line
  ? Line extends TranscriptLine
    ? Omit<Line, 'number' | 'at' | 'local'>
    : never
  : never

function told(entry: ThreadEntry, zone: string): Told {
  switch (entry.direction) {
    case 'in':
      return { kind: 'received', from: entry.from, body: entry.body }
    case 'out': {
      const { to, author, body, pictures = [], status, reason, scheduledFor } = entry
      return {
        kind: 'sent',
        to,
        by: 'staff' in author ? { name: author.name } : { automatic: author.automatic },
        body,
        pictures: pictures.map(({ alt }) => alt),
        status: courtStatus(status),
        ...(reason === undefined ? {} : { reason }),
        ...(scheduledFor === undefined ? {} : { scheduledFor: localTime(scheduledFor, zone) }),
      }
    }
    case 'note':
      return { kind: 'note', by: entry.by.name, body: entry.body }
    case 'marker':
      return { kind: 'event', marker: entry.marker, ...(entry.by ? { by: entry.by.name } : {}) }
    default:
      return entry satisfies never
  }
}

const formats = new Map<string, [Intl.DateTimeFormat, Intl.DateTimeFormat]>()

/** `2026-11-01`, `01:30:05`, `MDT`, `-06:00`: the same in every language. */
export function localTime(at: Instant, zone: string): LocalTime {
  const known = formats.get(zone)
  const [short, long] = known ?? [formatIn(zone, 'short'), formatIn(zone, 'longOffset')]
  if (!known) formats.set(zone, [short, long])
  const parts = Object.fromEntries(short.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const offset = long.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    clock: `${parts.hour}:${parts.minute}:${parts.second}`,
    zone: parts.timeZoneName ?? zone,
    offset: offset === 'GMT' ? '+00:00' : offset.replace('GMT', ''),
  }
}

function formatIn(timeZone: string, timeZoneName: 'short' | 'longOffset'): Intl.DateTimeFormat {
  const two = '2-digit'
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName,
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
    hourCycle: 'h23',
  })
}
