import { afterStatus } from '../../core/model/after-outcome.ts'
import { afterSeen } from '../../core/model/after-seen.ts'
import { afterWaiting } from '../../core/model/after-waiting.ts'
import { afterInbound, afterOutbound, type Conversation } from '../../core/model/conversation.ts'
import type { Department } from '../../core/model/department.ts'
import type { Kind, SubjectId } from '../../core/model/ids.ts'
import type {
  Author,
  InboundMessage,
  Marker,
  OutboundMessage,
  ScheduledMessage,
  ThreadEntry,
} from '../../core/model/message.ts'
import { repeatsFrom } from '../../core/model/repeated-message.ts'
import { segmentsOf } from '../../core/model/segments.ts'
import { localParts } from '../../core/model/send-time.ts'
import { inSubject, type Subject } from '../../core/model/subject.ts'
import { type Instant, millisecondsOf, secondsAfter } from '../../core/model/time.ts'
import { castId } from './cast-id.ts'
import type { Fate } from './script.ts'
import type { Moment } from './timeline.ts'
import { type Filling, fill } from './words.ts'

/** A conversation as it stands once its script has been told. */
export type Told = {
  conversation: Conversation
  entries: ThreadEntry[]
  scheduled: ScheduledMessage[]
  /** The subjects that are not the one written in last. */
  aside: Subject[]
}

/** Who takes part, and the conversation before its first word. */
export type Telling = {
  begin: Conversation
  department: Department
  author: { id: string; name: string }
  /** The client's name; empty of an unknown sender. */
  name: string
  /** The person's numbers, the first first. */
  numbers: string[]
  /** What comes later than this is still to come: a scheduled message. */
  now: Instant
}

/** While it is told: which subject each topic has. */
type InTelling = Told & { topics: Map<string, SubjectId> }

/** What a receipt takes, from the hand-over to the carrier's word. */
const receiptSeconds = 4

/**
 * Tells a timeline by the core's own rules, so that preview, unread count and flags come out as if every text had
 * truly been sent and received. Staff have seen whatever the script does not call unread.
 */
export function tell(timeline: Moment[], telling: Telling): Told {
  const told: InTelling = {
    conversation: telling.begin,
    entries: [],
    scheduled: [],
    aside: [],
    topics: new Map(),
  }
  for (const [index, moment] of timeline.entries()) happen(told, moment, telling, index)
  const { conversation, scheduled, aside, entries }: Told = told
  return {
    entries,
    scheduled,
    aside,
    conversation: afterWaiting(conversation, scheduled),
  }
}

function happen(told: InTelling, moment: Moment, telling: Telling, index: number): void {
  const { beat, at } = moment
  const id = idOf('msg', `${telling.begin.id} ${index}`, at)
  if (beat.kind === 'marker') {
    told.entries.push(markerOf(beat.marker, id, at, telling))
  } else if (beat.kind === 'in') {
    const message = { ...inboundOf(id, moment, telling, index), subject: subjectOf(told, moment, telling) }
    const after = afterInbound(told.conversation, message)
    told.conversation = beat.unread ? after : afterSeen(after, message.id)
    told.entries.push(message)
  } else if (at > telling.now || beat.plan === 'held') {
    told.scheduled.push(scheduledOf(id, moment, telling))
  } else {
    const body = bodyOf(moment, telling)
    const to = telling.numbers[beat.method] ?? ''
    const author = { staff: telling.author.id, name: telling.author.name }
    const subject = subjectOf(told, moment, telling)
    const sent = outboundOf({ id, body, to, at, author, fate: beat.fate }, telling)
    const message = { ...sent, subject, ...(beat.plan === 'later' && { scheduledFor: at }) }
    const after = afterOutbound(told.conversation, message)
    told.conversation = afterStatus(after, message, message.status, message.reason)
    told.entries.push(message)
  }
}

