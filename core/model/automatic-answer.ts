import { isAnotherDay } from './department-hours.ts'
import type { AutomaticAnswer } from './message.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** All that decides whether, and with which words, the product answers a message by itself. */
export type Situation = {
  at: Instant
  /** The department's. */
  zone: string
  sender: {
    address: string
    /** It belongs to a department of this county: two of our machines would talk to each other. */
    isOurs: boolean
    hasOptedOut: boolean
    /** They asked to pause, and staff have not answered yet. */
    isPaused: boolean
    /** Nobody of the department knows the number, and it has not been told so yet. */
    isUnknown: boolean
  }
  message: {
    /** STOP, START or HELP: the text service answers those. */
    isKeyword: boolean
    /** The very words of the message before, which nobody answered: machines say the same again and again. */
    repeats: boolean
  }
  /** When each answer last went to this conversation, and how many went since. */
  answered: Partial<Record<AutomaticAnswer, Instant>>
  recent: Recent | undefined
  /** Whether somebody reads messages now. */
  isAttended: boolean
  /** What there is to say, filled in, in the sender's language. */
  words: {
    afterHours?: string | undefined
    away?: { body: string; everyMessage: boolean } | undefined
    unknownNumber?: string | undefined
  }
}

/** Automatic answers that went since: two machines that answer each other come to an end. */
export type Recent = { since: Instant; count: number }

/** `counts`: which answers these words stand for; the first is what it is called. */
export type Answer =
  | { kind: 'none'; because: 'not-a-person' | 'keyword' | 'asked-not-to' | 'loop' | 'nothing-to-say' }
  | { kind: 'answer'; counts: [AutomaticAnswer, ...AutomaticAnswer[]]; body: string }

/** More in one day is a loop, or somebody who has read it by now. */
export const mostAnswersADay = 10

/**
 * The one answer, if any, that a message gets by itself. Nobody who opted out or asked to pause, no machine, and
 * never two for one message. Of what is due the after-hours answer comes before the one to an unknown number, which
 * then waits for office hours; an away message and an after-hours answer that are both due are said together, so that
 * the client learns whom to turn to as well as 911 and 988. Each goes once a day, except an away message whose worker
 * wants it after every message.
 */
export function answerTo(situation: Situation): Answer {
  const { sender, message, words, answered, at, zone } = situation
  if (!isPersonsNumber(sender.address) || sender.isOurs) return none('not-a-person')
  if (message.isKeyword) return none('keyword')
  if (sender.hasOptedOut || sender.isPaused) return none('asked-not-to')
  if (message.repeats || countBefore(situation) >= mostAnswersADay) return none('loop')
  const isDue = (kind: AutomaticAnswer) => isAnotherDay(answered[kind], at, zone)
  const { away, unknownNumber } = words
  const afterHours = !situation.isAttended && isDue('after-hours') ? words.afterHours : undefined
  if (away && (away.everyMessage || isDue('away')))
    return afterHours
      ? { kind: 'answer', counts: ['away', 'after-hours'], body: `${away.body}\n\n${afterHours}` }
      : { kind: 'answer', counts: ['away'], body: away.body }
  if (afterHours) return { kind: 'answer', counts: ['after-hours'], body: afterHours }
  const isItsTurn = situation.isAttended || words.afterHours === undefined
  if (sender.isUnknown && unknownNumber && isItsTurn)
    return { kind: 'answer', counts: ['unknown-number'], body: unknownNumber }
  return none('nothing-to-say')
}

/** What is remembered of an answer that goes at this moment. */
export function afterAnswer(
  { answered, recent, at }: Pick<Situation, 'answered' | 'recent' | 'at'>,
  counts: AutomaticAnswer[],
): { answered: Situation['answered']; recent: Recent } {
  const went = Object.fromEntries(counts.map((kind) => [kind, at]))
  const count = countBefore({ recent, at })
  return {
    answered: { ...answered, ...went },
    recent: count > 0 && recent ? { ...recent, count: count + 1 } : { since: at, count: 1 },
  }
}

function countBefore({ recent, at }: Pick<Situation, 'recent' | 'at'>): number {
  return recent && millisecondsOf(at) - millisecondsOf(recent.since) < dayMilliseconds ? recent.count : 0
}

const dayMilliseconds = 86_400_000

/** Short codes and senders with a name in letters are machines. */
function isPersonsNumber(address: string): boolean {
  return /^\+\d{8,15}$/.test(address)
}

function none(because: Extract<Answer, { kind: 'none' }>['because']): Answer {
  return { kind: 'none', because }
}
