import type { Conversation } from './conversation.ts'
import type { StaffId } from './ids.ts'
import type { InboundMessage, OutboundMessage } from './message.ts'
import { optOutWord } from './opt-out.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** Who answered the client last, and how long they had waited by the clock, nights and weekends included. */
export type LastAnswer = { by: StaffId; at: Instant; minutes: number }

/** Whether somebody waits for an answer in this conversation, and who gave the last. */
export type Answering = Pick<Conversation, 'unanswered' | 'lastAnswer'>

type Message =
  | Pick<InboundMessage, 'direction' | 'at' | 'body'>
  | Pick<OutboundMessage, 'direction' | 'at' | 'author' | 'mass' | 'writtenAt'>

/**
 * What a message makes of it. The wait begins with the first message that nobody has answered and ends with one that a
 * person wrote to this client since: not with an automatic answer, a message to many, or a reminder written before.
 * STOP and HELP are no questions, and after STOP nobody can answer.
 */
export function answering(was: Conversation, message: Message): Answering {
  const { lastAnswer } = was
  const unanswered = isOpen(was) ? was.unanswered : undefined
  if (message.direction === 'in') {
    const word = optOutWord(message.body)
    const waits = word === undefined ? (unanswered ?? message.at) : word === 'out' ? undefined : unanswered
    return facts(waits, lastAnswer)
  }
  if (unanswered === undefined || !isAnswer(message, unanswered) || !('staff' in message.author))
    return facts(unanswered, lastAnswer)
  const minutes = Math.max(0, Math.round((millisecondsOf(message.at) - millisecondsOf(unanswered)) / 60_000))
  return facts(undefined, { by: message.author.staff, at: message.at, minutes })
}

/** What two conversations that become one know of it: who has waited longer still waits. */
export function joinedAnswering(was: Conversation, other: Conversation): Answering {
  const waits = [was, other].flatMap(({ unanswered }) => unanswered ?? []).toSorted()
  return facts(waits[0], was.lastAnswer)
}

/** Whether somebody could answer here at all. */
export function isOpen({ state }: Pick<Conversation, 'state'>): boolean {
  return state === 'caseload' || state === 'waiting' || state === 'unclaimed'
}

function isAnswer(message: Extract<Message, { direction: 'out' }>, asked: Instant): boolean {
  return 'staff' in message.author && !message.mass && (message.writtenAt ?? message.at) >= asked
}

function facts(unanswered: Instant | undefined, lastAnswer: LastAnswer | undefined): Answering {
  return {
    ...(unanswered !== undefined && { unanswered }),
    ...(lastAnswer && { lastAnswer }),
  }
}
