/** An instant in UTC with milliseconds, `2026-11-21T16:05:00.000Z`: sorts as text. */
export type Instant = string & { readonly of?: 'instant' }

/** The instant of a number of milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}

/** Milliseconds since 1970. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant)
}

export function secondsAfter(instant: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(instant) + seconds * 1000)
}

/** Whole minutes from one instant to another. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((millisecondsOf(to) - millisecondsOf(from)) / 60_000)
}

/** Seconds since 1970, as DynamoDB's time to live wants it. */
export function expiryAfter(instant: Instant, seconds: number): number {
  return Math.floor(millisecondsOf(instant) / 1000) + seconds
}
