import type { Conversation } from '../model/conversation.ts'
import type { Department } from '../model/department.ts'
import { mayBeTexted } from '../model/may-be-texted.ts'
import type { Picture } from '../model/message.ts'
import { placeholdersIn } from '../model/placeholders.ts'
import { waitsUntil } from '../model/quiet-hours.ts'
import { isTooLong, plainQuotes, segmentsOf } from '../model/segments.ts'
import type { Instant } from '../model/time.ts'
import type { Store } from '../ports.ts'
import { type Destination, destinationOf, type WhyNowhere } from './destination.ts'

export type NotSendable =
  | { kind: 'invalid'; because: 'empty' | 'too-long' | 'not-served' | WhyNowhere }
  /** Places that were to be filled before it leaves, by name. */
  | { kind: 'invalid'; because: 'unfilled'; left: string[] }
  | { kind: 'blocked'; because: 'opted-out' | 'paused' }
  /** The client's quiet hours, which end then: send it at that time, or say why it can't wait. */
  | { kind: 'quiet'; because: 'quiet'; until: Instant }

export type Sendable = {
  kind: 'sendable'
  body: string
  segments: number
  from: string
  /** E.164: the address wished, or the one smart select chose. */
  to: string
  department: Department
}

/** When a message is to leave, and what else decides whether it may. */
export type Leaving = {
  at: Instant
  /** Why it can't wait until the quiet hours end. */
  override?: string | undefined
  pictures?: Picture[] | undefined
}

/**
 * Whether these words may be texted to this address of the conversation (`smart`: to the one that reaches the client
 * best): asked when staff write, and again when a scheduled message comes due. Without `leaving` quiet hours are not
 * asked about.
 */
export async function checkedText(
  store: Store,
  conversation: Conversation,
  wished: string,
  typed: string,
  leaving?: Leaving,
): Promise<Sendable | NotSendable> {
  const body = plainText(typed)
  if (body === '' && !leaving?.pictures?.length) return { kind: 'invalid', because: 'empty' }
  if (isTooLong(body)) return { kind: 'invalid', because: 'too-long' }
  const left = placeholdersIn(body).map(({ name }) => name)
  if (left.length > 0) return { kind: 'invalid', because: 'unfilled', left }
  const [destination, department] = await Promise.all([
    destinationOf(store, conversation, wished, leaving?.at),
    store.department(conversation.department),
  ])
  if (!department?.open) return { kind: 'invalid', because: 'not-served' }
  const refusal = refusalOf(conversation, destination)
  if (refusal) return refusal
  const { to } = destination as Extract<Destination, { kind: 'to' }>
  const until = leaving && waitsUntil({ conversation, to, department, ...leaving })
  if (until) return { kind: 'quiet', because: 'quiet', until }
  const segments = segmentsOf(body).count
  return { kind: 'sendable', body, segments, from: department.textNumber, to, department }
}

function refusalOf(conversation: Conversation, destination: Destination): NotSendable | undefined {
  if (destination.kind === 'blocked' || destination.kind === 'invalid') return destination
  const answer = mayBeTexted(conversation, destination.to, destination.methods, destination.links)
  switch (answer) {
    case 'yes':
      return undefined
    case 'opted-out':
    case 'paused':
      return { kind: 'blocked', because: answer }
    case 'no-number':
    case 'not-served':
      return { kind: 'invalid', because: answer }
    default:
      return answer satisfies never
  }
}

/** What is sent of what was typed: plain typography, nothing around it. */
export function plainText(typed: string): string {
  return plainQuotes(typed).trim()
}
