import type { AuditEvent } from '../model/audit.ts'
import type { BulkTransfer } from '../model/bulk-transfer.ts'
import type { ClientImport } from '../model/client-import.ts'
import type { AddressLink } from '../model/contact-method.ts'
import type { Conversation } from '../model/conversation.ts'
import type { DayChange } from '../model/day-counts.ts'
import type { ConversationId, MessageId, StaffId } from '../model/ids.ts'
import type { Leaving } from '../model/leaving.ts'
import { inWork, jobDelay, type MassMessage } from '../model/mass-message.ts'
import type { FateMoved } from '../model/mass-progress.ts'
import type { Marker, OutboundMessage, ThreadEntry } from '../model/message.ts'
import type { Notice } from '../model/notice.ts'
import type { RecordsExport } from '../model/records-export.ts'
import { searchWords } from '../model/search-words.ts'
import { type Instant, millisecondsOf } from '../model/time.ts'
import type { ListOwner, Tally, Words } from '../ports.ts'
import { followAudit } from './audit/follow-audit.ts'
import { followScheduled } from './bring-scheduled-along.ts'
import { followConsent } from './consent/follow-consent.ts'
import type { Deps } from './dependencies.ts'
import { followExports } from './exports/follow-exports.ts'
import { rosterChanges } from './follow-rosters.ts'
import { followSaid } from './follow-said.ts'
import { followImports } from './imports/follow-imports.ts'
import { followMovingOut } from './move-strangers-texts.ts'
import { followMessages } from './notices/follow-messages.ts'
import { followNotices } from './notices/follow-notices.ts'
import { followUnread } from './oversight/follow-unread.ts'
import { followCounts } from './reports/follow-counts.ts'
import { followLeaving } from './staff/follow-leaving.ts'
import { followTransfers } from './transfer/follow-transfers.ts'

/** One change of the table, in our words, as the stream tells it. `id` is the same when it is told again. */
export type Kept = { id: string /** What it adds to the daily counts. */; days?: DayChange[] } & (
  | { kind: 'message'; message: OutboundMessage }
  /** An entry that asks for nothing but to be found. */
  | { kind: 'said'; message: ThreadEntry }
  | { kind: 'conversation'; was?: Conversation; now?: Conversation }
  | { kind: 'scheduled'; was?: Waiting; now?: Waiting; follows?: ScheduledPlace }
  | { kind: 'address'; was?: AddressLink; now?: AddressLink }
  | { kind: 'mass'; now: MassMessage }
  | { kind: 'fate'; moved: Omit<FateMoved, 'id'> }
  | { kind: 'export'; now: RecordsExport }
  | { kind: 'notice'; notice: Notice }
  | { kind: 'bulk-transfer'; now: BulkTransfer }
  | { kind: 'leaving'; now: Leaving }
  | { kind: 'audit'; event: AuditEvent }
  | { kind: 'marker'; marker: Marker }
  | { kind: 'import'; now: ClientImport }
  /** Nothing but the daily counts follows from it. */
  | { kind: 'counted' }
)

/** On whose list a scheduled message stands, and whether it came due and could not leave. */
type Waiting = { staff: StaffId; held?: true }
/** The next of a repeated message, which nobody has asked the schedule service for yet. */
type ScheduledPlace = { conversation: ConversationId; id: MessageId; due: Instant }

/**
 * What follows from kept facts: a queued message goes to the outbox, one that was scheduled into the record of those,
 * the next of a repeated one to the schedules, lists and their counts move, search words follow the name. Told again it changes nothing: the outbox's worker sees a message that is no longer queued,
 * words are put under the same keys, and a count remembers which change it has counted.
 */
export async function followKept(
  deps: Pick<
    Deps,
    'store' | 'outbox' | 'massJobs' | 'noticeJobs' | 'exportJobs' | 'schedules' | 'clock' | 'ids' | 'log'
  >,
  facts: Kept[],
): Promise<{ kind: 'followed' }> {
  const queued = facts.flatMap((fact) => (fact.kind === 'message' ? [fact.message] : []))
  await enqueue(deps, queued)
  await followLater(deps, facts)
  await followMass(deps, facts)
  for (const fact of facts) {
    if (fact.kind !== 'conversation') continue
    await followScheduled(deps, fact.was, fact.now)
    await followMovingOut(deps, fact.now)
  }
  for (const fact of facts) {
    const { add, remove } = wordsMoved(fact)
    if (add.length > 0 || remove.length > 0) await deps.store.follow.words({ add, remove })
  }
  const moved = rosterChanges(facts)
  if (moved.length > 0) await deps.store.follow.rostered(moved)
  const counted = facts.map((fact) => ({ change: fact.id, tallies: talliesOf(fact) }))
  await deps.store.follow.counted(counted.filter(({ tallies }) => tallies.length > 0))
  await followSaid(deps, facts)
  await followTransfers(deps, facts)
  await followMessages(deps, facts)
  await followUnread(deps, facts)
  await followNotices(deps, facts)
  await followExports(deps, facts)
  await followLeaving(deps, facts)
  await followConsent(deps, facts)
  await followAudit(deps, facts)
  await followCounts(deps, facts)
  await followImports(deps, facts)
  return { kind: 'followed' }
}

/** A message that its author may still take back comes to its worker no sooner than it may leave. */
async function enqueue({ outbox }: Pick<Deps, 'outbox'>, queued: OutboundMessage[]): Promise<void> {
  const byDelay = new Map<number, OutboundMessage[]>([[0, []]])
  for (const message of queued) {
    const { at, heldUntil } = message
    const delay = heldUntil ? Math.ceil((millisecondsOf(heldUntil) - millisecondsOf(at)) / 1000) : 0
    byDelay.set(delay, [...(byDelay.get(delay) ?? []), message])
  }
  for (const [delay, messages] of byDelay) {
    const waiting = messages.map(({ thread, id, department, lane }) => ({
      thread,
      message: id,
      department,
      lane,
    }))
    await outbox.enqueue(waiting, delay)
  }
}

