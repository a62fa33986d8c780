import { afterInbound, type Conversation } from './conversation.ts'
import type { InboundMessage, ThreadEntry } from './message.ts'
import { previewOf } from './preview.ts'
import type { Instant } from './time.ts'

/**
 * A conversation once inbound messages left it for another. `newest` are its newest entries, newest first, as they
 * stood before: from them the list is told again what is unread and what was written last.
 */
export function afterLeaving(was: Conversation, left: InboundMessage[], newest: ThreadEntry[]): Conversation {
  const gone = new Set(left.map((message) => message.id))
  const inbound = newest.filter((entry) => entry.direction === 'in')
  const unreadGone = inbound.slice(0, was.unread).filter((entry) => gone.has(entry.id)).length
  const { newestInbound: _, alert: __, exchanged: ___, ...kept } = was
  const newestInbound = was.newestInbound && newestLeft(was.newestInbound, inbound, gone)
  const alert = was.alert && !gone.has(was.alert.message) ? was.alert : undefined
  const exchanged = exchangedAfter(was, left, newest, gone)
  return {
    ...kept,
    ...shownAfter(was, newest, gone),
    ...countsAfter(was, left),
    ...(exchanged ? { exchanged } : {}),
    ...(newestInbound ? { newestInbound } : {}),
    ...(alert ? { alert } : {}),
    unread: newestInbound ? Math.max(0, was.unread - unreadGone) : 0,
    version: was.version + 1,
  }
}

/** The conversation that inbound messages came to from another: they are unread there, and the newest is shown. */
export function afterMoving(was: Conversation, messages: InboundMessage[], from: Conversation): Conversation {
  const inOrder = messages.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const moved = inOrder.reduce((conversation, message) => {
    const after = afterInbound(conversation, message)
    const known = conversation.exchanged?.[message.from]
    const exchanged = { ...after.exchanged, [message.from]: later(known, message.at) }
    return { ...after, exchanged }
  }, was)
  const alerted = from.alert && messages.some((message) => message.id === from.alert?.message)
  return {
    ...moved,
    ...(was.address !== undefined && was.client ? { address: was.address } : {}),
    ...(alerted && from.alert ? { alert: from.alert } : {}),
    version: was.version + 1,
  }
}

function later(one: Instant | undefined, other: Instant): Instant {
  return one !== undefined && one > other ? one : other
}

function newestLeft(was: string, inbound: ThreadEntry[], gone: Set<string>): string | undefined {
  if (!gone.has(was)) return was
  return inbound.find((entry) => !gone.has(entry.id))?.id
}

/** What the list shows is of the newest message that is still here, if it showed one that left. */
function shownAfter(
  was: Conversation,
  newest: ThreadEntry[],
  gone: Set<string>,
): Pick<Conversation, 'preview' | 'previewOf' | 'lastContact'> {
  const written = newest.filter(
    (entry) => entry.direction === 'in' || (entry.direction === 'out' && !('automatic' in entry.author)),
  )
  const [first] = written
  if (!first || !gone.has(first.id)) {
    const { preview, previewOf, lastContact } = was
    return { preview, previewOf, lastContact }
  }
  const last = written.find((entry) => !gone.has(entry.id))
  if (!last || (last.direction !== 'in' && last.direction !== 'out'))
    return { preview: '', previewOf: 'none', lastContact: was.createdAt }
  return { preview: previewOf(last.body), previewOf: last.direction, lastContact: last.at }
}

function countsAfter(
  was: Conversation,
  left: InboundMessage[],
): Partial<Pick<Conversation, 'messages' | 'subject'>> {
  const messages = was.messages && { ...was.messages }
  for (const { channel } of left) {
    if (messages?.[channel]) messages[channel] = messages[channel] - 1
  }
  const fewer = left.filter((message) => message.subject === was.subject?.id).length
  const subject = was.subject && { ...was.subject, count: Math.max(0, was.subject.count - fewer) }
  return { ...(messages ? { messages } : {}), ...(subject ? { subject } : {}) }
}

/** With whom a number exchanged messages last is asked again of what is still here. */
function exchangedAfter(
  was: Conversation,
  left: InboundMessage[],
  newest: ThreadEntry[],
  gone: Set<string>,
): Record<string, Instant> | undefined {
  if (!was.exchanged) return undefined
  const exchanged = { ...was.exchanged }
  for (const address of new Set(left.map((message) => message.from))) {
    const last = newest.find((entry) => !gone.has(entry.id) && isWith(entry, address))
    if (last) exchanged[address] = last.at
    else delete exchanged[address]
  }
  return exchanged
}

function isWith(entry: ThreadEntry, address: string): boolean {
  if (entry.direction === 'in') return entry.from === address
  return entry.direction === 'out' && entry.to === address && !('automatic' in entry.author)
}
