import type { NotSendable } from '../../../core/actions/checked-text.ts'
import type { NotAtThatTime } from '../../../core/actions/schedule-message.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Site } from '../../site.ts'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/** Why these words can't be texted here, and what to do. Where there is room, quiet hours are asked: `QuietQuestion`. */
export function whyNotSent(
  site: Site,
  { conversation }: Pick<Shown, 'conversation'>,
  outcome: NotSendable,
): string {
  const { words, times, now } = site
  const called = calledOf(conversation, words).short
  switch (outcome.because) {
    case 'opted-out':
      return words.conversation.cannotText['opted-out'](called, showNumber(conversation.address ?? ''))
    case 'quiet':
      return `${words.smart.quiet.now(times.clock(now), called, times.clock(outcome.until))} ${words.smart.quiet.why}`
    case 'paused':
      return words.smart.none.paused(called)
    case 'not-served':
      return words.conversation.cannotText['not-served'](called)
    case 'unfilled':
      return words.templates.unfilled(outcome.left)
    case 'empty':
    case 'too-long':
    case 'no-number':
      return words.conversation.errors[outcome.because]
    default:
      return outcome satisfies never
  }
}

export type NotLater = NotSendable | NotAtThatTime | { kind: 'invalid'; because: 'not-a-time' }

/** Why these words can't be kept for that time: the words, or the time. */
export function whyNotLater(site: Site, shown: Shown, outcome: NotLater): string {
  switch (outcome.because) {
    case 'in-the-past':
    case 'too-far':
    case 'not-a-time':
      return site.words.conversation.later.errors[outcome.because]
    case 'ends-too-soon':
    case 'ends-too-late':
    case 'not-an-end':
      return site.words.series.errors[outcome.because]
    default:
      return whyNotSent(site, shown, outcome)
  }
}
