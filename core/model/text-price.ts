/**
 * What a segment to a US phone costs, in dollars: the text service's 0.00581 (price example in the End User Messaging
 * guide, "Monitoring with EventBridge", 2026) and the carriers' fee of at most 0.0045. An estimate for the review of
 * a mass message: the bill is AWS's.
 */
export const dollarsPerSegment = 0.00581 + 0.0045

/** What so many segments cost, in dollars, about. */
export function costOf(segments: number): number {
  return segments * dollarsPerSegment
}
