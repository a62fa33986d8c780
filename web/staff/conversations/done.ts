import type { Site } from '../../site.ts'
import { calledOf } from './names.ts'
import type { Shown } from './shown.ts'

/** What was just done, as an address names it: a code, never a name. */
export function doneIn(site: Site, { conversation }: Shown, code: string | undefined): string | undefined {
  const { words } = site
  const called = calledOf(conversation, words).full
  switch (code) {
    case 'added':
      return words.clients.added(called)
    case 'first-not-sent':
      return words.site.firstNotSent
    case 'edited':
      return words.clients.edited
    case 'claimed':
      return words.unclaimed.claimed(called)
    case 'restored':
      return words.unclaimed.restored
    case 'gone':
      return words.conversation.later.gone
    case 'note-taken-back':
      return words.subjects.note.takenBack
    case 'note-gone':
      return words.subjects.note.gone
    case 'note-too-late':
      return words.subjects.note.tooLate
    case 'stop-opted-out':
      return words.smart.stop.done['opted-out']
    case 'stop-resumed':
      return words.smart.stop.done.resumed
    case 'stop-answered-already':
      return words.smart.stop.done['answered-already']
    case 'reported':
      return words.oversight.report.done
    case 'settled':
      return words.delivery.unconfirmed.settled
    default:
      return undefined
  }
}
