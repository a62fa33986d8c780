import { afterOutbound, type Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { MassMessage, Recipient } from '../../model/mass-message.ts'
import type { OutboundMessage } from '../../model/message.ts'
import { inSubject } from '../../model/subject.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import { followConversation } from '../served-conversation.ts'
import type { StaffActor } from './author.ts'
import { type Decided, recipientOf } from './recipient.ts'

/**
 * Writes to one recipient in their own conversation, as queued on the bulk lane, or says why not, or until when their
 * quiet hours last. All is asked again now. Once for each mass message and conversation, however often it is tried.
 */
export async function writeTo(
  deps: Pick<Deps, 'store' | 'clock' | 'ids'>,
  author: StaffActor,
  department: Department,
  mass: MassMessage,
  page: number,
  recipient: Recipient,
): Promise<Recipient> {
  return untilWritten<Recipient>(async () => {
    const was = await followConversation(deps.store, recipient.conversation)
    if (!was) return { ...recipient, leftOut: 'off-list' }
    const decided = await recipientOf(deps.store, author, department, mass, was, deps.clock.now())
    const now: Recipient = {
      ...decided.recipient,
      conversation: recipient.conversation,
      name: recipient.name,
    }
    if (!decided.text || now.after) return now
    const { message, conversation } = written(deps, author, mass, page, was, decided.text)
    const kept = await deps.store.massWritten({ message, conversation, was })
    if (kept === 'changed') return 'changed'
    return { ...now, message: kept === 'done' ? message.id : kept.replay }
  })
}

function written(
  deps: Pick<Deps, 'clock' | 'ids'>,
  author: StaffActor,
  mass: MassMessage,
  page: number,
  was: Conversation,
  text: NonNullable<Decided['text']>,
): { message: OutboundMessage; conversation: Conversation } {
  const at = deps.clock.now()
  const wish = mass.subject ? { kind: 'new' as const, title: mass.subject } : undefined
  const { conversation, subject } = inSubject(was, wish, at, () => deps.ids.make('su'))
  const message: OutboundMessage = {
    direction: 'out',
    id: deps.ids.make('msg'),
    conversation: was.id,
    thread: was.threads.at(-1)?.id ?? '',
    department: was.department,
    channel: 'text',
    body: text.body,
    from: text.from,
    to: text.to,
    author: { staff: author.staff, name: author.name },
    lane: 'bulk',
    segments: text.segments,
    at,
    status: 'queued',
    statusAt: at,
    attempts: 0,
    subject,
    mass: { id: mass.id, page },
    ...(mass.pictures ? { pictures: mass.pictures } : {}),
    ...(mass.override ? { override: mass.override } : {}),
  }
  return { message, conversation: afterOutbound(conversation, message) }
}