/** The next stretch of a mass message's work is asked for; what became of its messages is counted. */
async function followMass(deps: Pick<Deps, 'store' | 'massJobs' | 'clock'>, facts: Kept[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind !== 'mass' || !inWork(fact.now.state)) continue
    const { id: mass, step } = fact.now
    const delay = jobDelay(fact.now, deps.clock.now())
    if (delay !== undefined) await deps.massJobs.enqueue([{ mass, step }], delay)
  }
  const moved = facts.flatMap(fateOf)
  if (moved.length > 0) await deps.store.massCounted(moved)
}

function fateOf(fact: Kept): FateMoved[] {
  if (fact.kind === 'fate') return [{ id: fact.id, ...fact.moved }]
  if (fact.kind !== 'message' || !fact.message.mass) return []
  const { mass, conversation } = fact.message
  return [{ id: fact.id, mass: mass.id, page: mass.page, conversation, now: 'waiting' }]
}

async function followLater(deps: Pick<Deps, 'store' | 'schedules'>, facts: Kept[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind === 'scheduled' && fact.follows) await deps.schedules.set(fact.follows)
    if (fact.kind !== 'message' || !fact.message.scheduledFor || fact.message.mass) continue
    const { author, at, id, thread } = fact.message
    if ('staff' in author) await deps.store.keepSentLater({ staff: author.staff, at, id, thread })
  }
}

function wordsMoved(fact: Kept): { add: Words[]; remove: Words[] } {
  switch (fact.kind) {
    case 'conversation':
      return changedWords(wordsOf(fact.was), wordsOf(fact.now))
    case 'address':
      return changedWords(phoneWords(fact.was), phoneWords(fact.now))
    default:
      return { add: [], remove: [] }
  }
}

function talliesOf(fact: Kept): Tally[] {
  switch (fact.kind) {
    case 'conversation':
      return [...tallies(tallyOf(fact.was), tallyOf(fact.now)), ...alertTally(fact.was, fact.now)]
    case 'scheduled':
      return tallies(scheduledTally(fact.was), scheduledTally(fact.now))
    default:
      return []
  }
}

/** What one conversation adds to the counts of the lists it stands on. */
function tallyOf(conversation: Conversation | undefined): Tally[] {
  if (conversation?.state === 'caseload' && conversation.staff) {
    const owner: ListOwner = { staff: conversation.staff }
    return [{ owner, clients: 1, unread: conversation.unread > 0 ? 1 : 0 }]
  }
  if (conversation?.state === 'unclaimed')
    return [{ owner: { department: conversation.department }, unclaimed: 1 }]
  if (conversation?.state === 'waiting')
    return [{ owner: { department: conversation.department }, waiting: 1 }]
  return []
}

/** An alert that opens or closes is shown to a whole department's duty list: its pages are told to look. */
function alertTally(was: Conversation | undefined, now: Conversation | undefined): Tally[] {
  const department = (now ?? was)?.department
  if (department === undefined || was?.alert?.message === now?.alert?.message) return []
  return [{ owner: { department } }]
}

function scheduledTally(scheduled: Waiting | undefined): Tally[] {
  if (!scheduled) return []
  const owner: ListOwner = { staff: scheduled.staff }
  return [scheduled.held ? { owner, held: 1 } : { owner, scheduled: 1 }]
}

/** The difference for each list; a list that stays as it was is still told that something on it moved. */
function tallies(was: Tally[], now: Tally[]): Tally[] {
  const sums = new Map<string, Tally>()
  const add = (tally: Tally, sign: 1 | -1) => {
    const key = JSON.stringify(tally.owner)
    const sum = sums.get(key) ?? { owner: tally.owner }
    for (const name of ['clients', 'unread', 'scheduled', 'held', 'unclaimed', 'waiting'] as const) {
      if (tally[name]) sum[name] = (sum[name] ?? 0) + sign * tally[name]
    }
    sums.set(key, sum)
  }
  for (const tally of was) add(tally, -1)
  for (const tally of now) add(tally, 1)
  return [...sums.values()]
}

/** Where a conversation's name is found: on its caseload, and in its department. */
function wordsOf(conversation: Conversation | undefined): Words[] {
  if (!conversation || (conversation.state !== 'caseload' && conversation.state !== 'waiting')) return []
  const words = searchWords(conversation.name, [])
  const { id, department, staff } = conversation
  const inDepartment = words.map((word) => ({ owner: { department }, word, conversation: id }))
  const onCaseload = staff ? words.map((word) => ({ owner: { staff }, word, conversation: id })) : []
  return [...inDepartment, ...onCaseload]
}

/** A phone is found in its department: four digits are selective enough, and it moves with the client by itself. */
function phoneWords(link: AddressLink | undefined): Words[] {
  if (link?.kind !== 'client') return []
  const { department, conversation } = link
  return searchWords('', [link.address]).map((word) => ({ owner: { department }, word, conversation }))
}

function changedWords(was: Words[], now: Words[]): { add: Words[]; remove: Words[] } {
  const key = (one: Words) => JSON.stringify(one)
  const before = new Set(was.map(key))
  const after = new Set(now.map(key))
  return {
    add: now.filter((one) => !before.has(key(one))),
    remove: was.filter((one) => !after.has(key(one))),
  }
}