/** The subject of what is being told now becomes the one written in last; the one before it is set aside. */
function subjectOf(told: InTelling, moment: Moment, telling: Telling): SubjectId {
  const { beat, at, topic } = moment
  const was = told.conversation.subject
  const known = told.topics.get(topic)
  const title = beat.title && fill(beat.title, { ...fillingOf(moment, telling), language: 'en' })
  const wish = known
    ? ({ kind: 'in', id: known } as const)
    : ({ kind: 'new', ...(title && { title }) } as const)
  const aside = told.aside.find(({ id }) => id === known)
  const make = () => idOf('su', `${telling.begin.id} ${topic}`, at)
  const { conversation, subject } = inSubject(told.conversation, wish, at, make, aside)
  told.topics.set(topic, subject)
  told.conversation = conversation
  told.aside = told.aside.filter(({ id }) => id !== subject)
  if (was && was.id !== subject) told.aside.push(was)
  return subject
}

function inboundOf(id: string, moment: Moment, telling: Telling, index: number): InboundMessage {
  return {
    direction: 'in',
    ...placeOf(id, telling),
    channel: 'text',
    body: bodyOf(moment, telling),
    from: telling.numbers[0] ?? '',
    to: telling.department.textNumber,
    at: moment.at,
    providerId: `demo-${telling.begin.id}-${index}`,
    ...(telling.begin.staff ? { staff: telling.begin.staff } : {}),
  }
}

/** An outbound message that has come to its end. */
export function outboundOf(
  said: { id: string; body: string; to: string; at: Instant; author: Author; fate: Fate },
  telling: Pick<Telling, 'begin' | 'department'>,
): OutboundMessage {
  const { id, body, to, at, author, fate } = said
  return {
    direction: 'out',
    ...placeOf(id, telling),
    channel: 'text',
    body,
    from: telling.department.textNumber,
    to,
    author,
    lane: 'direct',
    segments: segmentsOf(body).count,
    at,
    ...fate,
    statusAt: secondsAfter(at, receiptSeconds),
    attempts: 0,
  }
}

function scheduledOf(id: string, moment: Moment, telling: Telling): ScheduledMessage {
  const body = bodyOf(moment, telling)
  const { begin, department, author, numbers } = telling
  return {
    id,
    conversation: begin.id,
    department: department.id,
    channel: 'text',
    body,
    from: department.textNumber,
    to: numbers[0] ?? '',
    author: { staff: author.id, name: author.name },
    segments: segmentsOf(body).count,
    due: moment.at,
    zone: department.zone,
    createdAt: telling.now,
    edition: 1,
    ...planOf(id, moment, department.zone),
  }
}

/** How it repeats, or why it could not leave. */
function planOf(id: string, { beat, at }: Moment, zone: string): Partial<ScheduledMessage> {
  if (beat.kind !== 'out') return {}
  if (beat.plan === 'held') return { held: 'opted-out' }
  if (beat.plan !== 'weekly') return {}
  const { date, time } = localParts(at, zone)
  const wanted = { kind: 'week', date, time, zone, lasts: { kind: 'year' } } as const
  return { series: idOf('sr', id, at), repeats: repeatsFrom(wanted) }
}

function markerOf(kind: 'claimed' | 'opted-out', id: string, at: Instant, telling: Telling): Marker {
  const { author, numbers } = telling
  const by = kind === 'claimed' ? { by: { staff: author.id, name: author.name } } : {}
  return {
    direction: 'marker',
    ...placeOf(id, telling),
    at,
    marker: { kind, address: numbers[0] ?? '' },
    ...by,
  }
}

function placeOf(id: string, { begin, department }: Pick<Telling, 'begin' | 'department'>) {
  return { id, conversation: begin.id, thread: begin.threads.at(-1)?.id ?? '', department: department.id }
}

function bodyOf(moment: Moment, telling: Telling): string {
  return moment.beat.kind === 'marker' ? '' : fill(moment.beat.words, fillingOf(moment, telling))
}

function fillingOf({ about, written, hour, room }: Moment, { name, author, begin }: Telling): Filling {
  const names = { name: firstName(name), staff: firstName(author.name) }
  return { about, written, hour, room, language: begin.language, ...names }
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? ''
}

function idOf(kind: Kind, name: string, at: Instant): string {
  return castId(kind, name, millisecondsOf(at))
}
