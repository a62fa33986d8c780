import type { NotSendable } from '../../../core/actions/checked-text.ts'
import { showNumber } from '../../../core/model/phone.ts'
import type { Site } from '../../site.ts'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/** Why these words can't be texted here, and what to do. */
export function whyNotSent({ words }: Site, { conversation }: Shown, outcome: NotSendable): string {
  const called = calledOf(conversation, words).short
  switch (outcome.because) {
    case 'opted-out':
      return words.conversation.cannotText['opted-out'](called, showNumber(conversation.address ?? ''))
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

export type NotLater = NotSendable | { kind: 'invalid'; because: 'in-the-past' | 'too-far' | 'not-a-time' }

/** Why these words can't be kept for that time: the words, or the time. */
export function whyNotLater(site: Site, shown: Shown, outcome: NotLater): string {
  switch (outcome.because) {
    case 'in-the-past':
    case 'too-far':
    case 'not-a-time':
      return site.words.conversation.later.errors[outcome.because]
    default:
      return whyNotSent(site, shown, outcome)
  }
}
