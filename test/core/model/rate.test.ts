import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullBucket, type RateLimit, take } from '../../../core/model/rate.ts'
import { secondsAfter } from '../../../core/model/time.ts'

const now = '2026-11-20T16:42:00.000Z'
const limit: RateLimit = { perSecond: 2, burst: 10, reserveForDirect: 4 }

describe('the rate of a number', () => {
  it('lets the burst go at once, then makes the next wait', () => {
    const first = take(fullBucket(limit, now), limit, 10, 'direct', now)
    expect(first).toEqual({ kind: 'go', bucket: { tokens: 0, at: now } })
    expect(take(first.bucket, limit, 1, 'direct', now)).toMatchObject({ kind: 'wait', seconds: 0.5 })
    expect(take(first.bucket, limit, 3, 'direct', now)).toMatchObject({ kind: 'wait', seconds: 1.5 })
  })

  it('fills again with time, never above the burst', () => {
    const empty = { tokens: 0, at: now }
    expect(take(empty, limit, 2, 'direct', secondsAfter(now, 1)).kind).toBe('go')
    expect(take(empty, limit, 3, 'direct', secondsAfter(now, 1)).kind).toBe('wait')
    expect(take(empty, limit, 1, 'direct', secondsAfter(now, 3600)).bucket.tokens).toBe(9)
  })

  it('keeps the reserve for direct messages', () => {
    const bucket = { tokens: 5, at: now }
    expect(take(bucket, limit, 1, 'bulk', now)).toMatchObject({ kind: 'go', bucket: { tokens: 4 } })
    expect(take({ tokens: 4, at: now }, limit, 1, 'bulk', now)).toMatchObject({ kind: 'wait', seconds: 0.5 })
    expect(take({ tokens: 4, at: now }, limit, 4, 'direct', now).kind).toBe('go')
  })

  it('lets a message longer than the burst go from a full bucket, and others wait for its debt', () => {
    const long = take(fullBucket(limit, now), limit, 16, 'direct', now)
    expect(long).toEqual({ kind: 'go', bucket: { tokens: -6, at: now } })
    expect(take(long.bucket, limit, 1, 'direct', now)).toMatchObject({ kind: 'wait', seconds: 3.5 })
    expect(take(fullBucket(limit, now), limit, 16, 'bulk', now).kind).toBe('go')
    expect(take({ tokens: 9.5, at: now }, limit, 16, 'bulk', now)).toMatchObject({
      kind: 'wait',
      seconds: 0.25,
    })
  })

  it('takes nothing while waiting, and nothing when the clock goes back', () => {
    const bucket = { tokens: 1, at: now }
    expect(take(bucket, limit, 3, 'direct', now).bucket).toEqual(bucket)
    expect(take(bucket, limit, 1, 'direct', secondsAfter(now, -60))).toEqual({
      kind: 'go',
      bucket: { tokens: 0, at: now },
    })
  })
})

describe('the line of bulk messages', () => {
  const three: RateLimit = { perSecond: 3, burst: 6, reserveForDirect: 3 }

  it('gives each its own slot, one behind the other', () => {
    let bucket = { tokens: 3, at: now }
    const slots = []
    for (let message = 0; message < 6; message++) {
      const taken = take(bucket, three, 1, 'bulk', now)
      bucket = taken.bucket
      slots.push(taken.kind === 'wait' ? taken.seconds : 0)
    }
    expect(slots).toEqual([0.334, 0.667, 1, 1.334, 1.667, 2])
  })

  it('lets one go at its slot, and not before', () => {
    const first = take({ tokens: 3, at: now }, three, 1, 'bulk', now)
    const slot = first.kind === 'wait' ? first.slot : undefined
    expect(take(first.bucket, three, 1, 'bulk', secondsAfter(now, 0.2), slot)).toMatchObject({
      kind: 'wait',
      slot,
    })
    expect(take(first.bucket, three, 1, 'bulk', slot ?? now, slot).kind).toBe('go')
  })

  it('gives the last slot to one that direct messages were quicker than', () => {
    const waiting = take({ tokens: 3, at: now }, three, 1, 'bulk', now)
    const others = take(waiting.bucket, three, 1, 'bulk', now)
    const direct = take(others.bucket, three, 3, 'direct', now)
    const slot = waiting.kind === 'wait' ? (waiting.slot ?? now) : now
    const again = take(direct.bucket, three, 1, 'bulk', slot, slot)
    expect(again).toMatchObject({ kind: 'wait' })
    expect(again.kind === 'wait' && again.slot !== slot).toBe(true)
  })

  it('of five hundred that come at once, each comes twice at most, and all leave at the rate', () => {
    const { seconds, asked } = drained({ messages: 500, limit: three, everySeconds: 1 })
    expect(asked).toBeLessThanOrEqual(1010)
    expect(seconds).toBeGreaterThanOrEqual(500 / 3 - 2)
    expect(seconds).toBeLessThanOrEqual((500 / 3) * 1.01 + 1)
  })

  it('keeps the pace while direct messages come between, which never wait', () => {
    const { seconds, asked, directWaits } = drained({
      messages: 500,
      limit: three,
      everySeconds: 1,
      directEverySeconds: 4,
    })
    expect(directWaits).toEqual([])
    expect(asked).toBeLessThan(1400)
    expect(seconds).toBeLessThanOrEqual(((500 + seconds / 4) / 3) * 1.02 + 1)
  })
})

