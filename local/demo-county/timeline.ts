import { type Instant, instantOf, millisecondsOf } from '../../core/model/time.ts'
import { type Calendar, type Day, workdayAfter } from './calendar.ts'
import { pick } from './chance.ts'
import type { Served } from './person.ts'
import { type Beat, readScript } from './script.ts'
import { stories } from './story.ts'
import { titles } from './titles.ts'

/** A line of a script at the moment it happens. */
export type Moment = {
  beat: Beat
  at: Instant
  /** The day the script is about, and the day of this line. */
  about: Day
  written: Day
  hour: string
  room: string
  /** What is told in one go stands in one subject, unless it names several. */
  topic: string
}

const hours = ['9:00', '9:30', '10:00', '10:30']
const rooms = ['118', '204', '206', '310']

/** Everything that happened in a conversation and what is still to come, in order. `seed` varies hours and rooms. */
export function timelineOf(
  served: Pick<Served, 'early' | 'stories' | 'since' | 'last'>,
  calendar: Calendar,
  seed: string,
): Moment[] {
  const last = readScript(served.last)
  const lived = served.stories.map((name) => ({ name, beats: readScript(stories[name], titles[name]) }))
  const days = placed(
    lived.map(({ beats }) => beats),
    served.since,
    earliest(last),
    seed,
  )
  return [
    ...readScript(served.early ?? '', 'First contact').map((beat) =>
      momentOf(beat, 0, calendar, `${seed} early`),
    ),
    ...lived.flatMap(({ name, beats }, index) =>
      beats.map((beat) => momentOf(beat, days[index] ?? 0, calendar, `${seed} ${name} ${index}`)),
    ),
    ...last.map((beat) => momentOf(beat, 0, calendar, `${seed} last`)),
  ].sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** On which working day (0 today, negative before) each story is placed: evenly, and over before the last script begins. */
function placed(lived: Beat[][], since: number, lastBegins: number, seed: string): number[] {
  const newest = lastBegins - 6
  const step = lived.length > 1 ? Math.max(0, since + newest) / (lived.length - 1) : 0
  return lived.map((beats, index) => {
    const wish = Math.round(-since + step * index) + (index > 0 ? pick(4, seed, index) : 0)
    return Math.min(wish, newest - latest(beats))
  })
}

function momentOf(beat: Beat, aboutDays: number, calendar: Calendar, seed: string): Moment {
  const about = workdayAfter(calendar.today, aboutDays)
  const common = {
    beat,
    topic: `${seed} ${beat.title ?? ''}`,
    about,
    hour: hours[pick(hours.length, seed, 'hour')] ?? '',
    room: rooms[pick(rooms.length, seed, 'room')] ?? '',
  }
  if ('minutesAgo' in beat.when) {
    const at = instantOf(millisecondsOf(calendar.officeMoment) - beat.when.minutesAgo * 60_000)
    return { ...common, at, written: calendar.today }
  }
  const written = workdayAfter(about, beat.when.workdays)
  const onTheMinute = millisecondsOf(calendar.at(written, beat.when.time))
  const isToCome = onTheMinute > millisecondsOf(calendar.officeMoment)
  const seconds = isToCome ? 0 : pick(55, seed, beat.when.workdays, beat.when.time)
  return { ...common, at: instantOf(onTheMinute + seconds * 1000), written }
}

function earliest(beats: Beat[]): number {
  return Math.min(-1, ...beats.map(workdaysOf))
}

function latest(beats: Beat[]): number {
  return Math.max(0, ...beats.map(workdaysOf))
}

function workdaysOf({ when }: Beat): number {
  return 'workdays' in when ? when.workdays : 0
}
