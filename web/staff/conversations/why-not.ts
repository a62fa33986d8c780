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
    case 'empty':
    case 'too-long':
    case 'no-number':
      return words.conversation.errors[outcome.because]
    default:
      return outcome satisfies never
  }
}
