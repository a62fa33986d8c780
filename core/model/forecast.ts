import type { Totals } from './mass-message.ts'
import { limitOf } from './rate.ts'
import { type Instant, instantOf, millisecondsOf } from './time.ts'

/** When the first and the last text of a mass message leave, if the number carries nothing else meanwhile. */
export type Forecast = { first: Instant; last: Instant }

/**
 * Reckons from the sums of a mass message: whoever may be texted at once goes first, those in their quiet hours as
 * they end, each at the number's rate. What the number may send at once after a pause leaves at once. Nothing where
 * nobody is written to.
 */
export function forecast(
  totals: Pick<Totals, 'segments' | 'waits' | 'to'>,
  department: { segmentsPerSecond: number },
  begins: Instant,
): Forecast | undefined {
  if (totals.to === 0) return undefined
  const limit = limitOf(department)
  const atOnce = limit.burst - limit.reserveForDirect
  const start = millisecondsOf(begins)
  const waits = Object.entries(totals.waits)
    .map(([after, segments]) => ({ at: Math.max(start, millisecondsOf(after)), segments }))
    .toSorted((one, other) => one.at - other.at)
  const waiting = waits.reduce((sum, { segments }) => sum + segments, 0)
  const parts = [{ at: start, segments: totals.segments - waiting }, ...waits].filter(
    ({ segments }) => segments > 0,
  )
  let ends: number | undefined
  for (const { at, segments } of parts) {
    // After a pause the number has gathered strength again; in one go there is none.
    const begun = ends === undefined || at > ends ? at : ends
    const free = begun === at ? atOnce : 0
    ends = begun + (Math.max(0, segments - free) / limit.perSecond) * 1000
  }
  const first = parts[0]?.at ?? start
  return { first: instantOf(first), last: instantOf(Math.ceil(ends ?? start)) }
}
