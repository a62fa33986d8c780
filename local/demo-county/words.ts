import { daysAfter } from '../../core/model/send-time.ts'
import { type Day, workdayAfter } from './calendar.ts'

/** What a script's `{…}` are filled with. */
export type Filling = {
  /** First names. */
  name: string
  staff: string
  language: 'en' | 'es'
  /** The day the script is about. */
  about: Day
  /** The day on which this is written. */
  written: Day
  hour: string
  room: string
}

const locales = { en: 'en-US', es: 'es-US' }

/**
 * Fills a script's words. `{date}` and `{weekday}` are the day the script is about, `{when}` that day as seen from
 * the day of writing (today, tomorrow, on Monday); each may be so many working days later: `{weekday+2}`.
 */
export function fill(words: string, filling: Filling): string {
  const filled = words.replace(/\{(\w+)([+-]\d+)?\}/g, (placeholder, name: string, days?: string) => {
    const day = workdayAfter(filling.about, Number(days ?? 0))
    switch (name) {
      case 'name':
      case 'staff':
      case 'room':
        return filling[name]
      case 'hour':
        return `${filling.hour} ${filling.language === 'es' ? 'a. m.' : 'AM'}`
      case 'date':
        return shown(day, filling, {
          weekday: 'long',
          day: 'numeric',
          month: filling.language === 'es' ? 'long' : 'short',
        })
      case 'shortDate':
        return shown(day, filling, { month: 'long', day: 'numeric' })
      case 'weekday':
        return shown(day, filling, { weekday: 'long' })
      case 'when':
        return whenOf(day, filling)
      case 'lastMonth':
        return shown(daysAfter(`${filling.written.slice(0, 8)}01`, -1), filling, { month: 'long' })
      default:
        throw new Error(`nothing to fill in for ${placeholder}`)
    }
  })
  // "a. m." ends with the point that ends the sentence.
  return filled.replaceAll('. m..', '. m.')
}

function whenOf(day: Day, filling: Filling): string {
  const weekday = shown(day, filling, { weekday: 'long' })
  const [today, tomorrow, other] = {
    en: ['today', 'tomorrow', `on ${weekday}`] as const,
    es: ['hoy', 'mañana', `el ${weekday}`] as const,
  }[filling.language]
  if (day === filling.written) return today
  return day === daysAfter(filling.written, 1) ? tomorrow : other
}

function shown(day: Day, { language }: Filling, options: Intl.DateTimeFormatOptions): string {
  const text = formatOf(language, options).format(new Date(`${day}T12:00:00Z`))
  return language === 'es' ? text.replace(',', '') : text
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it. */
function formatOf(language: 'en' | 'es', options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })
  formats.set(key, format)
  return format
}
