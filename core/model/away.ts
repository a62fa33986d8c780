import type { Away } from './preferences.ts'
import { localParts } from './send-time.ts'
import type { Instant } from './time.ts'

/** Two segments of plain characters. With an after-hours answer as long beneath it, it is still one text. */
export const longestAnswer = 306
export const longestContact = 80

/** What an away message says where these stand: whom to contact, and the day its writer is back. */
export const contactPlace = '{{contact}}'
export const backPlace = '{{back}}'

/** Whether the away message holds at this moment: it begins and ends by itself. */
export function isAway(away: Away | undefined, at: Instant): away is Away {
  return away !== undefined && away.from <= at && at < away.to
}

/** The away message as a client reads it. The day is that of the department's calendar, in the client's language. */
export function awayWords(away: Away, language: 'en' | 'es', zone: string): string {
  return away.text[language]
    .replaceAll(contactPlace, () => away.contact)
    .replaceAll(backPlace, () => dayIn(language, localParts(away.to, zone).date))
}

/** Monday, November 30 · lunes 30 de noviembre */
function dayIn(language: 'en' | 'es', date: string): string {
  return days[language].format(new Date(`${date}T12:00:00Z`)).replace(language === 'es' ? ',' : '', '')
}

const written = { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
const days = {
  en: new Intl.DateTimeFormat('en-US', written),
  es: new Intl.DateTimeFormat('es-US', written),
}
