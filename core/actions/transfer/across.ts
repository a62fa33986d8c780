import type { Client } from '../../model/client.ts'
import type { ContactMethod } from '../../model/contact-method.ts'
import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { StaffId } from '../../model/ids.ts'
import type { ScheduledMessage } from '../../model/message.ts'
import { withMethods } from '../../model/method-changes.ts'
import type { Instant } from '../../model/time.ts'
import type { HandOnDeps } from './hand-on.ts'
import type { PlaceThere } from './place-there.ts'

/** A client on their way from one department to another. */
export type Across = {
  kind: 'across'
  was: Conversation
  from: Department
  to: Department
  client: Client
  methods: ContactMethod[]
  /** Whether what was written goes along. */
  crosses: boolean
  /** Whether neither department is named in the other: one is confidential, and the client released nothing. */
  isSecret: boolean
  /** Whether one is confidential, so that each keeps a record of its own. */
  isApart: boolean
  by: { staff: StaffId; name: string }
  receiver?: { id: StaffId; name: string }
  note?: string
  at: Instant
  /** What is scheduled here. */
  waiting: ScheduledMessage[]
}

/** So many scheduled messages go along: two writes each. */
const scheduledAcross = 10

/** The conversation here: off the list, its records kept. What comes to the old number stands in a thread of its own. */
export function leftHere({ ids }: HandOnDeps, { was, to, isSecret, crosses, by, at }: Across): Conversation {
  const { nextDue: _, held: __, tag: ___, ...kept } = was
  const fresh = crosses ? [{ id: ids.make('th'), from: at }] : []
  return {
    ...kept,
    state: 'off-list',
    takenOff: { by: by.staff, because: isSecret ? '' : to.name, at, to: to.id },
    threads: [...was.threads, ...fresh],
    unread: 0,
    version: was.version + 1,
  }
}

/** The conversation there: on the receiver's list, or waiting; whoever serves the client there already goes on. */
export function arrivedThere(
  deps: HandOnDeps,
  across: Across,
  place: PlaceThere,
): { now: Conversation; scheduled: { was: ScheduledMessage; now: ScheduledMessage }[] } {
  const { was, crosses, receiver } = across
  const base = place.existing ?? newThere(deps, across, place)
  const isServed = place.existing?.state === 'caseload'
  const { takenOff: _, staff, ...kept } = base
  const holder = isServed ? staff : receiver?.id
  const placed: Conversation = {
    ...kept,
    state: holder === undefined ? 'waiting' : 'caseload',
    ...(holder === undefined ? {} : { staff: holder }),
    ...(crosses ? withHistory(kept, was) : {}),
  }
  const scheduled = crosses
    ? across.waiting.slice(0, scheduledAcross).map((one) => reviewed(one, across, base))
    : []
  const all = scheduled.map(({ now }) => now)
  const held = all.length > 0 && !placed.held ? { ...placed, held: 'from-elsewhere' as const } : placed
  const now = withMethods(held, place.methods ?? across.methods, place.optedOut)
  return { now: { ...now, version: place.existing ? place.existing.version + 1 : 1 }, scheduled }
}

/** Threads are named, never copied: what was written there before is read here too. */
function withHistory(there: Omit<Conversation, 'staff'>, was: Conversation): Partial<Conversation> {
  const has = new Set(there.threads.map(({ id }) => id))
  const isNewer = was.lastContact > there.lastContact || there.previewOf === 'none'
  const newest = [there.newestInbound, was.newestInbound].filter((id) => id !== undefined).sort()
  const last = newest.at(-1)
  return {
    threads: [...was.threads.filter(({ id }) => !has.has(id)), ...there.threads],
    unread: there.unread + was.unread,
    ...(last === undefined ? {} : { newestInbound: last }),
    ...(isNewer ? { preview: was.preview, previewOf: was.previewOf, lastContact: was.lastContact } : {}),
    ...(was.use ? { use: { ...was.use, ...there.use } } : {}),
  }
}

function newThere(
  { ids }: HandOnDeps,
  { was, to, at }: Across,
  { client, conversation }: PlaceThere,
): Conversation {
  return {
    id: conversation,
    department: to.id,
    state: 'waiting',
    client,
    name: was.name,
    language: was.language,
    ...(was.zone ? { zone: was.zone } : {}),
    ...(was.address ? { address: was.address } : {}),
    note: '',
    threads: [{ id: ids.make('th'), from: at }],
    unread: 0,
    lastContact: at,
    preview: '',
    previewOf: 'none',
    createdAt: at,
    version: 1,
  }
}

/** It would leave from another number, in another department's name: somebody there looks at it first. */
function reviewed(was: ScheduledMessage, { to }: Across, there: Conversation) {
  const { subject: _, newSubject: __, ...kept } = was
  const now: ScheduledMessage = {
    ...kept,
    conversation: there.id,
    department: to.id,
    from: to.textNumber,
    edition: was.edition + 1,
    held: 'from-elsewhere',
  }
  return { was, now }
}
