import { isOpen } from './answering.ts'
import type { AddressLink } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import { didNotArrive, type Reason } from './delivery-status.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import type { OutboundMessage, ThreadEntry } from './message.ts'
import type { Instant } from './time.ts'

/**
 * What is counted of a day, in the order in which it is kept: new ones are appended, none is ever taken out.
 * `later` and `many` are of `sent`; `asked`: waits for an answer that began, `waiting`: those that last.
 */
export const counters = [
  'sent',
  'received',
  'later',
  'many',
  'automatic',
  'segments',
  'failed',
  'unconfirmed',
  'asked',
  'waiting',
  'answers',
  'answerMinutes',
  'within15',
  'within60',
  'within240',
  'withinDay',
  'optOuts',
  'optIns',
] as const
export type Counter = (typeof counters)[number]
export type Numbers = Partial<Record<Counter, number>>
export type Reasons = Partial<Record<Reason, number>>
export type Counted = { numbers: Numbers; reasons: Reasons }

/**
 * What one change adds to the counts of one member of staff, or of nobody (`staff` missing: unclaimed, automatic).
 * `at`: when what is counted happened; missing: now.
 */
export type DayChange = Counted & { department: DepartmentId; staff?: StaffId; at?: Instant }

/** Whom counts belong to that are nobody's. */
export const nobody = '-'

/** What a message that was kept, changed or moved elsewhere adds. Removing one takes nothing away: it did pass. */
export function messageChanges(was: ThreadEntry | undefined, now: ThreadEntry | undefined): DayChange[] {
  const entry = now && isMessage(now) ? now : was
  if (!now || !entry || !isMessage(entry)) return []
  if (!was && entry.direction === 'in' && entry.moved) return []
  const added = difference(ofMessage(was), ofMessage(now))
  if (isNothing(added)) return []
  const staff = staffOf(entry)
  return [{ ...added, department: entry.department, at: entry.at, ...(staff ? { staff } : {}) }]
}

/** Waits that began, ended, or went to another case manager; and who answered how fast. */
export function conversationChanges(
  was: Conversation | undefined,
  now: Conversation | undefined,
): DayChange[] {
  const conversation = now ?? was
  if (!conversation || !now) return []
  const { department } = conversation
  const changes: DayChange[] = []
  const change = (staff: StaffId | undefined, numbers: Numbers, at?: Instant) =>
    changes.push({ department, numbers, reasons: {}, ...(staff ? { staff } : {}), ...(at ? { at } : {}) })
  const waited = was !== undefined && waits(was)
  const isJoined = (was?.subjectsIn?.length ?? 0) !== (now.subjectsIn?.length ?? 0)
  const begins = waits(now) && !waited && !isJoined && now.unanswered !== was?.unanswered
  const isSame = waited === waits(now) && was?.staff === now.staff && was?.department === department
  if (!isSame && waited) change(was.staff, { waiting: -1 })
  if (!isSame && waits(now)) change(now.staff, { waiting: 1 })
  if (begins) change(now.staff, { asked: 1 }, now.unanswered)
  const { lastAnswer } = now
  if (lastAnswer && lastAnswer.at !== was?.lastAnswer?.at && was !== undefined)
    change(lastAnswer.by, answered(lastAnswer.minutes), lastAnswer.at)
  return changes.map((one) =>
    was && one.numbers.waiting === -1 ? { ...one, department: was.department } : one,
  )
}

/** Who opted out of a department's texts, or in again. */
export function addressChanges(was: AddressLink | undefined, now: AddressLink | undefined): DayChange[] {
  const link = now ?? was
  if (link?.kind !== 'opt-out' || (was && now)) return []
  const { department } = link
  if (now) return [{ department, numbers: { optOuts: 1 }, reasons: {}, at: link.at }]
  return [{ department, numbers: { optIns: 1 }, reasons: {} }]
}

/** Both together; what comes to nothing is left out. */
export function sum(one: Counted, other: Counted, sign: 1 | -1 = 1): Counted {
  return {
    numbers: added(one.numbers, other.numbers, sign),
    reasons: added(one.reasons, other.reasons, sign),
  }
}

export const nothing: Counted = { numbers: {}, reasons: {} }

export function difference(was: Counted, now: Counted): Counted {
  return sum(now, was, -1)
}

function isNothing({ numbers, reasons }: Counted): boolean {
  return Object.keys(numbers).length === 0 && Object.keys(reasons).length === 0
}

function ofMessage(entry: ThreadEntry | undefined): Counted {
  if (entry?.direction === 'in') return { numbers: { received: 1 }, reasons: {} }
  if (entry?.direction !== 'out' || entry.status === 'cancelled') return nothing
  const { status, reason } = entry
  const isLost = didNotArrive(status)
  return sum(
    { numbers: { ...written(entry), ...(wasBilled(entry) && { segments: entry.segments }) }, reasons: {} },
    {
      numbers: { ...(isLost && { failed: 1 }), ...(status === 'unconfirmed' && { unconfirmed: 1 }) },
      reasons: isLost ? { [reason ?? 'unknown']: 1 } : {},
    },
  )
}

function written({ author, scheduledFor, mass }: OutboundMessage): Numbers {
  if ('automatic' in author) return { automatic: 1 }
  return { sent: 1, ...(mass ? { many: 1 } : scheduledFor && { later: 1 }) }
}

/** What was refused before it left costs nothing; of the rest the bill is AWS's. */
function wasBilled({ status }: OutboundMessage): boolean {
  return status !== 'failed' && status !== 'blocked'
}

function answered(minutes: number): Numbers {
  const within = fastness.find(({ most }) => minutes <= most)
  return { answers: 1, answerMinutes: minutes, ...(within && { [within.counter]: 1 }) }
}

/** How fast an answer was: the first that holds. */
export const fastness = [
  { counter: 'within15', most: 15 },
  { counter: 'within60', most: 60 },
  { counter: 'within240', most: 240 },
  { counter: 'withinDay', most: 1440 },
] as const

function waits(conversation: Conversation): boolean {
  return conversation.unanswered !== undefined && isOpen(conversation)
}

function isMessage(entry: ThreadEntry): entry is Extract<ThreadEntry, { direction: 'in' | 'out' }> {
  return entry.direction === 'in' || entry.direction === 'out'
}

function staffOf(entry: Extract<ThreadEntry, { direction: 'in' | 'out' }>): StaffId | undefined {
  if (entry.direction === 'in') return entry.staff
  return 'staff' in entry.author ? entry.author.staff : undefined
}

function added<Name extends string>(
  one: Partial<Record<Name, number>>,
  other: Partial<Record<Name, number>>,
  sign: 1 | -1,
): Partial<Record<Name, number>> {
  const sums: Partial<Record<Name, number>> = { ...one }
  for (const name of Object.keys(other) as Name[]) {
    const value = (sums[name] ?? 0) + sign * (other[name] ?? 0)
    if (value === 0) delete sums[name]
    else sums[name] = value
  }
  return sums
}
