import { describe, expect, it } from 'vitest'
import { forecast } from '../../../core/model/forecast.ts'
import { feeding } from '../../../core/model/mass-message.ts'
import { type Bucket, fullBucket, limitOf, take } from '../../../core/model/rate.ts'
import { millisecondsOf, secondsAfter } from '../../../core/model/time.ts'

const begins = '2026-11-21T16:00:00.000Z'
const seconds = (from: string, to: string) => (millisecondsOf(to) - millisecondsOf(from)) / 1000

describe('the forecast', () => {
  const three = { segmentsPerSecond: 3 }

  it.each([
    { to: 0, segments: 0, waits: {}, last: undefined },
    { to: 1, segments: 1, waits: {}, last: 0 },
    { to: 303, segments: 303, waits: {}, last: 100 },
    { to: 303, segments: 606, waits: {}, last: 201 },
  ])('of $segments segments to $to says $last seconds', ({ last, ...totals }) => {
    const told = forecast(totals, three, begins)
    expect(told && seconds(begins, told.last)).toBe(last)
  })

  it('lets those in their quiet hours follow when they end, and not before', () => {
    const morning = secondsAfter(begins, 3600)
    const told = forecast({ to: 40, segments: 40, waits: { [morning]: 33 } }, three, begins)
    expect(told?.first).toBe(begins)
    expect(seconds(morning, told?.last ?? '')).toBe(10)
  })

  it('does not start before the others are through', () => {
    const soon = secondsAfter(begins, 10)
    const told = forecast({ to: 300, segments: 303, waits: { [soon]: 100 } }, three, begins)
    expect(seconds(begins, told?.last ?? '')).toBeCloseTo(100, 0)
  })

  it.each([
    { perSecond: 0.5, segments: 200, waiting: 0 },
    { perSecond: 1, segments: 900, waiting: 0 },
    { perSecond: 3, segments: 5000, waiting: 0 },
    { perSecond: 20, segments: 20_000, waiting: 0 },
    { perSecond: 3, segments: 3000, waiting: 900 },
  ])('is within two percent of how $segments segments drain at $perSecond a second', (given) => {
    const { perSecond, segments, waiting } = given
    const morning = secondsAfter(begins, 7200)
    const waits = waiting > 0 ? { [morning]: waiting } : {}
    const told = forecast({ to: segments, segments, waits }, { segmentsPerSecond: perSecond }, begins)
    const drained = drain(perSecond, segments - waiting, waiting, 7200)
    const foreseen = seconds(begins, told?.last ?? '')
    expect(Math.abs(foreseen - drained) / drained).toBeLessThan(0.02)
  })
})

/**
 * Written out, queued and handed over by the very rules of the product, second by second: the feeding a minute at a
 * time, the line of the bulk lane, a queue whose delays are whole seconds. Answers when the last one left.
 */
function drain(perSecond: number, atOnce: number, later: number, laterFrom: number): number {
  const limit = limitOf({ segmentsPerSecond: perSecond })
  let bucket: Bucket = fullBucket(limit, begins)
  let unwritten = atOnce
  let looksAgain = 0
  let last = 0
  let queue: { at: number; slot?: string }[] = []
  for (let second = 0; second < 100_000; second++) {
    if (second === laterFrom) {
      unwritten += later
      looksAgain = second
    }
    if (unwritten > 0 && second >= looksAgain) {
      const room = Math.min(unwritten, feeding(perSecond, queue.length).segments)
      for (let message = 0; message < room; message++) queue.push({ at: second })
      unwritten -= room
      looksAgain = second + feeding(perSecond, queue.length).lookAgainSeconds
    }
    const left: typeof queue = []
    for (const message of queue) {
      if (message.at > second) {
        left.push(message)
        continue
      }
      const taken = take(bucket, limit, 1, 'bulk', secondsAfter(begins, second), message.slot)
      bucket = taken.bucket
      if (taken.kind === 'go') last = second
      else left.push({ at: second + Math.ceil(taken.seconds), ...(taken.slot ? { slot: taken.slot } : {}) })
    }
    queue = left
    if (queue.length === 0 && unwritten === 0 && second > (later > 0 ? laterFrom : 0)) return last
  }
  throw new Error('it never drained')
}