/** A queue whose delays are whole seconds, as those of the queue service, and its workers. */
function drained(given: {
  messages: number
  limit: RateLimit
  everySeconds: number
  directEverySeconds?: number
}) {
  const { limit } = given
  let bucket = fullBucket(limit, now)
  let queue = Array.from({ length: given.messages }, () => ({ at: 0, slot: undefined as string | undefined }))
  const directWaits: number[] = []
  let asked = 0
  let seconds = 0
  for (; queue.length > 0 && seconds < 10_000; seconds++) {
    const at = secondsAfter(now, seconds)
    if (given.directEverySeconds && seconds % given.directEverySeconds === 0) {
      const taken = take(bucket, limit, 1, 'direct', at)
      bucket = taken.bucket
      if (taken.kind === 'wait') directWaits.push(taken.seconds)
    }
    const left = []
    for (const message of queue) {
      if (message.at > seconds) {
        left.push(message)
        continue
      }
      asked += 1
      const taken = take(bucket, limit, 1, 'bulk', at, message.slot)
      bucket = taken.bucket
      if (taken.kind === 'wait') left.push({ at: seconds + Math.ceil(taken.seconds), slot: taken.slot })
    }
    queue = left
  }
  return { seconds, asked, directWaits }
}

const limits = record({
  perSecond: constantFrom(0.5, 1, 3, 7, 75 / 60),
  burst: integer({ min: 1, max: 20 }),
  reserveForDirect: integer({ min: 0, max: 25 }),
})
const messages = array(record({ segments: integer({ min: 1, max: 10 }), bulk: boolean() }), {
  minLength: 1,
  maxLength: 40,
})

describe('whatever is sent', () => {
  it('goes after exactly the time it was told to wait, and not a second before', () => {
    assert(
      property(limits, messages, (limit, all) => {
        let bucket = fullBucket(limit, now)
        let at = now
        for (const { segments, bulk } of all) {
          const lane = bulk ? 'bulk' : 'direct'
          let taken = take(bucket, limit, segments, lane, at)
          if (taken.kind === 'wait') {
            if (taken.seconds > 1)
              expect(
                take(taken.bucket, limit, segments, lane, secondsAfter(at, taken.seconds - 1), taken.slot)
                  .kind,
              ).toBe('wait')
            at = secondsAfter(at, taken.seconds)
            taken = take(taken.bucket, limit, segments, lane, at, taken.slot)
          }
          expect(taken.kind).toBe('go')
          bucket = taken.bucket
        }
      }),
    )
  })

  it('never carries more than the burst, one message and what the time allows', () => {
    assert(
      property(limits, messages, (limit, all) => {
        let bucket = fullBucket(limit, now)
        let sent = 0
        let seconds = 0
        for (const { segments, bulk } of all) {
          const taken = take(bucket, limit, segments, bulk ? 'bulk' : 'direct', secondsAfter(now, seconds))
          bucket = taken.bucket
          if (taken.kind === 'go') sent += segments
          expect(sent).toBeLessThanOrEqual(limit.burst + 10 + seconds * limit.perSecond + 1e-6)
          seconds += taken.kind === 'wait' ? taken.seconds : 0
        }
      }),
    )
  })
})
