import { newClient } from '../../../core/actions/add-client.ts'
import { handOver } from '../../../core/actions/hand-over-unclaimed.ts'
import { afterScheduling } from '../../../core/model/after-waiting.ts'
import { afterOutbound, type Conversation } from '../../../core/model/conversation.ts'
import type { DepartmentId } from '../../../core/model/ids.ts'
import type { OutboundMessage, ScheduledMessage } from '../../../core/model/message.ts'
import { inSubject } from '../../../core/model/subject.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { departments } from '../../../local/demo-county/departments.ts'
import type { StaffKey } from '../../../local/demo-county/staff.ts'
import { entryItem } from '../../../store/entries.ts'
import { putItem } from '../../../store/table.ts'
import { formKey, inboundText, type TestCounty } from '../county.ts'
import { at } from './viewers.ts'

/** Where a conversation stands, seen from the person who asks for it. */
export const standings = [
  'own',
  'covered for a colleague',
  'a colleague’s',
  'waiting',
  'unclaimed',
  'dismissed',
  'own, off the list',
  'a colleague’s, off the list',
  'joined into own',
  'joined into a colleague’s',
  'elsewhere: on a caseload',
  'elsewhere: waiting',
  'elsewhere: unclaimed',
  'elsewhere: dismissed',
  'elsewhere: off the list',
  'elsewhere: joined',
  'never existed',
  'not an id',
] as const

export type Standing = (typeof standings)[number]

/** A conversation to ask for, with what the forms about it name. */
export type Subject = {
  conversation: string
  address: string
  /** An outbound message whose answer was lost. */
  message: string
  scheduled: string
  inbound: string
  /** The subject of its messages. */
  subject: string
  /** The client's number in use. */
  method: string
}

/** Who asks: a member of the cast, in one of their departments, a colleague of theirs there, and somebody elsewhere. */
export type Viewer = {
  key: StaffKey
  /** Missing: their first. */
  department?: DepartmentId
  colleague: StaffKey
  elsewhere: StaffKey
}

/** Somebody at work in their first department, or in the one that is named. */
type Who = StaffKey | Pick<Viewer, 'key' | 'department'>
const working = (who: Who) => at(typeof who === 'string' ? { key: who } : who)

const unknown = '00000000000000000000000000'
let numbers = 0

/** A conversation that stands so for this viewer: with a message that is unconfirmed, one scheduled, one unread. */
export async function subjectOf(county: TestCounty, viewer: Viewer, standing: Standing): Promise<Subject> {
  const { colleague, elsewhere } = viewer
  const me: Who = viewer
  switch (standing) {
    case 'own':
      return client(county, me, 'caseload')
    case 'covered for a colleague':
      return client(county, await coveredBy(county, viewer), 'caseload')
    case 'a colleague’s':
      return client(county, colleague, 'caseload')
    case 'waiting':
      return client(county, colleague, 'waiting')
    case 'unclaimed':
      return stranger(county, colleague)
    case 'dismissed':
      return dismissed(county, colleague)
    case 'own, off the list':
      return client(county, me, 'off-list')
    case 'a colleague’s, off the list':
      return client(county, colleague, 'off-list')
    case 'joined into own':
      return joined(county, colleague, await client(county, me, 'caseload'))
    case 'joined into a colleague’s':
      return joined(county, colleague, await client(county, colleague, 'caseload'))
    case 'elsewhere: on a caseload':
      return client(county, elsewhere, 'caseload')
    case 'elsewhere: waiting':
      return client(county, elsewhere, 'waiting')
    case 'elsewhere: unclaimed':
      return stranger(county, elsewhere)
    case 'elsewhere: dismissed':
      return dismissed(county, elsewhere)
    case 'elsewhere: off the list':
      return client(county, elsewhere, 'off-list')
    case 'elsewhere: joined':
      return joined(county, elsewhere, await client(county, elsewhere, 'caseload'))
    case 'never existed':
      return nothing(`cv_${unknown}`)
    case 'not an id':
      return nothing('cv_not-an-id')
    default:
      return standing satisfies never
  }
}

async function client(
  county: TestCounty,
  of: Who,
  state: 'caseload' | 'waiting' | 'off-list',
): Promise<Subject> {
  const by = working(of)
  const number = nextNumber()
  const form = { title: 'Cell', clientStatus: 'Active', note: '', language: 'en' as const }
  const made = newClient(county.deps, by, form, { kind: 'read', name: 'Keisha Williams', number })
  const { staff: _, ...kept } = made.conversation
  const inbound = county.deps.ids.make('msg')
  const conversation: Conversation = {
    ...kept,
    ...(state === 'waiting' ? {} : { staff: by.staff }),
    state,
    address: number,
    unread: 1,
    newestInbound: inbound,
  }
  await county.store.keep.clientAdded({ ...made, conversation, formKey: formKey() })
  const { id, department, threads } = conversation
  const unread = { from: number, to: '', body: 'Is it on Thursday?', at: county.now(), providerId: inbound }
  const entry = { conversation: id, department, thread: threads.at(-1)?.id ?? '', channel: 'text' as const }
  await putItem(county.table, entryItem({ direction: 'in', id: inbound, ...entry, ...unread }))
  return { ...(await withMessages(county, of, conversation)), method: made.method?.id ?? '' }
}

