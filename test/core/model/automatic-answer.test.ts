import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterAnswer,
  answerTo,
  mostAnswersADay,
  type Situation,
} from '../../../core/model/automatic-answer.ts'
import type { AutomaticAnswer } from '../../../core/model/message.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { instantOf, secondsAfter } from '../../../core/model/time.ts'

const at = '2026-11-24T03:00:00.000Z'
const words = { afterHours: 'CLOSED', away: { body: 'AWAY', everyMessage: false }, unknownNumber: 'WHO' }

type Parts = Partial<Omit<Situation, 'sender' | 'message'>> & {
  sender?: Partial<Situation['sender']>
  message?: Partial<Situation['message']>
}

/** A client's text while nobody reads and the case manager is away. */
function situation(parts: Parts = {}): Situation {
  const { sender, message, ...rest } = parts
  return {
    at,
    zone: 'America/Denver',
    sender: {
      address: '+18015550134',
      isOurs: false,
      hasOptedOut: false,
      isPaused: false,
      isUnknown: false,
      ...sender,
    },
    message: { isKeyword: false, repeats: false, ...message },
    answered: {},
    recent: undefined,
    isAttended: false,
    words,
    ...rest,
  }
}

const said = (parts: Parts) => {
  const answer = answerTo(situation(parts))
  return answer.kind === 'none' ? answer.because : answer.body
}
const recently = secondsAfter(at, -3600)
const only = (name: keyof typeof words) => ({ [name]: words[name] }) as Situation['words']

describe('A text is answered by itself', () => {
  test.each<[string, Parts, string]>([
    ['away and closed at once: both are said in one', {}, 'AWAY\n\nCLOSED'],
    ['away in office hours', { isAttended: true }, 'AWAY'],
    ['closed, nobody away', { words: only('afterHours') }, 'CLOSED'],
    ['open, nobody away', { isAttended: true, words: only('afterHours') }, 'nothing-to-say'],
    ['closed and told so an hour ago: away alone', { answered: { 'after-hours': recently } }, 'AWAY'],
    ['away and told so an hour ago: closed alone', { answered: { away: recently } }, 'CLOSED'],
    ['both told an hour ago', { answered: { away: recently, 'after-hours': recently } }, 'nothing-to-say'],
    [
      'every message, closed told before',
      {
        words: { ...words, away: { body: 'AWAY', everyMessage: true } },
        answered: { away: recently, 'after-hours': recently },
      },
      'AWAY',
    ],
    [
      'both told the day before',
      {
        answered: { away: secondsAfter(at, -23 * 3600), 'after-hours': secondsAfter(at, -23 * 3600) },
      },
      'AWAY\n\nCLOSED',
    ],
    [
      'an unknown number in office hours',
      { isAttended: true, sender: { isUnknown: true }, words: only('unknownNumber') },
      'WHO',
    ],
    [
      'an unknown number when closed: closed goes first',
      { sender: { isUnknown: true }, words: { afterHours: 'CLOSED', unknownNumber: 'WHO' } },
      'CLOSED',
    ],
    [
      'an unknown number when closed, and told so: it waits for office hours',
      {
        sender: { isUnknown: true },
        words: { afterHours: 'CLOSED', unknownNumber: 'WHO' },
        answered: { 'after-hours': recently },
      },
      'nothing-to-say',
    ],
    [
      'an unknown number when closed, where the department has no after-hours answer',
      { sender: { isUnknown: true }, words: only('unknownNumber') },
      'WHO',
    ],
    ['somebody known is not asked who they are', { words: only('unknownNumber') }, 'nothing-to-say'],
    ['opted out', { sender: { hasOptedOut: true } }, 'asked-not-to'],
    ['asked to pause', { sender: { isPaused: true } }, 'asked-not-to'],
    ['a short code', { sender: { address: '24273' } }, 'not-a-person'],
    ['a sender with a name', { sender: { address: 'BANK' } }, 'not-a-person'],
    ['a number of the county itself', { sender: { isOurs: true } }, 'not-a-person'],
    ['STOP, START or HELP', { message: { isKeyword: true } }, 'keyword'],
    ['the same words again', { message: { repeats: true } }, 'loop'],
    ['after ten answers in a day', { recent: { since: recently, count: mostAnswersADay } }, 'loop'],
    [
      'after ten answers the day before',
      { recent: { since: secondsAfter(at, -90_000), count: mostAnswersADay } },
      'AWAY\n\nCLOSED',
    ],
  ])('%s', (_, parts, expected) => {
    expect(said(parts)).toBe(expected)
  })

  test('and what it stood for is remembered', () => {
    const answer = answerTo(situation())
    if (answer.kind === 'none') throw new Error('not answered')
    expect(answer.counts).toEqual(['away', 'after-hours'])
    expect(afterAnswer(situation({ answered: { 'unknown-number': recently } }), answer.counts)).toEqual({
      answered: { 'unknown-number': recently, away: at, 'after-hours': at },
      recent: { since: at, count: 1 },
    })
    expect(afterAnswer(situation({ recent: { since: recently, count: 4 } }), ['away']).recent).toEqual({
      since: recently,
      count: 5,
    })
  })
})

