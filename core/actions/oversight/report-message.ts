import type { Conversation } from '../../model/conversation.ts'
import { type ConversationId, isId, type MessageId } from '../../model/ids.ts'
import type { InboundMessage } from '../../model/message.ts'
import { type Report, type ReportFault, readReport } from '../../model/message-report.ts'
import type { Actor } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import { markerIn } from '../methods/markers.ts'
import { type NotServed, seenConversation } from '../served-conversation.ts'
import { overseersOf } from './overseers.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

export type ReportOpened = { kind: 'open'; conversation: Conversation; message: InboundMessage } | NotServed

/** A message from outside, for whoever may read it, to be reported. */
export async function openForReport(
  deps: Pick<Deps, 'store'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId },
): Promise<ReportOpened> {
  const seen = await seenConversation(deps.store, actor, input.conversation)
  if (seen.kind !== 'yes') return seen
  const message =
    isId('msg', input.message) && (await inboundIn(deps.store, seen.conversation, input.message))
  return message ? { kind: 'open', conversation: seen.conversation, message } : { kind: 'not-found' }
}

export type Reported =
  | { kind: 'reported'; report: Report; conversation: ConversationId }
  | { kind: 'invalid'; faults: ReportFault[] }
  | NotServed

/**
 * A member of staff reports a message to whoever oversees the department's messages: it is preserved as it is, marked
 * in the thread, and they are told. Reported again by the same person, or sent twice, it is the first report; those
 * who oversee are told once.
 */
export async function reportMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; message: MessageId; reason: string; words: string },
): Promise<Reported> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  const { conversation, message } = input
  const outcome = await report(deps, actor, input)
  return audited(deps, actor, 'reported a message', { conversation, message }, outcome)
}

async function report(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  actor: StaffActor,
  input: Parameters<typeof reportMessage>[2],
): Promise<Reported> {
  const open = await openForReport(deps, actor, input)
  if (open.kind !== 'open') return open
  const read = readReport(input)
  if (read.kind === 'invalid') return read
  const { conversation, message } = open
  const { body, from, to, at, channel, providerId } = message
  const wanted: Report = {
    id: deps.ids.make('rp'),
    department: conversation.department,
    at: deps.clock.now(),
    by: { staff: actor.staff, name: actor.name },
    reason: read.reason,
    words: read.words,
    conversation: conversation.id,
    thread: message.thread,
    message: message.id,
    name: conversation.name,
    preserved: { body, from, to, at, channel, providerId },
  }
  const marker = markerIn(deps, conversation, { kind: 'reported' }, actor)
  const report = await deps.store.keepReport({ report: wanted, marker })
  await tell(deps.store, report)
  return { kind: 'reported', report, conversation: conversation.id }
}

/** Again at a replay: whoever was told already is not told twice, and nobody is left out by a fault between. */
async function tell(store: Store, { id, department, by, conversation, message, at }: Report): Promise<void> {
  const about = { kind: 'reported', by: by.name, conversation, message } as const
  const overseers = await overseersOf(store, department)
  await store.keepNotices(
    overseers
      .filter((to) => to !== by.staff)
      .map((to) => ({ id: `reported#${id}#${to}`, to, department, about, at })),
  )
}

async function inboundIn(
  store: Pick<Store, 'message'>,
  { threads }: Conversation,
  id: MessageId,
): Promise<InboundMessage | undefined> {
  const found = await Promise.all(threads.map((thread) => store.message(thread.id, id)))
  return found.find((entry): entry is InboundMessage => entry?.direction === 'in')
}
