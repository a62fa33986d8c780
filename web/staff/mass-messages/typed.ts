import type { MassInput } from '../../../core/actions/mass/begin-mass-message.ts'
import type { MassMessage, Selection } from '../../../core/model/mass-message.ts'
import { placeholdersIn } from '../../../core/model/placeholders.ts'
import { localParts } from '../../../core/model/send-time.ts'
import type { Site } from '../../site.ts'
import { chosenTime } from '../conversations/chosen-time.ts'
import type { Field } from './selection.ts'

/** A mass message as it was typed. */
export type Typed = {
  key: string
  subject: string
  body: string
  spanish: string
  when: 'now' | 'later'
  date: string
  time: string
  /** What is filled in for everybody, by the placeholder's name. */
  asked: Record<string, string>
  /** The draft whose words these change. */
  replaces: string
}

export const nothingTyped: Omit<Typed, 'key'> = {
  subject: '',
  body: '',
  spanish: '',
  when: 'now',
  date: '',
  time: '',
  asked: {},
  replaces: '',
}

export function readTyped(field: Field): Typed {
  const one = (name: string) => field(name)[0] ?? ''
  const names = askedIn({ body: one('body'), spanish: one('spanish') })
  return {
    key: one('key'),
    subject: one('subject'),
    body: one('body'),
    spanish: one('spanish'),
    when: one('when') === 'later' ? 'later' : 'now',
    date: one('date'),
    time: one('time'),
    asked: Object.fromEntries(names.map((name) => [name, one(`ask:${name}`)])),
    replaces: one('replaces'),
  }
}

/** What the record does not know of anybody, so that it is asked for here. */
export function askedIn({ body, spanish }: Pick<Typed, 'body' | 'spanish'>): string[] {
  const known = ['first name', 'my name', 'my phone']
  return placeholdersIn(`${body}\n${spanish}`)
    .filter(({ known: from }) => from === undefined || !known.includes(from))
    .map(({ name }) => name)
}

/** The form again, from a mass message that is to be changed or written differently. */
export function typedFrom(mass: MassMessage, key: string, isDraft: boolean): Typed {
  const at = mass.due && mass.zone ? localParts(mass.due, mass.zone) : undefined
  return {
    ...nothingTyped,
    key,
    subject: mass.subject ?? '',
    body: mass.body,
    spanish: mass.versions?.es ?? '',
    asked: mass.asked ?? {},
    ...(isDraft && at ? { when: 'later' as const, date: at.date, time: at.time } : {}),
    ...(isDraft ? { replaces: mass.id } : {}),
  }
}

export type Read =
  | { kind: 'input'; input: MassInput }
  | { kind: 'not-a-time' }
  | { kind: 'unfilled'; left: string }

/** What is begun of what was typed. */
export function inputOf(site: Site, typed: Typed, selection: Selection): Read {
  const left = Object.entries(typed.asked).find(([, value]) => value.trim() === '')
  if (left) return { kind: 'unfilled', left: left[0] }
  const time = typed.when === 'later' ? chosenTime(site, typed.date, typed.time) : undefined
  if (time?.kind === 'not-a-time') return { kind: 'not-a-time' }
  const spanish = typed.spanish.trim()
  return {
    kind: 'input',
    input: {
      selection,
      body: typed.body,
      formKey: typed.key,
      asked: typed.asked,
      ...(spanish ? { versions: { es: spanish } } : {}),
      ...(typed.subject.trim() ? { subject: typed.subject } : {}),
      ...(time ? { later: { due: time.due, zone: site.department.zone } } : {}),
      ...(typed.replaces ? { replaces: typed.replaces } : {}),
    },
  }
}