const begin = Date.parse('2026-10-30T00:00:00.000Z')
const text = fc.record({
  gapMinutes: fc.integer({ min: 0, max: 1500 }),
  isAttended: fc.boolean(),
  isAway: fc.boolean(),
  hasOptedOut: fc.boolean(),
  isPaused: fc.boolean(),
  isKeyword: fc.boolean(),
})

describe('Whatever is written, and however often', () => {
  const zone = 'America/Denver'

  test('nobody who opted out or asked to pause is answered, and nobody hears the same twice a day', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 120 }), fc.boolean(), (texts, everyMessage) => {
        let now = begin
        let memory: Pick<Situation, 'answered' | 'recent'> = { answered: {}, recent: undefined }
        const went: { kind: AutomaticAnswer; day: string }[] = []
        const answers: number[] = []
        for (const one of texts) {
          now += one.gapMinutes * 60_000
          const facts = situation({
            ...memory,
            at: instantOf(now),
            isAttended: one.isAttended,
            sender: { hasOptedOut: one.hasOptedOut, isPaused: one.isPaused },
            message: { isKeyword: one.isKeyword },
            words: {
              afterHours: 'CLOSED',
              away: one.isAway ? { body: 'AWAY', everyMessage } : undefined,
            },
          })
          const answer = answerTo(facts)
          if (answer.kind === 'none') continue
          expect([one.hasOptedOut, one.isPaused, one.isKeyword]).toEqual([false, false, false])
          if (one.isAttended) expect(answer.counts).not.toContain('after-hours')
          const { date: day } = localParts(facts.at, zone)
          went.push(...answer.counts.map((kind) => ({ kind, day })))
          answers.push(now)
          memory = afterAnswer(facts, answer.counts)
        }
        const daily = went.filter(({ kind }) => kind !== 'away' || !everyMessage)
        const told = daily.map(({ kind, day }) => `${kind} ${day}`)
        expect(new Set(told).size).toBe(told.length)
        // The count begins anew a day after the first: never more than twice as many in any day.
        for (const since of answers) {
          const within = answers.filter((one) => one >= since && one < since + 86_400_000)
          expect(within.length).toBeLessThanOrEqual(2 * mostAnswersADay)
        }
      }),
      { numRuns: process.env.FULL_RANDOM ? 5000 : 300 },
    )
  })

  test('two machines that answer each other come to an end', () => {
    let memory: Pick<Situation, 'answered' | 'recent'> = { answered: {}, recent: undefined }
    let answers = 0
    for (let second = 0; second < 1000; second += 2) {
      const facts = situation({
        ...memory,
        at: secondsAfter(at, second),
        words: { away: { body: 'AWAY', everyMessage: true } },
      })
      const answer = answerTo(facts)
      if (answer.kind === 'none') continue
      answers += 1
      memory = afterAnswer(facts, answer.counts)
    }
    expect(answers).toBe(mostAnswersADay)
  })
})
