import type { ContactMethod } from './contact-method.ts'
import type { Conversation, Reach } from './conversation.ts'

/**
 * Why texts can't reach the person of this conversation, where they can't; undefined when at least one number takes
 * them. Whose number it is does not count here: staff may always write to a relative by hand.
 */
export function reachOf(
  { state, address, stopped = [], paused }: Reached,
  methods: ContactMethod[],
): Reach | undefined {
  const isUnclaimed = state === 'unclaimed' || state === 'dismissed'
  const numbers = isUnclaimed ? (address ? [address] : []) : methods.filter(takesTexts).map(addressOf)
  if (numbers.length === 0) return 'no-method'
  if (numbers.every((number) => stopped.includes(number))) return 'opted-out'
  return paused ? 'paused' : undefined
}

/** The conversation with its reach as it now is; the very same where nothing changes. */
export function withReach(conversation: Conversation, methods: ContactMethod[]): Conversation {
  const reach = reachOf(conversation, methods)
  if (reach === conversation.reach) return conversation
  const { reach: _, ...kept } = conversation
  return reach === undefined ? kept : { ...kept, reach }
}

type Reached = Pick<Conversation, 'state' | 'address' | 'stopped' | 'paused'>

function takesTexts({ type, texts, retiredAt }: ContactMethod): boolean {
  return type === 'phone' && texts !== 'cannot' && retiredAt === undefined
}

function addressOf({ address }: ContactMethod): string {
  return address
}
