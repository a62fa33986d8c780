import { type Counter, fastness, type Numbers } from '../../../core/model/day-counts.ts'
import { countOf } from '../../../core/model/report.ts'
import type { Words } from '../../../words/index.ts'

export const speeds = ['within15', 'within60', 'within240', 'withinDay', 'later'] as const
export type Speed = (typeof speeds)[number]

/** How many answers came how fast. */
export function bySpeed(numbers: Numbers): { speed: Speed; count: number }[] {
  const known = fastness.map(({ counter }) => ({ speed: counter as Speed, count: countOf(numbers, counter) }))
  const fast = known.reduce((sum, { count }) => sum + count, 0)
  return [...known, { speed: 'later', count: Math.max(0, countOf(numbers, 'answers') - fast) }]
}

/** Within which time half of the answers came; undefined when there were none. */
export function halfWithin(numbers: Numbers): Speed | undefined {
  const half = countOf(numbers, 'answers') / 2
  if (half === 0) return undefined
  let sum = 0
  return bySpeed(numbers).find(({ count }) => {
    sum += count
    return sum >= half
  })?.speed
}

/** Minutes to an answer on average; undefined when there were none. */
export function averageMinutes(numbers: Numbers): number | undefined {
  const answers = countOf(numbers, 'answers')
  return answers === 0 ? undefined : countOf(numbers, 'answerMinutes') / answers
}

/** What a spreadsheet gets of a day, in this order. */
export const dayColumns: Counter[] = [
  'sent',
  'later',
  'many',
  'automatic',
  'received',
  'asked',
  'answers',
  'answerMinutes',
  'within15',
  'within60',
  'within240',
  'withinDay',
  'failed',
  'unconfirmed',
  'optOuts',
  'optIns',
  'segments',
]

/** So many minutes as people say them. */
export function timeOf({ time }: Words['reports'], minutes: number): string {
  if (minutes < 1) return time.under
  if (minutes < 120) return time.minutes(String(Math.round(minutes)))
  if (minutes < 2880) return time.hours((minutes / 60).toFixed(1))
  return time.days((minutes / 1440).toFixed(1))
}