/** A colleague for whom this viewer stands in, and who is nobody's colleague otherwise. */
async function coveredBy(county: TestCounty, viewer: Viewer): Promise<StaffKey> {
  const { key } = viewer
  const delegate = working(viewer)
  const whom = delegate.department === 'pretrial' ? 'tess' : 'lorraine'
  const covered: StaffKey = whom === key ? 'ruth' : whom
  const worker = working(covered)
  const named = ({ staff, name }: { staff: string; name: string }) => ({ staff, name })
  const was = await county.store.coverageOf(worker.staff, worker.department)
  const now = {
    department: worker.department,
    worker: named(worker),
    delegate: named(delegate),
    by: named(worker),
    from: county.now(),
    to: secondsAfter(county.now(), 86_400),
    version: (was?.version ?? 0) + 1,
  }
  // Who covers them for another viewer goes on: each asks in turn.
  await county.store.keepCoverage({ now, ...(was ? { was: { ...was, delegate: now.delegate } } : {}) })
  return covered
}

async function stranger(county: TestCounty, of: Who): Promise<Subject> {
  const from = nextNumber()
  const department = departments.find(({ id }) => id === working(of).department)
  const received = await county.text('Is this the court?', {
    ...inboundText('Is this the court?'),
    from,
    to: department?.textNumber ?? '',
  })
  if (!('conversation' in received)) throw new Error('not received')
  return withMessages(county, of, await county.conversation(received.conversation))
}

async function dismissed(county: TestCounty, of: Who): Promise<Subject> {
  const subject = await stranger(county, of)
  const was = await county.conversation(subject.conversation)
  const aside = { by: working(of).staff, because: 'A wrong number', at: county.now() }
  const now: Conversation = { ...was, state: 'dismissed', dismissed: aside, version: was.version + 1 }
  await county.store.keep.dismissed(now, was)
  return subject
}

async function joined(county: TestCounty, by: Who, into: Subject): Promise<Subject> {
  const subject = await stranger(county, by)
  const form = { conversation: subject.conversation, to: into.conversation, title: '' }
  const handed = await handOver(county.deps, working(by), form)
  if (handed.kind !== 'handed-over') throw new Error(`not handed over: ${handed.kind}`)
  return { ...subject, address: into.address, method: into.method }
}

/** Puts an unconfirmed message and a scheduled one into a conversation, whatever its state. */
async function withMessages(county: TestCounty, of: Who, begun: Conversation): Promise<Subject> {
  const { staff, name } = working(of)
  const at = county.now()
  const { id: conversation, department, address = '' } = begun
  const shared = { conversation, department, channel: 'text', to: address, author: { staff, name } } as const
  const from = departments.find(({ id }) => id === department)?.textNumber ?? ''
  const thread = begun.threads.at(-1)?.id ?? ''
  const message: OutboundMessage = {
    ...shared,
    direction: 'out',
    id: county.deps.ids.make('msg'),
    thread,
    body: 'Court is Thursday at 10:30.',
    from,
    lane: 'direct',
    segments: 1,
    at,
    status: 'unconfirmed',
    statusAt: at,
    attempts: 0,
  }
  const placed = inSubject(begun, undefined, at, () => county.deps.ids.make('su'))
  const written = afterOutbound(placed.conversation, { ...message, subject: placed.subject })
  await county.store.keep.composed({ message, conversation: written, was: begun, formKey: formKey() })
  const due = secondsAfter(at, 86_400)
  const scheduled: ScheduledMessage = {
    ...shared,
    id: county.deps.ids.make('msg'),
    body: 'See you tomorrow.',
    from,
    segments: 1,
    due,
    zone: 'America/Denver',
    createdAt: at,
    edition: 1,
  }
  const now = afterScheduling(written, [due])
  await county.store.keep.scheduled({ scheduled, conversation: now, was: written, formKey: formKey() })
  const inbound = begun.newestInbound ?? message.id
  return {
    conversation,
    address,
    message: message.id,
    scheduled: scheduled.id,
    inbound,
    subject: placed.subject,
    method: `cm_${unknown}`,
  }
}

function nothing(conversation: string): Subject {
  const message = `msg_${unknown}`
  const subject = `su_${unknown}`
  const method = `cm_${unknown}`
  return {
    conversation,
    address: nextNumber(),
    message,
    scheduled: message,
    inbound: message,
    subject,
    method,
  }
}

/** Numbers of the range kept for fiction, 555-0100 to 0199, in one area code after the other. */
function nextNumber(): string {
  numbers += 1
  return `+1${201 + Math.floor(numbers / 100)}55501${String(numbers % 100).padStart(2, '0')}`
}
