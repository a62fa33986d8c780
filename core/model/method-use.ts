import type { ContactMethod } from './contact-method.ts'
import type { DeliveryStatus, Reason } from './delivery-status.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** How much a client uses an address: one for each message they wrote from it, halved by age, as of its last. */
export type Use = { score: number; at: Instant }
/** Messages to an address that did not arrive, one after the other, and when the last of them did not. */
export type Trouble = { count: number; at: Instant }

/** What a conversation remembers of its addresses. */
export type MethodFacts = {
  use?: Record<string, Use>
  trouble?: Record<string, Trouble>
}

/** A message counts half as much after so many days. Found by simulation: see docs/smart-select.md. */
export const useHalfLifeDays = 10
/** Trouble is half forgotten after so many days: phones are charged, bills are paid. */
export const troubleHalfLifeDays = 21
const leastGiven = 0.001
/** A conversation item stays small: of more addresses than this, those used least are forgotten. */
const mostAddresses = 12

const dayMilliseconds = 86_400_000

/** What was used of an address, with one more message from it. Messages may come late, in any order. */
export function afterUse(
  use: MethodFacts['use'],
  address: string,
  at: Instant,
): NonNullable<MethodFacts['use']> {
  const was = use?.[address]
  const newest = was && was.at > at ? was.at : at
  const score =
    (was ? aged(was.score, was.at, newest, useHalfLifeDays) : 0) + aged(1, at, newest, useHalfLifeDays)
  const all = { ...use, [address]: { score: rounded(score), at: newest } }
  const kept = Object.entries(all).sort(([, one], [, other]) => useAt(other, at) - useAt(one, at))
  return Object.fromEntries(kept.slice(0, mostAddresses))
}

/** The conversation once the client wrote from an address: one more use, and whatever troubled it is over. */
export function afterWriting<Facts extends MethodFacts>(facts: Facts, address: string, at: Instant): Facts {
  return { ...withoutTrouble(facts, address), use: afterUse(facts.use, address, at) }
}

/**
 * The conversation once it is known whether a message arrived at an address: trouble grows when the phone could not
 * be reached, and is over when a message arrives. The very same conversation when that changes nothing.
 */
export function afterArrival<Facts extends MethodFacts>(
  facts: Facts,
  address: string,
  status: DeliveryStatus,
  reason: Reason | undefined,
  at: Instant,
): Facts {
  if (status === 'delivered') return withoutTrouble(facts, address)
  if (status !== 'undelivered' && status !== 'failed') return facts
  if (!isAboutThePhone(reason ?? 'unknown')) return facts
  const count = (facts.trouble?.[address]?.count ?? 0) + 1
  return { ...facts, trouble: { ...facts.trouble, [address]: { count, at } } }
}

/** The facts of two conversations that become one: uses add up, the greater trouble stays. */
export function joinedFacts(one: MethodFacts, other: MethodFacts): MethodFacts {
  const use = { ...one.use }
  for (const [address, more] of Object.entries(other.use ?? {})) {
    const was = use[address]
    const newest = was && was.at > more.at ? was.at : more.at
    const score = useAt(was, newest) + useAt(more, newest)
    use[address] = { score: rounded(score), at: newest }
  }
  const trouble = { ...one.trouble }
  for (const [address, more] of Object.entries(other.trouble ?? {})) {
    if ((trouble[address]?.count ?? 0) < more.count) trouble[address] = more
  }
  return {
    ...(Object.keys(use).length > 0 && { use }),
    ...(Object.keys(trouble).length > 0 && { trouble }),
  }
}

/** What a use is worth at an instant. */
export function useAt(use: Use | undefined, now: Instant): number {
  return use ? aged(use.score, use.at, now, useHalfLifeDays) : 0
}

/** How far an address is to be trusted after messages that did not arrive: 1 without any, then less and less. */
export function trustIn(trouble: Trouble | undefined, now: Instant): number {
  return trouble ? 0.1 ** aged(trouble.count, trouble.at, now, troubleHalfLifeDays) : 1
}

/**
 * Giving a number counts as having written from it once: that is how staff learn of a new phone. It never counts for
 * nothing: an old number is tried before one that keeps failing.
 */
export function givenAt({ addedAt }: Pick<ContactMethod, 'addedAt'>, now: Instant): number {
  return Math.max(leastGiven, aged(1, addedAt, now, useHalfLifeDays))
}

/** Whether a reason speaks of the phone, rather than of the words, the county's account or the client's wish. */
function isAboutThePhone(reason: Reason): boolean {
  return aboutThePhone.has(reason)
}

const aboutThePhone = new Set<Reason>([
  'not-mobile',
  'unreachable',
  'invalid-number',
  'blocked-by-carrier',
  'country-blocked',
  'too-expensive',
  'expired',
  'unknown',
])

function withoutTrouble<Facts extends MethodFacts>(facts: Facts, address: string): Facts {
  if (facts.trouble?.[address] === undefined) return facts
  const { [address]: _, ...others } = facts.trouble
  const { trouble: __, ...rest } = facts
  return (Object.keys(others).length > 0 ? { ...rest, trouble: others } : rest) as Facts
}

/** Less by half for each half-life; a clock that went back makes nothing greater. */
function aged(worth: number, since: Instant, now: Instant, halfLifeDays: number): number {
  const days = Math.max(0, millisecondsOf(now) - millisecondsOf(since)) / dayMilliseconds
  return worth * 0.5 ** (days / halfLifeDays)
}

/** Six digits say enough, and keep the item small. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6
}
