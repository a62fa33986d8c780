import type { Edited } from '../../../core/actions/edit-scheduled.ts'
import type { Scheduled } from '../../../core/actions/schedule-message.ts'
import type { Site } from '../../site.ts'
import type { Shown } from '../conversations/shown.ts'
import { whyNotSent } from '../conversations/why-not.ts'

type NotKept =
  | Extract<Scheduled | Edited, { kind: 'invalid' | 'blocked' | 'quiet' }>
  | { kind: 'invalid'; because: 'not-a-time' }

/** Why a message can't be kept for that time: the time, how it repeats, by what it goes, or the words. */
export function whyNotKept(site: Site, shown: Shown, outcome: NotKept): { problem: string; isQuiet?: true } {
  const { series, conversation } = site.words
  switch (outcome.because) {
    case 'in-the-past':
    case 'too-far':
    case 'not-a-time':
      return { problem: conversation.later.errors[outcome.because] }
    case 'ends-too-soon':
    case 'ends-too-late':
    case 'not-an-end':
      return { problem: series.errors[outcome.because] }
    case 'quiet':
      return { problem: series.quiet(site.times.dateAndClock(outcome.until, site.now)), isQuiet: true }
    default:
      return { problem: whyNotSent(site, shown, outcome) }
  }
}
