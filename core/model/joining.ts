import type { Conversation } from './conversation.ts'
import type { Instant } from './time.ts'

/**
 * A client's conversation once an unclaimed one is appended to it: its threads, what is unread, who opted out, and
 * whatever of the two is newer. A client off the list comes back on it: nobody would see the texts otherwise.
 * `due`: when the scheduled messages of both leave.
 */
export function joinedWith(was: Conversation, unclaimed: Conversation, due: Instant[]): Conversation {
  const { failed: _, nextDue: __, ...kept } = was
  const newestOutbound = later(was.newestOutbound, unclaimed.newestOutbound)
  const { failed } = newestOutbound === was.newestOutbound ? was : unclaimed
  const newestInbound = later(was.newestInbound, unclaimed.newestInbound)
  const stopped = [...new Set([...(was.stopped ?? []), ...(unclaimed.stopped ?? [])])]
  const [nextDue] = due.toSorted()
  const isNewer = unclaimed.lastContact > was.lastContact
  const { preview, previewOf } = isNewer || was.previewOf === 'none' ? unclaimed : was
  return {
    ...kept,
    ...(was.state === 'off-list' && { state: was.staff === undefined ? 'waiting' : 'caseload' }),
    // The client's own newest thread stays last: what is written next goes there.
    threads: [...was.threads.slice(0, -1), ...unclaimed.threads, ...was.threads.slice(-1)],
    unread: was.unread + unclaimed.unread,
    ...(newestInbound !== undefined && { newestInbound }),
    ...(newestOutbound !== undefined && { newestOutbound }),
    ...(failed !== undefined && { failed }),
    ...(stopped.length > 0 && { stopped }),
    ...(nextDue !== undefined && { nextDue }),
    ...(unclaimed.address !== undefined && { address: unclaimed.address }),
    lastContact: isNewer ? unclaimed.lastContact : was.lastContact,
    preview,
    previewOf,
    version: was.version + 1,
  }
}

/** What is left of the unclaimed conversation: only the way to where its threads are now. */
export function joinedInto(unclaimed: Conversation, client: Conversation): Conversation {
  const { nextDue: _, failed: __, dismissed: ___, ...kept } = unclaimed
  return { ...kept, state: 'joined', joinedInto: client.id, unread: 0, version: unclaimed.version + 1 }
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one > other ? one : other
}
