import type { Conversation } from './conversation.ts'
import type { ConversationId, DepartmentId, GroupId, MassMessageId, MessageId, StaffId } from './ids.ts'
import type { Picture } from './message.ts'
import type { RosterFilter } from './roster.ts'
import type { Because } from './smart-select.ts'
import { type Instant, millisecondsOf, secondsAfter } from './time.ts'

/**
 * How far a mass message is. gathering: its recipients are being looked up, in the background · reviewed: all are
 * known, and its author is asked whether it shall go · waiting: confirmed, for a time to come · sending: being
 * written out · done: nobody is left to be written to · stopped: by a person · dropped: never confirmed, and another
 * took its place.
 */
export type MassState = 'gathering' | 'reviewed' | 'waiting' | 'sending' | 'done' | 'stopped' | 'dropped'

/** To whom, as it was asked for; who that is, is found out when the recipients are gathered. */
export type Selection =
  | { kind: 'these'; conversations: ConversationId[] }
  /** Everyone on a list, beyond the page that was shown, but those that were unticked. */
  | { kind: 'list'; owner: 'own' | 'department'; filter: ListFacts; except?: ConversationId[] }
  | { kind: 'group'; group: GroupId }
  /** Those whom an earlier one did not reach. */
  | { kind: 'failed-of'; mass: MassMessageId }

/** What a list was narrowed to. `needs`: only those who wrote and are unread, or whom the last message did not reach. */
export type ListFacts = RosterFilter & { needs?: 'unread' | 'failed' }

/** So many can be ticked one by one; more are named by their list or group. */
export const mostTicked = 500

/** Recipients stand in pages of so many: fifty thousand in five hundred items. */
export const pageSize = 100

/** Why somebody in the selection gets nothing. `placeholder`: something to fill in is not known of them. */
export type LeftOut =
  | 'opted-out'
  | 'paused'
  | 'no-method'
  | 'not-own'
  | 'no-guardian'
  | 'cannot'
  | 'not-yours'
  | 'off-list'
  | 'placeholder'
  | 'too-long'
  | 'twice'
  | 'broken'

/** One person of a mass message, as they stand in its pages. */
export type Recipient = {
  conversation: ConversationId
  /** The name when it was gathered: the page shows it without asking for each client. */
  name: string
  /** By what it goes (E.164), as chosen when it was gathered; chosen again when it leaves. */
  to?: string
  because?: Because
  segments?: number
  /** Not before this time: their quiet hours. */
  after?: Instant
  leftOut?: LeftOut
  /** What is to be filled in and is not known. */
  missing?: string[]
  /** The message it became. */
  message?: MessageId
}

/** Sums over all recipients, kept as they are gathered: the review reads them in one item. */
export type Totals = {
  recipients: number
  /** Who will be written to. */
  to: number
  segments: number
  leftOut: Partial<Record<LeftOut, number>>
  /** Segments that may not leave before a time: quiet hours end. The others may at once. */
  waits: Record<Instant, number>
}

export type MassMessage = {
  id: MassMessageId
  department: DepartmentId
  author: { staff: StaffId; name: string }
  state: MassState
  /** As written, placeholders and all. */
  body: string
  /** The same for those who read another language. */
  versions?: { en?: string; es?: string }
  subject?: string
  /** What was filled in for everybody. */
  asked?: Record<string, string>
  pictures?: Picture[]
  /** Why it may leave within quiet hours. */
  override?: string
  due?: Instant
  /** The zone in which the time was chosen. */
  zone?: string
  createdAt: Instant
  totals: Totals
  pages: number
  /** Where gathering goes on. */
  next?: string
  /** The page that is written out next; from 1. */
  cursor: number
  /** Pages with somebody whose morning has not come yet. */
  later: { page: number; after: Instant }[]
  confirmedAt?: Instant
  /** When it was done or stopped. */
  endedAt?: Instant
  stoppedBy?: StaffId
  /** How many had left when it was stopped. */
  leftBefore?: number
  /** Counts stretches of work: a job of an earlier one is stale, so that two never go on side by side. */
  step: number
  /** When the next stretch of work begins. */
  resumesAt: Instant
  /** When the sweep looks whether its job was lost. */
  looksAt: Instant
  version: number
}

