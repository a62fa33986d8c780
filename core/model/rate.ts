import type { Lane } from './message.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** What a number may still send, in segments, as of an instant. Below zero after a message longer than the burst. */
export type Bucket = { tokens: number; at: Instant }

export type RateLimit = {
  /** Segments a second that the number may carry. */
  perSecond: number
  /** Segments that may leave at once after a pause. */
  burst: number
  /** Segments that bulk messages leave untouched, so that a direct one never waits behind them. */
  reserveForDirect: number
}

export type Taken = { kind: 'go'; bucket: Bucket } | { kind: 'wait'; seconds: number; bucket: Bucket }

/** A full bucket, for a number that has not sent yet. */
export function fullBucket(limit: RateLimit, now: Instant): Bucket {
  return { tokens: limit.burst, at: now }
}

/**
 * Asks whether a message of so many segments may leave now. `wait` takes nothing and tells in how many seconds it
 * may, to the millisecond, if nobody else takes meanwhile. A message longer than the burst goes from a full bucket
 * and leaves a debt that those after it wait for.
 */
export function take(bucket: Bucket, limit: RateLimit, segments: number, lane: Lane, now: Instant): Taken {
  const filled = refilled(bucket, limit, now)
  const wanted = segments + (lane === 'bulk' ? limit.reserveForDirect : 0)
  const lacking = Math.min(wanted, limit.burst) - filled.tokens
  // A token's billionth is a rounding error of the division, not a wait.
  if (lacking <= 1e-9) return { kind: 'go', bucket: { ...filled, tokens: filled.tokens - segments } }
  return { kind: 'wait', seconds: Math.ceil((lacking / limit.perSecond) * 1000) / 1000, bucket: filled }
}

/** A clock that went back earns nothing and costs nothing. */
function refilled(bucket: Bucket, limit: RateLimit, now: Instant): Bucket {
  const seconds = (millisecondsOf(now) - millisecondsOf(bucket.at)) / 1000
  if (seconds <= 0) return bucket
  return { tokens: Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond), at: now }
}
