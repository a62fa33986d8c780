import type { Client } from '../../../core/model/client.ts'
import type { ContactMethod } from '../../../core/model/contact-method.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { MessageId } from '../../../core/model/ids.ts'
import type { ScheduledMessage, ThreadEntry } from '../../../core/model/message.ts'

/** A conversation as opened: what the page and every fragment of it are drawn from. */
export type Shown = {
  conversation: Conversation
  client?: Client | undefined
  methods: ContactMethod[]
  /** Oldest first. */
  entries: ThreadEntry[]
  /** Asks for the page before this one. */
  older?: MessageId | undefined
  scheduled: ScheduledMessage[]
  /** Whether the address used next has opted out. */
  optedOut: boolean
  mayWrite: boolean
  mayEdit: boolean
  /** Of an unknown number: whether it may be claimed by the one who looks. */
  mayClaim: boolean
  /** The case manager's name. */
  staffName?: string | undefined
}

/** A number one can send to from here. */
export type Destination = { address: string; title: string; texts: ContactMethod['texts'] }

/** The numbers this conversation may be answered on, the one used last first. */
export function destinationsOf({
  conversation,
  methods,
}: Pick<Shown, 'conversation' | 'methods'>): Destination[] {
  const { address } = conversation
  if (conversation.state === 'unclaimed' || conversation.state === 'dismissed') {
    return address ? [{ address, title: '', texts: 'unknown' }] : []
  }
  return methods
    .filter((method) => method.type === 'phone' && method.retiredAt === undefined)
    .toSorted((one, other) => Number(other.address === address) - Number(one.address === address))
    .map(({ address, title, texts }) => ({ address, title, texts }))
}

export function isUnclaimed({ state }: Conversation): boolean {
  return state === 'unclaimed' || state === 'dismissed'
}
