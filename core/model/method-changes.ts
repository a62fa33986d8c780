import { type ContactMethod, inUse } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import type { MessageId } from './ids.ts'
import { withReach } from './reach.ts'

/**
 * A client's conversation once their contact methods are these: the number written to next is one still in use, the
 * mirror of opt-outs speaks of no others, and the list says whether texts reach them. `optedOut`: numbers among them
 * that this department may not text.
 */
export function withMethods(
  was: Conversation,
  methods: ContactMethod[],
  optedOut: string[] = [],
): Conversation {
  const { address: _, stopped: __, ...kept } = was
  const used = inUse(methods).map((method) => method.address)
  const stopped = [...new Set([...(was.stopped ?? []), ...optedOut])].filter((one) => used.includes(one))
  const address = addressAmong(was, inUse(methods))
  return withReach(
    {
      ...kept,
      ...(address === undefined ? {} : { address }),
      ...(stopped.length > 0 || was.stopped ? { stopped } : {}),
      version: was.version + 1,
    },
    methods,
  )
}

/** The one used last as long as it is in use; else the one last written with, else the one added last. */
function addressAmong(was: Conversation, methods: ContactMethod[]): string | undefined {
  const numbers = methods.filter((method) => method.type === 'phone')
  if (numbers.some((one) => one.address === was.address)) return was.address
  const rank = (method: ContactMethod) => `${was.exchanged?.[method.address] ?? ''} ${method.addedAt}`
  return numbers.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1))[0]?.address
}

/**
 * A colleague's conversation in which something changed that they did not do: it stands among the unread until they
 * have looked. `marker` says what.
 */
export function withNews(conversation: Conversation, marker: MessageId): Conversation {
  return {
    ...conversation,
    unread: conversation.unread + 1,
    newestInbound: conversation.newestInbound ?? marker,
  }
}
