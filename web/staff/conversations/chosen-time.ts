import { instantAt, isLocalTime } from '../../../core/model/send-time.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Site } from '../../site.ts'

export type ChosenTime =
  | { kind: 'not-a-time' }
  | { kind: 'at'; due: Instant }
  /** The clocks change that night: which time it became, and why. */
  | { kind: 'shifted'; due: Instant; say: string }

/** The instant of a date and time as chosen, in the department's zone. */
export function chosenTime(
  { department, times, words, now }: Site,
  date: string,
  typedTime: string,
): ChosenTime {
  const time = typedTime.slice(0, 5)
  if (!isLocalTime(date, time)) return { kind: 'not-a-time' }
  const found = instantAt(department.zone, date, time)
  const due = found.instant
  if (found.kind === 'at') return { kind: 'at', due }
  return { kind: 'shifted', due, say: words.conversation.later[found.kind](times.dateAndClock(due, now)) }
}
