import type { MessageId, SeriesId } from './ids.ts'
import type { ScheduledMessage } from './message.ts'
import { isLocalTime } from './send-time.ts'
import {
  type Lasts,
  mayRepeat,
  nextOf,
  type Repeats,
  type RhythmKind,
  rhythmFrom,
  type Usual,
} from './series.ts'
import type { Instant } from './time.ts'

/** What one asks for: how often and how long, from this day on at this time on the wall. */
export type RepeatWanted = { kind: RhythmKind; date: string; time: string; zone: string; lasts: Lasts }

/** What an edit asks for: this one apart, this and those that follow in another way, or this one and then none. */
export type SeriesEdit = 'this-one' | 'no-more' | RepeatWanted

/** How a message repeats of which this is the first. */
export function repeatsFrom({ kind, date, time, zone, lasts }: RepeatWanted): Repeats {
  return { rhythm: rhythmFrom(kind, date), from: date, time, zone, n: 0, lasts }
}

export type NotRepeated = Exclude<ReturnType<typeof mayRepeat>, 'ok'>

/** Whether it may repeat as asked: see `mayRepeat`. */
export function mayBeAsked(wanted: RepeatWanted): 'ok' | NotRepeated {
  return isLocalTime(wanted.date, wanted.time) ? mayRepeat(repeatsFrom(wanted)) : 'not-an-end'
}

/**
 * The one that waits once this one has left or was cancelled: with the words and the method of the series, not those
 * this one was given apart. Undefined when this was the last, or repeats not at all.
 */
export function followingOf(
  scheduled: ScheduledMessage,
  at: { now: Instant; id: MessageId },
): ScheduledMessage | undefined {
  const next = scheduled.repeats && nextOf(scheduled.repeats, at.now)
  if (!scheduled.repeats || !next) return undefined
  const { held: _, smart: __, newSubject: ___, ...kept } = scheduled
  const { usual, ...repeats } = scheduled.repeats
  return {
    ...kept,
    ...(usual ?? usualOf(scheduled)),
    id: at.id,
    due: next.due,
    zone: repeats.zone,
    createdAt: at.now,
    edition: 1,
    repeats: { ...repeats, n: next.n },
  }
}

/**
 * An edited message with its series as asked for: changed apart it remembers what the others say; changed with all
 * that follow it is the first of them, counted anew.
 */
export function withSeries(
  was: ScheduledMessage,
  edited: ScheduledMessage,
  asked: SeriesEdit,
  newId: () => SeriesId,
): ScheduledMessage {
  const { series: _, repeats: __, ...once } = edited
  if (asked === 'no-more') return once
  if (asked !== 'this-one') return { ...once, series: was.series ?? newId(), repeats: repeatsFrom(asked) }
  if (!was.repeats) return edited
  const isSameMethod = edited.smart === was.smart && (edited.smart === true || edited.to === was.to)
  const isSame = edited.body === was.body && isSameMethod
  const usual = was.repeats.usual ?? (isSame ? undefined : usualOf(was))
  return { ...edited, repeats: { ...was.repeats, ...(usual ? { usual } : {}) } }
}

/** Whether this was the last because a year is over, which staff may not have in mind. */
export function endsByItself({ repeats }: ScheduledMessage, next: ScheduledMessage | undefined): boolean {
  return repeats?.lasts.kind === 'year' && next === undefined
}

function usualOf({ body, segments, to, smart }: ScheduledMessage): Usual {
  return { body, segments, to, ...(smart ? { smart } : {}) }
}