export const noTotals: Totals = { recipients: 0, to: 0, segments: 0, leftOut: {}, waits: {} }

/** One page of recipients. */
export type MassPage = { page: number; recipients: Recipient[]; version: number }

/** The sums with one page of recipients more. */
export function withRecipients(totals: Totals, recipients: Recipient[]): Totals {
  const sum: Totals = { ...totals, leftOut: { ...totals.leftOut }, waits: { ...totals.waits } }
  for (const { leftOut, segments = 0, after } of recipients) {
    sum.recipients += 1
    if (leftOut !== undefined) {
      sum.leftOut[leftOut] = (sum.leftOut[leftOut] ?? 0) + 1
      continue
    }
    sum.to += 1
    sum.segments += segments
    if (after !== undefined) sum.waits[after] = (sum.waits[after] ?? 0) + segments
  }
  return sum
}

/** Whether a worker has something to do, now or later; the sweep looks after these. */
export function inWork(state: MassState): boolean {
  return state === 'gathering' || state === 'waiting' || state === 'sending'
}

/** The queue holds a job for a quarter of an hour at most: what resumes later, the sweep wakes in time. */
const longestDelaySeconds = 900
const wakesBeforeSeconds = 600
/** Longer than a stretch of work takes; a job that has not been done by then is lost. */
const lostAfterSeconds = 180

/** When the sweep is to look at a mass message that resumes then: before, to wake it, or after, in case it was lost. */
export function looksAt(resumesAt: Instant, now: Instant): Instant {
  const isFar = resumesAt > secondsAfter(now, longestDelaySeconds)
  return secondsAfter(resumesAt, isFar ? -wakesBeforeSeconds : lostAfterSeconds)
}

/** How long the queue is to hold the next job; nothing where the sweep wakes it. */
export function jobDelay({ resumesAt }: Pick<MassMessage, 'resumesAt'>, now: Instant): number | undefined {
  const seconds = Math.ceil((millisecondsOf(resumesAt) - millisecondsOf(now)) / 1000)
  return seconds > longestDelaySeconds ? undefined : Math.max(0, seconds)
}

/** The mass message with its next stretch of work ahead, at that time. */
export function resuming<Mass extends MassMessage>(mass: Mass, at: Instant, now: Instant): Mass {
  return { ...mass, step: mass.step + 1, resumesAt: at, looksAt: looksAt(at, now) }
}

/** Whether a person may still stop it. */
export function mayStop(state: MassState): boolean {
  return state === 'waiting' || state === 'sending'
}

/** Those whom nobody has written to yet and whose time has come. */
export function dueOf(recipients: Recipient[], now: Instant): Recipient[] {
  return recipients.filter(
    ({ leftOut, message, after }) =>
      leftOut === undefined && message === undefined && (after === undefined || after <= now),
  )
}

/** When the first of those comes due whose time has not come yet; nothing when none is left. */
export function nextAfter(recipients: Recipient[]): Instant | undefined {
  return recipients
    .filter(({ leftOut, message }) => leftOut === undefined && message === undefined)
    .map(({ after }) => after ?? '')
    .toSorted()[0]
}

/** A conversation that staff write to as a client's: not an unknown sender's, and one of a list. */
export function isClients(conversation: Conversation): boolean {
  return conversation.state === 'caseload' || conversation.state === 'waiting'
}

/** So many seconds' worth of the number's rate wait in the queue at most, for each mass message. */
export const fedSeconds = 60

/**
 * How many more segments may be written out now, when so many of it wait in the queue; and, where it is none, in how
 * many seconds to look again: when half of what waits has left.
 */
export function feeding(
  perSecond: number,
  waitingSegments: number,
): { segments: number; lookAgainSeconds: number } {
  const room = Math.floor(fedSeconds * perSecond - waitingSegments)
  const half = (waitingSegments - (fedSeconds * perSecond) / 2) / perSecond
  return { segments: Math.max(0, room), lookAgainSeconds: Math.min(900, Math.max(1, Math.ceil(half))) }
}
