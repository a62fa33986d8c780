import { showNumber } from '../../core/model/phone.ts'
import type { Choice } from '../../core/model/smart-select.ts'
import type { Site } from '../site.ts'

/**
 * What smart select will use and why, as staff read it before sending: "Text to (801) 555-0134, because Maria wrote
 * from it 12 minutes ago"; or why there is none. `name` as the client is called inside of a sentence.
 */
export function smartWhy({ words, times, now }: Site, choice: Choice, name: string): string {
  if (choice.kind === 'none') return words.smart.none[choice.because](name)
  return `${words.smart.textTo} ${showNumber(choice.method.address)}, ${becauseOf({ words, times, now }, choice, name)}`
}

/** The reason alone, for a place where the number stands already. */
export function becauseOf(
  { words, times, now }: Pick<Site, 'words' | 'times' | 'now'>,
  { because }: Extract<Choice, { kind: 'chosen' }>,
  name: string,
): string {
  return words.smart.because(because, {
    name,
    ...(because.kind === 'wrote' && { since: times.since(because.at, now) }),
    ...(because.kind === 'instead' && { other: showNumber(because.of) }),
  })
}
