import type { View } from '../../../core/actions/open-conversation.ts'
import type { Sharer } from '../../../core/actions/sharers-of.ts'
import type { Client } from '../../../core/model/client.ts'
import type { ContactMethod } from '../../../core/model/contact-method.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { MessageId, SubjectId } from '../../../core/model/ids.ts'
import type { ScheduledMessage, ThreadEntry } from '../../../core/model/message.ts'
import type { Subject } from '../../../core/model/subject.ts'
import type { Tag } from '../../../core/model/tag.ts'

/** A conversation as opened: what the page and every fragment of it are drawn from. */
export type Shown = {
  view: View
  conversation: Conversation
  client?: Client | undefined
  methods: ContactMethod[]
  /** Oldest first. */
  entries: ThreadEntry[]
  /** Asks for the page before this one. */
  older?: MessageId | undefined
  /** The subjects begun last, newest first, with the one written in last. */
  subjects: Subject[]
  /** Asks for the subjects begun before these. */
  olderSubjects?: SubjectId | undefined
  /** There are messages that stand in no subject; how many, where that is known. */
  earlier?: { count?: number } | undefined
  scheduled: ScheduledMessage[]
  /** Whether the address used next has opted out. */
  optedOut: boolean
  mayWrite: boolean
  mayEdit: boolean
  /** The colour tags that the one who looks may give; none where they may not. */
  tags: Tag[]
  /** Of an unknown number: whether it may be claimed by the one who looks. */
  mayClaim: boolean
  /** Who else has the phones that texts among the entries came from. */
  sharers?: Sharer[]
  /** The case manager's name. */
  staffName?: string | undefined
}

/** A number one can send to from here. */
export type Destination = Pick<ContactMethod, 'address' | 'title' | 'texts' | 'whose'>

/** Whether texts to this number arrive, as far as we know: it has not opted out and can get them. */
export function isReachable(
  { stopped }: Conversation,
  { address, texts }: Pick<ContactMethod, 'address' | 'texts'>,
): boolean {
  return texts !== 'cannot' && !stopped?.includes(address)
}

/** As one would try them: those that can't be texted last, the one used last first, before others what works. */
export function inOrderOfUse({ conversation, methods }: Pick<Shown, 'conversation' | 'methods'>) {
  const { address } = conversation
  const rank = (method: ContactMethod) =>
    (isReachable(conversation, method) ? 4 : 0) +
    (method.address === address ? 2 : 0) +
    (method.texts === 'works' ? 1 : 0)
  return methods.toSorted((one, other) => rank(other) - rank(one))
}

/** The numbers this conversation may be answered on, the one to use first. */
export function destinationsOf({
  conversation,
  methods,
}: Pick<Shown, 'conversation' | 'methods'>): Destination[] {
  const { address } = conversation
  if (conversation.state === 'unclaimed' || conversation.state === 'dismissed') {
    return address ? [{ address, title: '', texts: 'unknown', whose: 'client' }] : []
  }
  return inOrderOfUse({ conversation, methods })
    .filter((method) => method.type === 'phone' && method.retiredAt === undefined)
    .map(({ address, title, texts, whose }) => ({ address, title, texts, whose }))
}

/** Nobody writes here, whoever they are: the client is off the list, the number dismissed or joined elsewhere. */
export function isClosed({ state }: Conversation): boolean {
  return state === 'off-list' || state === 'dismissed' || state === 'joined'
}

export function isUnclaimed({ state }: Conversation): boolean {
  return state === 'unclaimed' || state === 'dismissed'
}
