import type { Lane } from './message.ts'
import { type Instant, instantOf, millisecondsOf } from './time.ts'

/** What a number may still send, in segments, as of an instant. Below zero after a message longer than the burst. */
export type Bucket = {
  tokens: number
  at: Instant
  /** Where the line of bulk messages ends, in milliseconds since 1970 (fractions count): the next slot. */
  lineEnds?: number
}

export type RateLimit = {
  /** Segments a second that the number may carry. */
  perSecond: number
  /** Segments that may leave at once after a pause. */
  burst: number
  /** Segments that bulk messages leave untouched, so that a direct one never waits behind them. */
  reserveForDirect: number
}

/** `slot`: a bulk message's own place in the line; it comes again then, and brings it along. */
export type Taken =
  | { kind: 'go'; bucket: Bucket }
  | { kind: 'wait'; seconds: number; bucket: Bucket; slot?: Instant }

/** A full bucket, for a number that has not sent yet. */
export function fullBucket(limit: RateLimit, now: Instant): Bucket {
  return { tokens: limit.burst, at: now }
}

/**
 * Asks whether a message of so many segments may leave now. `wait` takes nothing and tells in how many seconds it
 * may, to the millisecond, if nobody else takes meanwhile. A message longer than the burst goes from a full bucket
 * and leaves a debt that those after it wait for.
 *
 * A bulk message that has to wait is given a slot at the end of the line, so that of a thousand that wait each comes
 * once, at its time, and not all of them every second. One that comes at its slot and finds that direct messages
 * were quicker takes the next slot at the end.
 */
export function take(
  bucket: Bucket,
  limit: RateLimit,
  segments: number,
  lane: Lane,
  now: Instant,
  slot?: Instant,
): Taken {
  const filled = refilled(bucket, limit, now)
  return lane === 'bulk' ? takeBulk(filled, limit, segments, now, slot) : takeDirect(filled, limit, segments)
}

function takeDirect(filled: Bucket, limit: RateLimit, segments: number): Taken {
  const lacking = Math.min(segments, limit.burst) - filled.tokens
  if (isLacking(lacking))
    return { kind: 'wait', seconds: wholeMilliseconds(lacking / limit.perSecond), bucket: filled }
  return { kind: 'go', bucket: { ...filled, tokens: filled.tokens - segments } }
}

function takeBulk(
  filled: Bucket,
  limit: RateLimit,
  segments: number,
  now: Instant,
  slot: Instant | undefined,
): Taken {
  const at = millisecondsOf(now)
  // Too early for its slot: queues hold a message for a quarter of an hour at most.
  if (slot !== undefined && slot > now)
    return { kind: 'wait', seconds: secondsUntil(slot, at), bucket: filled, slot }
  const line = Math.max(at, filled.lineEnds ?? at)
  const isItsTurn = slot !== undefined || line === at
  // At its slot it may borrow half the reserve: queues are not punctual to the millisecond.
  const kept = slot === undefined ? limit.reserveForDirect : limit.reserveForDirect / 2
  const lacking = Math.min(segments + kept, limit.burst) - filled.tokens
  if (isItsTurn && !isLacking(lacking))
    return { kind: 'go', bucket: { ...filled, tokens: filled.tokens - segments } }
  const turn = Math.max(line, at + (Math.max(0, lacking) / limit.perSecond) * 1000)
  const given = instantOf(Math.ceil(turn))
  const bucket = { ...filled, lineEnds: turn + millisecondsFor(segments, limit) }
  return { kind: 'wait', seconds: secondsUntil(given, at), bucket, slot: given }
}

/** A token's billionth is a rounding error of the division, not a wait. */
function isLacking(tokens: number): boolean {
  return tokens > 1e-9
}

function millisecondsFor(segments: number, { perSecond }: RateLimit): number {
  return (segments / perSecond) * 1000
}

function wholeMilliseconds(seconds: number): number {
  return Math.ceil(seconds * 1000) / 1000
}

function secondsUntil(slot: Instant, at: number): number {
  return (millisecondsOf(slot) - at) / 1000
}

/** A clock that went back earns nothing and costs nothing. */
function refilled(bucket: Bucket, limit: RateLimit, now: Instant): Bucket {
  const seconds = (millisecondsOf(now) - millisecondsOf(bucket.at)) / 1000
  if (seconds <= 0) return bucket
  return { ...bucket, tokens: Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond), at: now }
}

/** Two seconds' worth may leave at once; of that, one second's worth is kept for direct messages. */
export function limitOf({ segmentsPerSecond }: { segmentsPerSecond: number }): RateLimit {
  return {
    perSecond: segmentsPerSecond,
    burst: Math.max(1, segmentsPerSecond * 2),
    reserveForDirect: Math.min(segmentsPerSecond, Math.max(0, segmentsPerSecond * 2 - 1)),
  }
}
