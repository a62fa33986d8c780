import type { ScheduledMessage } from '../../../core/model/message.ts'
import type { RepeatWanted, SeriesEdit } from '../../../core/model/repeated-message.ts'
import { localParts } from '../../../core/model/send-time.ts'
import { kindOf, type Lasts, lastOf, type RhythmKind, rhythmKinds } from '../../../core/model/series.ts'
import { makeFormKey } from '../form-key.ts'

/** A message for later with its time and how it repeats, as typed. */
export type Typed = {
  key: string
  body: string
  to: string
  subject: string
  title: string
  date: string
  time: string
  /** How often: a kind of rhythm, or empty for once. */
  repeat: string
  lasts: string
  until: string
  times: string
  /** Of one that repeats: whether this one alone is changed. */
  which: string
  /** Why it is to leave within the client's quiet hours. */
  override: string
}

const fields = [
  'body',
  'to',
  'subject',
  'title',
  'date',
  'time',
  'repeat',
  'lasts',
  'until',
  'times',
  'which',
  'override',
] as const

/** Reads the form as it came; the key of a new one where it brings none. */
export function readTyped(field: (name: string) => string): Typed {
  const read = Object.fromEntries(fields.map((name) => [name, field(name)])) as Omit<Typed, 'key'>
  return { ...read, key: field('key') || makeFormKey() }
}

/** What was typed and is to come along to another page: the fields that say something. */
export function filledFields(typed: Typed): [string, string][] {
  return fields.map((name): [string, string] => [name, typed[name]]).filter(([, value]) => value !== '')
}

/** The form of a message that waits, to change it. */
export function typedOf(message: ScheduledMessage, zone: string): Typed {
  const { repeats, due, body, to, smart, override } = message
  const { date, time } = localParts(due, zone)
  return {
    key: makeFormKey(),
    body,
    to: smart ? 'smart' : to,
    subject: message.subject ?? '',
    title: '',
    date,
    time,
    repeat: repeats ? kindOf(repeats.rhythm) : '',
    lasts: repeats?.lasts.kind ?? '',
    until: repeats?.lasts.kind === 'until' ? repeats.lasts.date : '',
    times: repeats?.lasts.kind === 'times' ? String(lastOf(repeats).n + 1 - repeats.n) : '',
    which: '',
    override: override ?? '',
  }
}

/** How it is to repeat, or undefined for once. */
export function repeatOf(typed: Typed, zone: string): RepeatWanted | undefined {
  const kind = rhythmKinds.find((one) => one === typed.repeat) satisfies RhythmKind | undefined
  return kind && { kind, date: typed.date, time: typed.time.slice(0, 5), zone, lasts: lastsOf(typed) }
}

/** What an edit asks of those that follow: nothing, where only this one is changed. */
export function seriesEditOf(typed: Typed, was: ScheduledMessage | undefined, zone: string): SeriesEdit {
  const repeat = repeatOf(typed, zone)
  if (was?.repeats) return typed.which === 'following' ? (repeat ?? 'no-more') : 'this-one'
  return repeat ?? 'this-one'
}

function lastsOf({ lasts, until, times }: Typed): Lasts {
  if (lasts === 'until') return { kind: 'until', date: until }
  if (lasts === 'times') return { kind: 'times', count: Number(times || Number.NaN) }
  return { kind: 'year' }
}
