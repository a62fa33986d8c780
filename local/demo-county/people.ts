import { behavioralClients } from './clients/behavioral.ts'
import { colleagues } from './clients/colleagues.ts'
import { danas } from './clients/danas.ts'
import { leads } from './clients/leads.ts'
import type { Person } from './person.ts'

/** Everyone the demo county serves. */
export const people: Person[] = [...leads, ...danas, ...colleagues, ...behavioralClients]

/** Whose phone a number is, for the simulator's list of phones; undefined when the demo county does not know it. */
export function ownerOf(number: string): string | undefined {
  const owner = people.find(({ numbers }) => numbers.some((one) => one.number === number))
  if (!owner) return undefined
  const { whose, title } = owner.numbers.find((one) => one.number === number) ?? {}
  return whose === 'relative' ? `${owner.name} (${title})` : owner.name
}
