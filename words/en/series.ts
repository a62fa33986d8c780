import type { Rhythm } from '../../core/model/series.ts'
import { wallTimes } from '../wall-time.ts'

const { clock, weekday, day } = wallTimes('en-US')
const places = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' }

/** Notifications and repeated messages. */
export const series = {
  title: 'New notification',
  lead: 'Choose a client and a time, write the message, and it leaves by itself.',
  open: 'New notification',

  whom: 'Who is it for?',
  search: 'Search your clients by name or number',
  latest: 'The clients you were last in contact with. Search to find others.',
  found: (count: number) => (count === 1 ? '1 client found.' : `${count} clients found.`),
  nobody: (typed: string) => `No client on your list matches “${typed}”.`,
  noClients: 'You have no clients on your list yet.',
  choose: (name: string) => `Write to ${name}`,
  forWhom: 'For',
  another: 'Choose another client',
  next: 'Next',

  when: 'When?',
  what: 'What?',
  override: 'Why it can’t wait',
  overrideHelp: 'Only then does it leave within the quiet hours. The reason is kept.',
  quiet: (until: string) =>
    `That is within the client’s quiet hours, which end ${until}. Pick another time, or say why it can’t wait.`,
  submit: 'Schedule message',
  scheduled: (name: string, when: string) => `Scheduled for ${name}: ${when}.`,

  repeat: 'Repeat',
  repeats: 'How often',
  once: 'Once',
  kinds: {
    week: 'Every week',
    'two-weeks': 'Every two weeks',
    'month-day': 'Every month on this day',
    'month-weekday': 'Every month on this weekday',
  },
  kindsHelp:
    'Counted from the date above. A month without that day gets it on its last day; the time stays the same when the clocks change.',
  lasts: 'Until',
  lastsFor: { year: 'For a year', until: 'Until a date', times: 'So many times' },
  until: 'Last date',
  times: 'How many times',
  edit: {
    which: 'Change',
    'this-one': 'Only this one',
    following: 'This one and all that follow',
  },
  errors: {
    'ends-too-soon': 'It has to leave at least twice. Pick a later end, or send it once.',
    'ends-too-late': 'A message repeats for a year at most. Pick an earlier end.',
    'not-an-end': 'Enter until when, or how many times, it repeats.',
  },

  /** "Every Monday at 9:00 AM". */
  says: (rhythm: Rhythm, time: string) => `${days(rhythm)} at ${clock(time)}`,
  lastOn: (date: string) => `Last one ${day(date)}`,
  goesOnFor: (date: string) => `Goes on for a year, until ${day(date)}`,

  skip: 'Skip',
  stop: 'Stop',
  cancelOne: 'Skip this one',
  cancelAll: 'Stop repeating',
  skipped: (when: string) => `Skipped. The next one leaves ${when}.`,
  stopped: 'The message no longer repeats.',
  /** Undone too late: nothing waits any more to put it before. */
  notRestored: 'This could not be brought back: its time is over, or the repeated message was cancelled.',
}

function days(rhythm: Rhythm): string {
  if (rhythm.every !== 'month')
    return `${rhythm.every === 'week' ? 'Every' : 'Every other'} ${weekday(rhythm.weekday)}`
  if ('nth' in rhythm) return `Every ${places[rhythm.nth]} ${weekday(rhythm.weekday)} of the month`
  const whereNot = rhythm.day > 28 ? ' (or the last day)' : ''
  return `Every month on the ${ordinal(rhythm.day)}${whereNot}`
}

const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }
const plural = new Intl.PluralRules('en-US', { type: 'ordinal' })

function ordinal(number: number): string {
  return `${number}${suffixes[plural.select(number)] ?? 'th'}`
}
