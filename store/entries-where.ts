import type { MessageId, ThreadId } from '../core/model/ids.ts'
import type { ThreadEntry } from '../core/model/message.ts'
import type { Instant } from '../core/model/time.ts'
import type { EntriesWhere } from '../core/ports/subjects.ts'
import type { Page } from '../core/ports.ts'
import { readEntry } from './entries.ts'
import { idTime } from './id-time.ts'
import { afterHash } from './items.ts'
import * as keys from './keys.ts'
import { query, type Table } from './table.ts'

/** How many items of a thread one page looks at, however few of them it shows: some three units at the most. */
const lookedAt = 100
/** Ids are made in the moment of what they name, give or take a slow machine. */
const slackSeconds = 60

type PageWanted = { limit: number; before?: MessageId; consistent?: boolean }

/**
 * See `SubjectStore.entriesWhere`: one request a thread. A subject is looked for only between its first and its last
 * message, so that one of two years ago is found as quickly as today's.
 */
export async function entriesWhere(
  table: Table,
  threads: ThreadId[],
  where: EntriesWhere,
  page: PageWanted,
): Promise<Page<ThreadEntry>> {
  const stretches = await Promise.all(threads.map((thread) => stretch(table, thread, where, page)))
  // What is older than where one thread's look ended may be missing from it.
  const end =
    stretches
      .flatMap(({ end }) => end ?? [])
      .sort()
      .at(-1) ?? ''
  const found = stretches
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.id >= end && isWanted(entry, where))
    .sort((one, other) => (one.id < other.id ? 1 : -1))
  const items = found.slice(0, page.limit)
  const next = found.length > page.limit ? items.at(-1)?.id : end
  return next ? { items, next } : { items }
}

/** What one look at a thread found; `end` when it ended before the thread did. */
async function stretch(
  table: Table,
  thread: ThreadId,
  where: EntriesWhere,
  page: PageWanted,
): Promise<{ entries: ThreadEntry[]; end?: MessageId }> {
  const { filter, names, values, since, until } = lookFor(where)
  const last = until === undefined ? '~' : `msg_${idTime(until, slackSeconds)}~`
  const { before = '~' } = page
  const { items, last: lookedTo } = await query(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    FilterExpression: filter,
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ExpressionAttributeValues: {
      ':pk': keys.entry(thread, '').pk,
      ':first': keys.entry(thread, since === undefined ? '' : `msg_${idTime(since, -slackSeconds)}`).sk,
      ':last': keys.entry(thread, [before, last].sort()[0] ?? '').sk,
      ...values,
    },
    ScanIndexForward: false,
    Limit: lookedAt,
    ConsistentRead: page.consistent ?? false,
  })
  const entries = items.map(readEntry).filter(({ id }) => id < before)
  return { entries, ...(lookedTo ? { end: afterHash(String(lookedTo.sk)) } : {}) }
}

type Look = {
  filter: string
  names: Record<string, string>
  values: Record<string, string>
  since?: Instant
  until?: Instant
}

function lookFor(where: EntriesWhere): Look {
  const names = { '#type': 'type' }
  switch (where.kind) {
    case 'channel': {
      const isUnsaid = where.channel === 'text' ? 'attribute_not_exists(channel) OR ' : ''
      return {
        filter: `(${isUnsaid}channel = :channel) AND #type IN (:in, :out)`,
        names,
        values: { ':channel': where.channel, ':in': 'message-in', ':out': 'message-out' },
      }
    }
    case 'subject': {
      const { id, since, until } = where
      if (until !== undefined)
        return { filter: 'subject = :subject', names: {}, values: { ':subject': id }, since, until }
      const values = { ':subject': id, ':marker': 'marker' }
      return { filter: 'subject = :subject OR #type = :marker', names, values, since }
    }
    case 'no-subject':
      return { filter: 'attribute_not_exists(subject)', names: {}, values: {} }
    default:
      return where satisfies never
  }
}

/** Markers belong to no subject: before the first one they stand with the earlier messages, later elsewhere. */
function isWanted(entry: ThreadEntry, where: EntriesWhere): boolean {
  if (entry.direction !== 'marker') return true
  if (where.kind === 'subject') return entry.at >= where.since
  return where.kind === 'no-subject' && (where.until === undefined || entry.at < where.until)
}
