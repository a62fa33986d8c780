import type { Conversation } from './conversation.ts'
import { joinedMessages } from './counted-messages.ts'
import { joinedFacts } from './method-use.ts'
import type { Instant } from './time.ts'

/**
 * A client's conversation once another is appended to it (an unclaimed one, or that of the same person's other
 * record): its threads and subjects, what is unread, who opted out, and whatever of the two is newer. A client off the
 * list comes back on it: nobody would see the texts otherwise. Status, tag and case manager stay as they are here.
 * `due`: when the scheduled messages of both leave; those of the other come along after.
 */
export function joinedWith(was: Conversation, other: Conversation, due: Instant[]): Conversation {
  const { failed: _, nextDue: __, messages: ___, subjectBy: ____, ...kept } = was
  const newestOutbound = later(was.newestOutbound, other.newestOutbound)
  const { failed } = newestOutbound === was.newestOutbound ? was : other
  const newestInbound = later(was.newestInbound, other.newestInbound)
  const stopped = union(was.stopped, other.stopped)
  const [nextDue] = due.toSorted()
  const isNewer = other.lastContact > was.lastContact
  const { preview, previewOf } =
    (isNewer || was.previewOf === 'none') && other.previewOf !== 'none' ? other : was
  const alert = isLater(other.alert, was.alert) ? other.alert : was.alert
  const paused = was.paused ?? other.paused
  return {
    ...kept,
    ...(was.state === 'off-list' && { state: was.staff === undefined ? 'waiting' : 'caseload' }),
    // The client's own newest thread stays last: what is written next goes there.
    threads: [...was.threads.slice(0, -1), ...other.threads, ...was.threads.slice(-1)],
    unread: was.unread + other.unread,
    ...(newestInbound !== undefined && { newestInbound }),
    ...(newestOutbound !== undefined && { newestOutbound }),
    ...(failed !== undefined && { failed }),
    ...(stopped.length > 0 && { stopped }),
    ...(nextDue !== undefined && { nextDue }),
    ...(other.address !== undefined && { address: other.address }),
    ...(alert && { alert }),
    ...(paused && { paused }),
    ...joinedFacts(was, other),
    ...joinedMessages(was, other),
    ...joinedExchanges(was, other),
    ...joinedBefore(was, other),
    lastContact: isNewer ? other.lastContact : was.lastContact,
    preview,
    previewOf,
    version: was.version + 1,
  }
}

/** What is left of the other: only the way to where its threads are now, and what it wrote in last. */
export function joinedInto(other: Conversation, client: Conversation): Conversation {
  const { nextDue: _, failed: __, dismissed: ___, alert: ____, paused: _____, ...kept } = other
  return { ...kept, state: 'joined', joinedInto: client.id, unread: 0, version: other.version + 1 }
}

function joinedExchanges(one: Conversation, other: Conversation): Pick<Conversation, 'exchanged'> {
  if (!one.exchanged && !other.exchanged) return {}
  const exchanged = { ...other.exchanged }
  for (const [address, at] of Object.entries(one.exchanged ?? {})) {
    exchanged[address] = later(exchanged[address], at) ?? at
  }
  return { exchanged }
}

/** What of either did not come along with its client stays where transcripts find it. */
function joinedBefore(one: Conversation, other: Conversation): Pick<Conversation, 'before'> {
  if (!one.before || !other.before) return one.before ? { before: one.before } : kept(other.before)
  return { before: { ...one.before, threads: [...one.before.threads, ...other.before.threads] } }
}

/** Only subjects of the conversation itself are told by the cut; those of the joined one are all shown. */
function kept(before: Conversation['before']): Pick<Conversation, 'before'> {
  return before ? { before: { threads: before.threads, subjects: '' } } : {}
}

function isLater(one: { at: Instant } | undefined, other: { at: Instant } | undefined): boolean {
  return one !== undefined && (other === undefined || one.at > other.at)
}

function union(one: string[] = [], other: string[] = []): string[] {
  return [...new Set([...one, ...other])]
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one > other ? one : other
}
