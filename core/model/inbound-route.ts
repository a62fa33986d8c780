import type { AddressLink } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationId, DepartmentId } from './ids.ts'
import type { Instant } from './time.ts'

/**
 * Where an inbound message belongs. `restore`: to a client taken off the list, who comes back on it.
 * `sharedWith`: other clients of the department with the same phone, so that nothing lands with the wrong person
 * unnoticed. `first-contact`: nobody knows the address; an unclaimed conversation begins.
 */
export type InboundRoute =
  | { kind: 'conversation' | 'restore'; conversation: Conversation; sharedWith: ConversationId[] }
  | { kind: 'unclaimed'; conversation: Conversation }
  | { kind: 'first-contact' }

type Inbound = {
  /** The sender's address. */
  from: string
  department: DepartmentId
  links: AddressLink[]
  conversations: Conversation[]
}

/**
 * Finds the conversation an inbound message belongs to, from the links of its sender's address and the
 * conversations they name (with those they were joined into). Among several clients with the same phone it is the
 * one with whom this number last exchanged messages, and one on the list before one off it. Other departments are
 * never looked at.
 */
export function routeInbound(inbound: Inbound): InboundRoute {
  const known = conversationsOf(inbound).sort((one, other) => byBestFit(inbound.from, one, other))
  const [conversation, ...others] = known.filter((one) => !isUnclaimed(one))
  if (conversation !== undefined) {
    const kind = conversation.state === 'off-list' ? 'restore' : 'conversation'
    return { kind, conversation, sharedWith: others.map((other) => other.id) }
  }
  const [unclaimed] = known
  return unclaimed === undefined ? { kind: 'first-contact' } : { kind: 'unclaimed', conversation: unclaimed }
}

/** Each once. A link left over from before a claim leads to the client's conversation. */
function conversationsOf(inbound: Inbound): Conversation[] {
  const found = new Map<ConversationId, Conversation>()
  for (const link of inbound.links) {
    if (link.kind === 'opt-out' || link.department !== inbound.department || link.address !== inbound.from)
      continue
    const conversation = followed(link.conversation, inbound.conversations)
    if (conversation?.department === inbound.department) found.set(conversation.id, conversation)
  }
  return [...found.values()]
}

/** The conversation of this id, or the one it was joined into. */
function followed(id: ConversationId, conversations: Conversation[]): Conversation | undefined {
  const passed = new Set<ConversationId>()
  let conversation = conversations.find((one) => one.id === id)
  while (conversation?.state === 'joined' && !passed.has(conversation.id)) {
    passed.add(conversation.id)
    const into: ConversationId | undefined = conversation.joinedInto
    conversation = conversations.find((one) => one.id === into)
  }
  return conversation?.state === 'joined' ? undefined : conversation
}

function byBestFit(from: string, one: Conversation, other: Conversation): number {
  if (isServed(one) !== isServed(other)) return isServed(one) ? -1 : 1
  const [ones, others] = [exchangedWith(from, one), exchangedWith(from, other)]
  if (ones !== others) return ones > others ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** Nothing was noted of messages before this was kept: then the last contact counts, if it was with this number. */
function exchangedWith(from: string, { exchanged, address, lastContact }: Conversation): Instant | '' {
  return exchanged?.[from] ?? (exchanged === undefined && address === from ? lastContact : '')
}

function isServed({ state }: Conversation): boolean {
  return state === 'caseload' || state === 'waiting'
}

function isUnclaimed({ state }: Conversation): boolean {
  return state === 'unclaimed' || state === 'dismissed'
}
