import type { ContactMethod } from './contact-method.ts'
import type { Conversation } from './conversation.ts'
import { givenAt, trustIn, useAt } from './method-use.ts'
import type { Instant } from './time.ts'

/** Why this method, as data; `words/` makes a sentence of it. */
export type Because =
  /** The client wrote from it then. `rather`: they have written since from another, but seldom. */
  | { kind: 'wrote'; at: Instant; rather?: true }
  /** Nothing was written from it; there is no other that takes messages. */
  | { kind: 'only' }
  /** Nothing was written from any lately; the client gave this one last. */
  | { kind: 'newest' }
  /** It would have been `of`, but for that. */
  | { kind: 'instead'; of: string; why: Hindrance }

/** What keeps a method from being chosen: texts did not arrive, it can't get any, its holder said stop. */
export type Hindrance = 'did-not-arrive' | 'cannot' | 'opted-out'

/**
 * Why none: there is no method of the client's own · `not-own`: only other people's · `no-guardian`: a minor, and no
 * guardian's · all of them can't get texts · all opted out · the client asked plainly to stop and staff have not
 * answered yet.
 */
export type WhyNone = 'no-method' | 'not-own' | 'no-guardian' | 'cannot' | 'opted-out' | 'paused'

export type Choice =
  | { kind: 'chosen'; method: ContactMethod; because: Because }
  | { kind: 'none'; because: WhyNone }

export type Choosing = {
  methods: ContactMethod[]
  conversation: Pick<Conversation, 'use' | 'trouble' | 'stopped' | 'paused'>
  /** A minor is written to by the guardian's phone only. */
  clientIsMinor?: boolean | undefined
  now: Instant
  /** By what messages can leave at all: texts, until there is a sender of mail. */
  channels?: ('text' | 'email')[]
}

/**
 * Chooses by what to reach the client: the method they write from most, the newer the more it counts, less where
 * messages did not arrive, and never one that is somebody else's, retired, a landline or opted out. Quiet hours
 * decide when, not by what. Examples: docs/smart-select.md.
 */
export function chooseMethod(asked: Choosing): Choice {
  const { conversation, now } = asked
  const own = ownMethods(asked)
  const usable = own.filter((method) => hindranceOf(method, conversation) === undefined)
  // Not by another phone either: the person asked, not the phone.
  if (conversation.paused) return { kind: 'none', because: 'paused' }
  const byWorth = usable.toSorted((one, other) => compared(one, other, (method) => worthOf(method, asked)))
  const [method] = byWorth
  if (!method) return { kind: 'none', because: whyNone(asked, own) }
  return { kind: 'chosen', method, because: becauseOf(method, own, usable, conversation, now) }
}

/** Those that automatic choice may use at all, whatever their health. */
function ownMethods({ methods, clientIsMinor, channels = ['text'] }: Choosing): ContactMethod[] {
  const whose = clientIsMinor ? 'guardian' : 'client'
  const carried = (method: ContactMethod) => channels.includes(method.type === 'phone' ? 'text' : 'email')
  return methods.filter(
    (method) => method.whose === whose && method.retiredAt === undefined && carried(method),
  )
}

function hindranceOf(
  method: ContactMethod,
  { stopped }: Pick<Conversation, 'stopped'>,
): Hindrance | undefined {
  if (stopped?.includes(method.address)) return 'opted-out'
  return method.type === 'phone' && method.texts === 'cannot' ? 'cannot' : undefined
}

/** How much the client uses it, and how far it is to be trusted. */
function worthOf(method: ContactMethod, { conversation, now }: Choosing): number {
  return usedOrGiven(method, conversation, now) * trustIn(conversation.trouble?.[method.address], now)
}

function usedOrGiven(method: ContactMethod, { use }: Pick<Conversation, 'use'>, now: Instant): number {
  return useAt(use?.[method.address], now) + givenAt(method, now)
}

/** The greater worth first; of equals the one that is known to work, then the one given last. */
function compared(
  one: ContactMethod,
  other: ContactMethod,
  worth: (method: ContactMethod) => number,
): number {
  const works = (method: ContactMethod) => (method.texts === 'works' ? 1 : 0)
  return worth(other) - worth(one) || works(other) - works(one) || (one.addedAt < other.addedAt ? 1 : -1)
}

function becauseOf(
  method: ContactMethod,
  own: ContactMethod[],
  usable: ContactMethod[],
  conversation: Choosing['conversation'],
  now: Instant,
): Because {
  const [favourite] = own.toSorted((one, other) =>
    compared(one, other, (method) => usedOrGiven(method, conversation, now)),
  )
  const used = conversation.use?.[method.address]
  const isFavourites = (address: string) => conversation.use?.[address] !== undefined
  if (favourite && favourite.id !== method.id && isFavourites(favourite.address)) {
    const why = hindranceOf(favourite, conversation) ?? 'did-not-arrive'
    return { kind: 'instead', of: favourite.address, why }
  }
  if (used) {
    const since = usable.some((other) => (conversation.use?.[other.address]?.at ?? '') > used.at)
    return { kind: 'wrote', at: used.at, ...(since && { rather: true }) }
  }
  if (usable.length === 1) return { kind: 'only' }
  const troubled = usable.find((other) => other.id !== method.id && conversation.trouble?.[other.address])
  return troubled ? { kind: 'instead', of: troubled.address, why: 'did-not-arrive' } : { kind: 'newest' }
}

/** Of several hindrances the one that most of all keeps staff from writing. */
function whyNone({ methods, clientIsMinor, conversation }: Choosing, own: ContactMethod[]): WhyNone {
  const hindrances = own.map((method) => hindranceOf(method, conversation))
  if (hindrances.includes('opted-out')) return 'opted-out'
  if (hindrances.includes('cannot')) return 'cannot'
  const kept = methods.filter((method) => method.retiredAt === undefined)
  if (kept.length === 0) return 'no-method'
  return clientIsMinor ? 'no-guardian' : 'not-own'
}
