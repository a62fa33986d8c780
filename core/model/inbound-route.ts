import type { AddressLink } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationId, DepartmentId } from './ids.ts'

/**
 * Where an inbound message belongs. `restore`: to a client taken off the list, who comes back on it.
 * `sharedWith`: other clients of the department with the same phone, so that nothing lands with the wrong person
 * unnoticed. `first-contact`: nobody knows the address; an unclaimed conversation begins.
 */
export type InboundRoute =
  | { kind: 'conversation' | 'restore'; conversation: Conversation; sharedWith: ConversationId[] }
  | { kind: 'unclaimed'; conversation: Conversation }
  | { kind: 'first-contact' }

/**
 * Finds the conversation an inbound message belongs to, from the links of its sender's address and the
 * conversations they name (with those they were joined into). Among several clients with the same phone it is the
 * one with the latest contact, and one on the list before one off it. Other departments are never looked at.
 */
export function routeInbound(inbound: {
  from: string
  department: DepartmentId
  links: AddressLink[]
  conversations: Conversation[]
}): InboundRoute {
  const links = inbound.links.filter(
    (link) => link.department === inbound.department && link.address === inbound.from,
  )
  const named = (kind: AddressLink['kind']) => conversationsOf(kind, links, inbound)
  const clients = named('client').sort(byBestFit)
  const [conversation, ...others] = clients
  if (conversation !== undefined) {
    const kind = conversation.state === 'off-list' ? 'restore' : 'conversation'
    return { kind, conversation, sharedWith: others.map((other) => other.id) }
  }
  const [unclaimed] = named('unclaimed').sort(byBestFit)
  if (unclaimed === undefined) return { kind: 'first-contact' }
  // Claimed a moment ago, its link not yet followed: the client's conversation has it.
  if (isServed(unclaimed)) return { kind: 'conversation', conversation: unclaimed, sharedWith: [] }
  return { kind: 'unclaimed', conversation: unclaimed }
}

function conversationsOf(
  kind: AddressLink['kind'],
  links: AddressLink[],
  { department, conversations }: { department: DepartmentId; conversations: Conversation[] },
): Conversation[] {
  const found = new Map<ConversationId, Conversation>()
  for (const link of links) {
    if (link.kind !== kind || link.kind === 'opt-out') continue
    const conversation = followed(link.conversation, conversations)
    if (conversation?.department === department) found.set(conversation.id, conversation)
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

function byBestFit(one: Conversation, other: Conversation): number {
  if (isServed(one) !== isServed(other)) return isServed(one) ? -1 : 1
  if (one.lastContact !== other.lastContact) return one.lastContact > other.lastContact ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function isServed(conversation: Conversation): boolean {
  return conversation.state === 'caseload' || conversation.state === 'waiting'
}
