import type { Department } from '../../model/department.ts'
import {
  dueOf,
  feeding,
  type MassMessage,
  type MassPage,
  nextAfter,
  type Recipient,
  resuming,
} from '../../model/mass-message.ts'
import { summed } from '../../model/mass-progress.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, secondsAfter } from '../../model/time.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { authorOf, type StaffActor } from './author.ts'
import { eachOf } from './each-of.ts'
import { isBroken } from './gather-recipients.ts'
import { writeTo } from './write-to.ts'

type WriteDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'log'>
type Work = { author: StaffActor; department: Department }
type WrittenOut = { kind: 'goes-on' | 'done'; count: number } | { kind: 'changed' }

/** So many pages at most in one stretch, however fast the number is: far within the function's time. */
const pagesTogether = 10
/** A recipient whose turn ended in a fault is tried again after so long. */
const againSeconds = 60

/**
 * Writes to as many recipients as the number can carry in about a minute, less what still waits in the queue, and
 * says when to go on: so a large mass message never fills the queue. One who can't be written to stops nobody else.
 */
export async function writeOut(deps: WriteDeps, actor: Actor, mass: MassMessage): Promise<WrittenOut> {
  const [author, department, counts] = await Promise.all([
    authorOf(deps.store, mass),
    deps.store.department(mass.department),
    deps.store.massProgress(mass.id),
  ])
  if (!author || !department) return end(deps, actor, mass, 0)
  const each = mass.totals.segments / Math.max(1, mass.totals.to)
  const waiting = summed(counts).waiting * each
  const free = feeding(department.segmentsPerSecond, waiting).segments
  let was = mass
  let room = free
  let count = 0
  for (let page = 0; page < pagesTogether && room >= 1; page++) {
    const number = nextPage(was, deps.clock.now())
    if (number === undefined) break
    const done = await writePage(deps, { author, department }, was, number, room)
    if (done === 'changed') return { kind: 'changed' }
    was = done.mass
    room -= done.segments
    count += done.count
  }
  const { lookAgainSeconds } = feeding(department.segmentsPerSecond, waiting + free - room)
  return goOn(deps, actor, was, room >= 1 ? 0 : lookAgainSeconds, count)
}

/** The next that nobody has been through, else one with somebody whose morning has come. */
function nextPage({ cursor, pages, later }: MassMessage, now: Instant): number | undefined {
  if (cursor <= pages) return cursor
  return later.find(({ after }) => after <= now)?.page
}

/** Writes to those of a page whose time has come, as far as there is room, and keeps what became of them. */
async function writePage(
  deps: WriteDeps,
  work: Work,
  was: MassMessage,
  number: number,
  room: number,
): Promise<'changed' | { mass: MassMessage; segments: number; count: number }> {
  const page = await deps.store.massPage(was.id, number)
  const due = page ? dueOf(page.recipients, deps.clock.now()) : []
  const fitting = within(due, room)
  const outcomes = await eachOf(fitting, (one) => writeOne(deps, work, was, number, one))
  const made = new Map(outcomes.map((one) => [one.conversation, one]))
  const recipients = page?.recipients.map((one) => made.get(one.conversation) ?? one) ?? []
  if (page && outcomes.length > 0) {
    const now: MassPage = { page: number, recipients, version: page.version + 1 }
    const leftOut = outcomes.filter((one) => one.leftOut !== undefined).length
    if ((await deps.store.massPageKept({ mass: was.id, now, leftOut })) === 'changed') return 'changed'
  }
  const mass = passed(was, number, recipients, fitting.length < due.length)
  if ((await deps.store.massKept(mass, was)) === 'changed') return 'changed'
  const written = outcomes.filter((one) => one.message !== undefined)
  return {
    mass,
    segments: written.reduce((sum, { segments = 1 }) => sum + segments, 0),
    count: written.length,
  }
}

/** At least one, so that a text longer than the room does not stand still. */
function within(due: Recipient[], room: number): Recipient[] {
  let segments = 0
  return due.filter((one, place) => {
    segments += one.segments ?? 1
    return place === 0 || segments <= room
  })
}

/** A fault is this one's alone: it is tried again, and what can't be read is left out. */
async function writeOne(
  deps: WriteDeps,
  { author, department }: Work,
  mass: MassMessage,
  page: number,
  recipient: Recipient,
): Promise<Recipient> {
  try {
    return await writeTo(deps, author, department, mass, page, recipient)
  } catch (fault) {
    const error = fault instanceof Error ? fault.name : typeof fault
    deps.log.error('one of a mass message could not be written', {
      conversation: recipient.conversation,
      error,
    })
    if (isBroken(fault)) return { ...recipient, leftOut: 'broken' }
    return { ...recipient, after: secondsAfter(deps.clock.now(), againSeconds) }
  }
}

/** The mass message once a page was gone through: the page stays to come where somebody's time has not. */
function passed(was: MassMessage, number: number, recipients: Recipient[], isCutShort: boolean): MassMessage {
  const version = was.version + 1
  if (isCutShort) return { ...was, version }
  const others = was.later.filter(({ page }) => page !== number)
  const after = nextAfter(recipients)
  const later = after === undefined ? others : [...others, { page: number, after }]
  const cursor = Math.max(was.cursor, number + 1)
  return {
    ...was,
    cursor,
    later: later.toSorted((one, other) => (one.after < other.after ? -1 : 1)),
    version,
  }
}

/** When the next stretch begins: when the queue has room again, or when the first morning comes. */
async function goOn(
  deps: WriteDeps,
  actor: Actor,
  was: MassMessage,
  waitSeconds: number,
  count: number,
): Promise<WrittenOut> {
  const now = deps.clock.now()
  const isThrough = was.cursor > was.pages
  const morning = was.later[0]?.after
  if (isThrough && morning === undefined) return end(deps, actor, was, count)
  const resumesAt =
    isThrough && morning !== undefined && morning > now ? morning : secondsAfter(now, waitSeconds)
  const next: MassMessage = { ...was, state: 'sending', version: was.version + 1 }
  const kept = await deps.store.massKept(resuming(next, resumesAt, now), was)
  return kept === 'changed' ? { kind: 'changed' } : { kind: 'goes-on', count }
}

/** Everybody has been written to, or nobody is left who could write. */
async function end(deps: WriteDeps, actor: Actor, was: MassMessage, count: number): Promise<WrittenOut> {
  const endedAt = deps.clock.now()
  const now: MassMessage = { ...was, state: 'done', endedAt, step: was.step + 1, version: was.version + 1 }
  if ((await deps.store.massKept(now, was)) === 'changed') return { kind: 'changed' }
  const about = { mass: was.id, department: was.department }
  await audited(deps, actor, 'wrote out a mass message', about, { kind: 'done' })
  return { kind: 'done', count }
}
