import { county } from '../../config/demo.ts'
import type { Client } from '../../core/model/client.ts'
import type { AddressLink, ContactMethod } from '../../core/model/contact-method.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { withMessage } from '../../core/model/counted-messages.ts'
import { type Instant, millisecondsOf } from '../../core/model/time.ts'
import { type Calendar, calendarOf, workdayAfter } from './calendar.ts'
import { castId } from './cast-id.ts'
import { type Stranger, strangers } from './clients/unknown.ts'
import { departments } from './departments.ts'
import { people } from './people.ts'
import type { Person, Served } from './person.ts'
import { staff } from './staff.ts'
import { tagIdOf } from './tags.ts'
import { outboundOf, type Told, tell } from './tell.ts'
import { timelineOf } from './timeline.ts'

/** Everything the demo county keeps of those it serves, as the core would have it. */
export type ToldCounty = {
  clients: { client: Client; methods: ContactMethod[] }[]
  links: AddressLink[]
  conversations: Told[]
}

/** Tells a year of Harbor County that ends now. The same now gives the same county, to the last letter. */
export function tellCounty(now: Instant): ToldCounty {
  const calendar = calendarOf(county.zone, now)
  const clients = people.map((person) => tellPerson(person, calendar))
  const unknown = strangers.map((stranger) => tellStranger(stranger, calendar))
  return {
    clients: clients.map(({ client, methods }) => ({ client, methods })),
    links: [...clients.flatMap(({ links }) => links), ...unknown.map(({ link }) => link)],
    conversations: [...clients.flatMap(({ told }) => told), ...unknown.map(({ told }) => told)],
  }
}

function tellPerson(person: Person, calendar: Calendar) {
  const told = person.served.map((served) => tellServed(person, served, calendar))
  const createdAt = told.map(({ conversation }) => conversation.createdAt).sort()[0] ?? calendar.officeMoment
  const id = clientIdOf(person.name)
  const client: Client = {
    id,
    name: person.name,
    language: person.language,
    note: person.served.map(({ note }) => note).find((note) => note !== '') ?? '',
    createdAt,
    version: 1,
  }
  const methods: ContactMethod[] = person.numbers.map(({ number, title, whose, texts }) => ({
    id: castId('cm', `${person.name} ${number}`),
    client: id,
    type: 'phone',
    address: number,
    title,
    whose,
    texts,
    addedAt: createdAt,
  }))
  return { client, methods, told, links: told.flatMap(({ conversation }) => linksOf(person, conversation)) }
}

function tellServed(person: Person, served: Served, calendar: Calendar): Told {
  const author = staff[served.by]
  const department = departmentOf(author.memberships[0]?.department)
  const id = conversationIdOf(person.name, department.id)
  const timeline = timelineOf(served, calendar, id)
  const begin: Conversation = {
    ...blank(id, timeline[0]?.at ?? calendar.officeMoment),
    department: department.id,
    state: served.state === 'waiting' ? 'waiting' : 'caseload',
    client: clientIdOf(person.name),
    ...(served.state === 'waiting' ? {} : { staff: author.id }),
    name: person.name,
    clientStatus: served.clientStatus,
    ...(served.tag ? { tag: tagIdOf(served.by, served.tag) } : {}),
    language: person.language,
    address: person.numbers[0]?.number ?? '',
  }
  const numbers = person.numbers.map(({ number }) => number)
  const told = tell(timeline, {
    begin,
    department,
    author,
    name: person.name,
    numbers,
    now: calendar.officeMoment,
  })
  const stopped = stoppedNumbers(told)
  return {
    ...told,
    conversation: { ...told.conversation, state: served.state, ...(stopped.length > 0 ? { stopped } : {}) },
  }
}

function tellStranger(stranger: Stranger, calendar: Calendar) {
  const { number, language, dismissed } = stranger
  const department = departmentOf(stranger.department)
  const id = castId('cv', `${number} ${department.id}`)
  const timeline = timelineOf({ stories: [], since: 0, last: stranger.script }, calendar, id)
  const first = timeline[0]?.at ?? calendar.officeMoment
  const begin: Conversation = {
    ...blank(id, first),
    department: department.id,
    state: 'unclaimed',
    name: '',
    language,
    address: number,
  }
  const telling = {
    begin,
    department,
    author: { id: '', name: '' },
    name: '',
    numbers: [number],
    now: calendar.officeMoment,
  }
  const told = tell(timeline, telling)
  const answer = department.automaticAnswer?.[language]
  if (answer) {
    const at = new Date(millisecondsOf(first) + 1500).toISOString()
    const answerId = castId('msg', `${id} answer`, millisecondsOf(at))
    const message = outboundOf(
      {
        id: answerId,
        body: answer,
        to: number,
        at,
        author: { automatic: 'unknown-number' },
        fate: { status: 'delivered' },
      },
      telling,
    )
    const subject = told.conversation.subject?.id
    const answered = { ...message, ...(subject !== undefined && { subject }) }
    told.entries.splice(1, 0, answered)
    told.conversation = {
      ...withMessage(told.conversation, answered),
      newestOutbound: answerId,
    }
  }
  if (dismissed) {
    const at = calendar.at(workdayAfter(calendar.today, -dismissed.workdaysAgo), dismissed.time)
    const { by, because } = dismissed
    told.conversation = {
      ...told.conversation,
      state: 'dismissed',
      dismissed: { by: staff[by].id, because, at },
    }
  }
  const link: AddressLink = {
    kind: 'unclaimed',
    address: number,
    department: department.id,
    conversation: id,
  }
  return { told, link }
}

/** The id of a client of the cast, the same in every demo county. */
export function clientIdOf(name: string): string {
  return castId('cl', name)
}

/** The id of the conversation of a client of the cast with a department. */
export function conversationIdOf(name: string, department: string): string {
  return castId('cv', `${name} ${department}`)
}

function blank(id: string, at: Instant) {
  return {
    id,
    threads: [{ id: castId('th', id), from: at }],
    unread: 0,
    lastContact: at,
    preview: '',
    previewOf: 'none' as const,
    createdAt: at,
    version: 1,
  }
}

function departmentOf(id: string | undefined) {
  const department = departments.find((one) => one.id === id)
  if (!department) throw new Error(`the demo county has no department ${id}`)
  return department
}

function stoppedNumbers({ entries }: Told): string[] {
  return entries.flatMap((entry) =>
    entry.direction === 'marker' && entry.marker.kind === 'opted-out' ? [entry.marker.address] : [],
  )
}

function linksOf(person: Person, { id, department, stopped = [], lastContact }: Conversation): AddressLink[] {
  const client = clientIdOf(person.name)
  return [
    ...person.numbers.map(({ number }) => ({
      kind: 'client' as const,
      address: number,
      department,
      client,
      conversation: id,
    })),
    ...stopped.map((address) => ({
      kind: 'opt-out' as const,
      address,
      department,
      at: lastContact,
      how: 'service-list' as const,
    })),
  ]
}
