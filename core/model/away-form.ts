import { contactPlace, longestAnswer, longestContact } from './away.ts'
import type { Away } from './preferences.ts'
import { instantAt, isLocalTime } from './send-time.ts'
import { type Instant, millisecondsOf } from './time.ts'

/** An away message as its form gives it: dates of the department's calendar. */
export type TypedAway = {
  /** The first day out. */
  from: string
  /** The day back: the message ends as it begins. */
  back: string
  contact: string
  text: { en: string; es: string }
  everyMessage: boolean
}

export type AwayField = 'from' | 'back' | 'contact' | 'text-en' | 'text-es'
export type AwayFault = {
  field: AwayField
  because: 'not-a-date' | 'over' | 'not-after' | 'too-far' | 'empty' | 'too-long' | 'no-contact'
}

const mostDays = 366

/** Reads the form of an away message, or says of each field what is wrong with it. */
export function readAway(
  typed: TypedAway,
  facts: { zone: string; now: Instant; languages: ('en' | 'es')[] },
): { kind: 'read'; away: Away } | { kind: 'invalid'; faults: AwayFault[] } {
  const from = startOf(typed.from, facts.zone)
  const to = startOf(typed.back, facts.zone)
  const contact = typed.contact.replace(/\s+/g, ' ').trim()
  const text = { en: typed.text.en.trim(), es: typed.text.es.trim() }
  const faults: AwayFault[] = [
    ...(from === undefined ? [fault('from', 'not-a-date')] : []),
    ...(to === undefined ? [fault('back', 'not-a-date')] : []),
    ...(from !== undefined && to !== undefined ? spanFaults(from, to, facts.now) : []),
    ...(contact === '' ? [fault('contact', 'empty')] : []),
    ...(contact.length > longestContact ? [fault('contact', 'too-long')] : []),
    ...facts.languages.flatMap((language) => textFaults(`text-${language}`, text[language], contact)),
  ]
  if (faults.length > 0 || from === undefined || to === undefined) return { kind: 'invalid', faults }
  return { kind: 'read', away: { from, to, text, contact, everyMessage: typed.everyMessage } }
}

function startOf(date: string, zone: string): Instant | undefined {
  return isLocalTime(date, '00:00') ? instantAt(zone, date, '00:00').instant : undefined
}

function spanFaults(from: Instant, to: Instant, now: Instant): AwayFault[] {
  if (to <= from) return [fault('back', 'not-after')]
  if (to <= now) return [fault('back', 'over')]
  const days = (millisecondsOf(to) - millisecondsOf(from)) / 86_400_000
  return days > mostDays ? [fault('back', 'too-far')] : []
}

/** It names whom to contact, or the client is left alone. Counted as it will be sent. */
function textFaults(field: 'text-en' | 'text-es', text: string, contact: string): AwayFault[] {
  if (text === '') return [fault(field, 'empty')]
  if (!text.includes(contactPlace)) return [fault(field, 'no-contact')]
  return text.replaceAll(contactPlace, () => contact).length > longestAnswer ? [fault(field, 'too-long')] : []
}

function fault(field: AwayField, because: AwayFault['because']): AwayFault {
  return { field, because }
}
