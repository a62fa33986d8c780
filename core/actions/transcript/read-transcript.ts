import { may, maySee, readsOnDuty } from '../../model/access.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { ConversationId, ThreadId } from '../../model/ids.ts'
import type { ThreadEntry } from '../../model/message.ts'
import { instantAt, isLocalTime } from '../../model/send-time.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, millisecondsOf, secondsAfter } from '../../model/time.ts'
import { type TranscriptLine, transcriptLines } from '../../model/transcript.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { noteReading } from '../oversight/note-reading.ts'
import { checked, followConversation, type NotServed } from '../served-conversation.ts'

/** So many entries are read in one request for each thread, so many make a transcript. */
const entriesAtOnce = 100
export const mostEntries = 20_000
/** An answer of the site holds some six megabytes; a transcript stays well below. */
const mostCharacters = 3_000_000

/** A text comes days late at most. */
const lateSeconds = 3 * 24 * 60 * 60

export type Period = { from?: string | undefined; to?: string | undefined }

/** How the audit names it: seen on the page, or taken along as a file. */
export type TranscriptUse = 'read a transcript' | 'exported a transcript'

export type TranscriptRead =
  | {
      kind: 'transcript'
      conversation: Conversation
      department: Department
      lines: TranscriptLine[]
      period: { from?: string; to?: string }
      /** What was written before the last transfer is in it, which the conversation does not show. */
      hasBefore: boolean
    }
  /** Too much for one transcript: a shorter period is needed. */
  | { kind: 'too-long'; conversation: Conversation; most: number }
  | { kind: 'invalid'; conversation: Conversation; because: 'not-a-day' | 'ends-first' }
  | NotServed

/**
 * Everything that was written in a conversation, oldest first, within a period of the department's days. For those who
 * may read it and may take transcripts; what did not move at a transfer is in it for whoever may read others' messages
 * or was left it. A hundred entries a request, twenty thousand at most.
 */
export async function readTranscript(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'ids'>,
  actor: Actor,
  input: { conversation: ConversationId; notes: boolean } & Period,
  did: TranscriptUse = 'read a transcript',
): Promise<TranscriptRead> {
  const outcome = await read(deps, actor, input)
  return audited(deps, actor, did, { conversation: input.conversation }, outcome)
}

async function read(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  input: { conversation: ConversationId; notes: boolean } & Period,
): Promise<TranscriptRead> {
  const found = await followConversation(deps.store, input.conversation)
  // Who looks on because of an alert reads, and takes nothing along.
  const seen = checked(found, (one) =>
    readsOnDuty(actor, one) ? { allowed: false, because: 'not-yours' } : maySee(actor, one),
  )
  const served = seen.kind === 'yes' ? checked(found, (one) => may(actor, 'download-transcript', one)) : seen
  if (served.kind !== 'yes') return served
  const { conversation } = served
  const department = await deps.store.department(conversation.department)
  if (!department) return { kind: 'not-found' }
  const period = readPeriod(input, department.zone)
  if (period.kind === 'invalid') return { kind: 'invalid', conversation, because: period.because }
  const hasBefore = conversation.before !== undefined && mayReadBefore(actor, conversation)
  const threads = [...(hasBefore ? (conversation.before?.threads ?? []) : []), ...conversation.threads]
  const entries = await entriesIn(
    deps,
    threads.map(({ id }) => id),
    period,
  )
  if (entries === 'too-long') return { kind: 'too-long', conversation, most: mostEntries }
  await noteReading(deps, actor, conversation, entries)
  const lines = transcriptLines(entries, { zone: department.zone, notes: input.notes })
  const days = { ...(input.from ? { from: input.from } : {}), ...(input.to ? { to: input.to } : {}) }
  return { kind: 'transcript', conversation, department, lines, period: days, hasBefore }
}

function mayReadBefore(actor: Actor, conversation: Conversation): boolean {
  if (may(actor, 'read-others-messages', conversation).allowed) return true
  return actor.kind === 'staff' && conversation.before?.transcriptFor === actor.staff
}

type Bounds = { kind: 'bounds'; since?: Instant; before?: Instant }

/** The first day from its first moment, the last to its end. */
function readPeriod(
  { from, to }: Period,
  zone: string,
): Bounds | { kind: 'invalid'; because: 'not-a-day' | 'ends-first' } {
  for (const day of [from, to])
    if (day && !isLocalTime(day, '00:00')) return { kind: 'invalid', because: 'not-a-day' }
  if (from && to && to < from) return { kind: 'invalid', because: 'ends-first' }
  const begin = (day: string) => instantAt(zone, day, '00:00').instant
  return {
    kind: 'bounds',
    ...(from ? { since: begin(from) } : {}),
    ...(to ? { before: begin(dayAfter(to)) } : {}),
  }
}

function dayAfter(day: string): string {
  return secondsAfter(`${day}T00:00:00.000Z`, 24 * 60 * 60).slice(0, 10)
}

/** Oldest first. */
async function entriesIn(
  { store }: Pick<Deps, 'store'>,
  threads: ThreadId[],
  { since, before: end }: Bounds,
): Promise<ThreadEntry[] | 'too-long'> {
  const found: ThreadEntry[] = []
  let characters = 0
  // What came late has the id of its arrival and the time at which it was sent.
  let before = end === undefined ? undefined : firstIdAt(secondsAfter(end, lateSeconds))
  const first = since === undefined ? '' : firstIdAt(secondsAfter(since, -lateSeconds))
  for (;;) {
    const page = await store.entries(threads, {
      limit: entriesAtOnce,
      consistent: true,
      ...(before ? { before } : {}),
    })
    for (const entry of page.items) {
      if (entry.id < first) return found.reverse()
      if ((since !== undefined && entry.at < since) || (end !== undefined && entry.at >= end)) continue
      found.push(entry)
      characters += 'body' in entry ? entry.body.length + 120 : 120
    }
    if (found.length > mostEntries || characters > mostCharacters) return 'too-long'
    if (!page.next) return found.reverse()
    before = page.next
  }
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What sorts before every id made at this time or later: ids begin with the milliseconds, in base 32. */
export function firstIdAt(at: Instant): string {
  let rest = millisecondsOf(at)
  let time = ''
  for (let place = 0; place < 10; place++) {
    time = (letters[rest % 32] ?? '0') + time
    rest = Math.floor(rest / 32)
  }
  return `msg_${time}`
}
