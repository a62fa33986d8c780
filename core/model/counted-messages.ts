import { answering, joinedAnswering } from './answering.ts'
import type { Conversation } from './conversation.ts'
import type { SubjectId } from './ids.ts'
import type { Channel, InboundMessage, OutboundMessage } from './message.ts'
import { afterMessage, type Subject, type SubjectWish } from './subject.ts'

/** What a conversation knows of its messages as a whole. */
export type MessageFacts = Pick<Conversation, 'subject' | 'messages' | 'subjectBy'>

type Message = InboundMessage | OutboundMessage

/**
 * The conversation with one more message: counted by channel, and in its subject if that is the one written in last
 * (see `inSubject`). A conversation from before messages were counted stays without counts: a part of them would be a
 * wrong number.
 */
export function withMessage(conversation: Conversation, message: Message): Conversation {
  const { subjectBy: _, unanswered: __, ...kept } = conversation
  const { messages, subject } = conversation
  const { channel } = message
  const subjectBy = latestElsewhere(conversation, message)
  return {
    ...kept,
    ...answering(conversation, message),
    ...((messages || hasNoMessage(conversation)) && {
      messages: { ...messages, [channel]: (messages?.[channel] ?? 0) + 1 },
    }),
    ...(subject && subject.id === message.subject && { subject: afterMessage(subject, message.at) }),
    ...(Object.keys(subjectBy).length > 0 && { subjectBy }),
  }
}

/** What comes in by this channel joins the subject written in last again, unless this message stands elsewhere. */
function latestElsewhere({ subject, subjectBy }: Conversation, message: Message) {
  const others = { ...subjectBy }
  delete others[message.channel]
  if (message.subject !== undefined && message.subject !== subject?.id)
    others[message.channel] = message.subject
  return others
}

/**
 * In which subject an inbound message belongs: that of the message it answers, where the provider said which one that
 * is; else that of the latest message of its channel; else the one written in last.
 */
export function wishOfInbound(
  { subjectBy }: Pick<Conversation, 'subjectBy'>,
  channel: Channel,
  answered: SubjectId | undefined,
): SubjectWish | undefined {
  const id = answered ?? subjectBy?.[channel]
  return id === undefined ? undefined : { kind: 'in', id }
}

/**
 * The messages that stand in no subject: from before there were any. Undefined where there are none, or not `all`
 * subjects are known; without a count where they were never counted.
 */
export function earlierMessages(
  conversation: Conversation,
  { subjects, all }: { subjects: Pick<Subject, 'count'>[]; all: boolean },
): { count?: number } | undefined {
  const { messages } = conversation
  if (!messages) return hasNoMessage(conversation) ? undefined : {}
  const total = Object.values(messages).reduce((sum, count) => sum + count, 0)
  const placed = subjects.reduce((sum, { count }) => sum + count, 0)
  if (!all) return undefined
  return total > placed ? { count: total - placed } : undefined
}

/**
 * What two conversations that become one know of their messages: counts add up, the subject written in last of both
 * stays, and the subjects that the other one set aside are found through it.
 */
export function joinedMessages(
  was: Conversation,
  joined: Conversation,
): MessageFacts & Pick<Conversation, 'subjectsIn' | 'unanswered'> {
  const messages = sum(was, joined)
  const subject = newer(was.subject, joined.subject)
  const subjectBy = Object.fromEntries(
    [...latestBy(joined), ...latestBy(was)].filter(([, id]) => id !== subject?.id),
  )
  return {
    ...joinedAnswering(was, joined),
    ...(messages && { messages }),
    ...(subject && { subject }),
    ...(Object.keys(subjectBy).length > 0 && { subjectBy }),
    subjectsIn: [...new Set([...(was.subjectsIn ?? []), joined.id, ...(joined.subjectsIn ?? [])])],
  }
}

/** Of each channel the subject of its latest message. */
function latestBy({ messages, subject, subjectBy }: Conversation): [string, SubjectId][] {
  return Object.keys(messages ?? {}).flatMap((channel) => {
    const id = subjectBy?.[channel as Channel] ?? subject?.id
    return id === undefined ? [] : [[channel, id]]
  })
}

/** Undefined when the messages of one of the two were not counted from its beginning. */
function sum(one: Conversation, other: Conversation): Conversation['messages'] {
  if (!isCounted(one) || !isCounted(other)) return undefined
  const channels = [...Object.entries(one.messages ?? {}), ...Object.entries(other.messages ?? {})]
  const sums: Conversation['messages'] = {}
  for (const [channel, count] of channels) {
    sums[channel as Channel] = (sums[channel as Channel] ?? 0) + count
  }
  return sums
}

function isCounted(conversation: Conversation): boolean {
  return conversation.messages !== undefined || hasNoMessage(conversation)
}

function hasNoMessage({ newestInbound, newestOutbound, previewOf }: Conversation): boolean {
  return newestInbound === undefined && newestOutbound === undefined && previewOf === 'none'
}

function newer(one: Conversation['subject'], other: Conversation['subject']): Conversation['subject'] {
  if (!one || !other) return one ?? other
  return other.lastAt > one.lastAt ? other : one
}
