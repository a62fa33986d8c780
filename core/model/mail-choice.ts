import { daysAfter, instantAt, localParts } from './send-time.ts'
import { type Instant, instantOf, millisecondsOf, secondsAfter } from './time.ts'

/** How often somebody wants to be told of new messages by e-mail. */
export const mailChoices = ['every', 'hourly', 'daily', 'weekdays', 'never'] as const
export type MailChoice = (typeof mailChoices)[number]

/** Messages within two minutes share one e-mail. */
export const bundleSeconds = 120
const hourMilliseconds = 3_600_000
const morning = '08:00'

export function isMailChoice(value: unknown): value is MailChoice {
  return mailChoices.some((choice) => choice === value)
}

/**
 * When what came now goes out: in two minutes, at the next full hour, or at the next eight o'clock of the department's
 * clocks (Monday to Friday, where only workdays are wanted). Undefined: never.
 */
export function mailDue(choice: MailChoice, now: Instant, zone: string): Instant | undefined {
  switch (choice) {
    case 'every':
      return secondsAfter(now, bundleSeconds)
    case 'hourly':
      return instantOf((Math.floor(millisecondsOf(now) / hourMilliseconds) + 1) * hourMilliseconds)
    case 'daily':
      return nextMorning(now, zone, () => true)
    case 'weekdays':
      return nextMorning(now, zone, (weekday) => weekday >= 1 && weekday <= 5)
    case 'never':
      return undefined
    default:
      return choice satisfies never
  }
}

function nextMorning(now: Instant, zone: string, isWanted: (weekday: number) => boolean): Instant {
  const today = localParts(now, zone).date
  for (let days = 0; days <= 7; days++) {
    const { instant } = instantAt(zone, daysAfter(today, days), morning)
    if (instant > now && isWanted(localParts(instant, zone).weekday)) return instant
  }
  throw new Error('a week has its mornings')
}
