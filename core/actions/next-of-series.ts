import type { Conversation } from '../model/conversation.ts'
import type { SubjectId } from '../model/ids.ts'
import type { Marker, ScheduledMessage } from '../model/message.ts'
import { endsByItself, followingOf } from '../model/repeated-message.ts'
import type { Deps } from './dependencies.ts'

/**
 * What the release of one of a repeated message keeps besides: the one that leaves next, or, where its year is over,
 * the marker that says so. Those that follow stand in the subject that the first began. Nothing for a message that
 * does not repeat. The stream asks for the schedule of the next.
 */
export function nextOfSeries(
  deps: Pick<Deps, 'clock' | 'ids'>,
  scheduled: ScheduledMessage,
  was: Conversation,
  subject: SubjectId,
): { next?: ScheduledMessage; marker?: Marker } {
  if (!scheduled.repeats) return {}
  const now = deps.clock.now()
  const here = { ...scheduled, conversation: was.id, ...(scheduled.newSubject && { subject }) }
  const next = followingOf(here, { now, id: deps.ids.make('msg') })
  if (next) return { next }
  if (!endsByItself(scheduled, next)) return {}
  return {
    marker: {
      direction: 'marker',
      id: deps.ids.make('msg'),
      conversation: was.id,
      thread: was.threads.at(-1)?.id ?? '',
      department: was.department,
      at: now,
      marker: { kind: 'repeat-ended' },
    },
  }
}
