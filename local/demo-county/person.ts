import type { StaffKey } from './staff.ts'
import type { StoryName } from './story.ts'
import type { TagName } from './tags.ts'

/** A pretend client, as the demo county tells of them. Numbers are of the range kept for fiction, 555-0100 to 0199. */
export type Person = {
  name: string
  language: 'en' | 'es'
  numbers: PersonNumber[]
  /** With whom they write: one for each department that serves them. */
  served: Served[]
}

export type PersonNumber = {
  number: string
  title: string
  whose: 'client' | 'relative'
  texts: 'unknown' | 'works' | 'cannot'
}

export type Served = {
  by: StaffKey
  /** `waiting`: known, but nobody's yet; then `by` is who wrote until then. */
  state: 'caseload' | 'waiting' | 'off-list'
  clientStatus: string
  /** The name of the colour tag that their case manager gave them. */
  tag?: TagName
  note: string
  /** What happened before everything else, as a script whose day is today. */
  early?: string
  /** What happened over the year, oldest first. */
  stories: StoryName[]
  /** How many working days ago the first of them happened. */
  since: number
  /** What happened lately, as a script. Its day is today. */
  last: string
}

/** A client with one phone of their own and one department, which is most of them. */
export function person(
  name: string,
  number: string,
  served: Partial<Served> & Pick<Served, 'by' | 'last'>,
  facts: {
    language?: 'es'
    more?: PersonNumber[]
    texts?: PersonNumber['texts']
    also?: (Partial<Served> & Pick<Served, 'by' | 'last'>)[]
  } = {},
): Person {
  return {
    name,
    language: facts.language ?? 'en',
    numbers: [
      { number, title: 'Cell', whose: 'client', texts: facts.texts ?? 'works' },
      ...(facts.more ?? []),
    ],
    served: [served, ...(facts.also ?? [])].map((one) => ({
      state: 'caseload',
      clientStatus: 'Active',
      note: '',
      stories: [],
      since: 60,
      ...one,
    })),
  }
}
