import { afterOutbound, type Conversation } from '../model/conversation.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ConversationId } from '../model/ids.ts'
import type { OutboundMessage, Picture, StaffAuthor } from '../model/message.ts'
import { overrideOf } from '../model/quiet-hours.ts'
import type { Actor } from '../model/staff.ts'
import type { SubjectWish } from '../model/subject.ts'
import { secondsAfter } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable, type Sendable } from './checked-text.ts'
import { authorIn } from './coverage/author-in.ts'
import type { Deps } from './dependencies.ts'
import { messageMade } from './made-by-form.ts'
import { placedInSubject } from './placed-in-subject.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Composed =
  | { kind: 'queued'; message: OutboundMessage; replay: boolean }
  | NotSendable
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

export type Composing = {
  conversation: ConversationId
  /** E.164, or `smart`. */
  to: string
  body: string
  formKey: string
  /** Missing: the subject written in last. */
  subject?: SubjectWish | undefined
  /** Why it can't wait until the client's quiet hours end. */
  override?: string | undefined
  pictures?: Picture[] | undefined
}

type ComposeDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>

/**
 * Staff write to a client or answer an unknown number. The message is kept as queued; the stream hands it to the
 * outbox, after the seconds in which its author may take it back. The same form sent twice makes one message and is
 * answered as the first time, however often, for as long as its key is kept (seven days).
 */
export async function composeMessage(deps: ComposeDeps, actor: Actor, input: Composing): Promise<Composed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  // A form key belongs to one member of staff: nobody can learn of, or block, another's form.
  const formKey = `${actor.staff}#${input.formKey}`
  const { holdSeconds } = await deps.store.preferences(actor.staff)
  const outcome = await untilWritten<Composed>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const override = overrideOf(input.override)
    const leaving = { at: deps.clock.now(), override, pictures: input.pictures }
    const text = await checkedText(deps.store, was, input.to, input.body, leaving)
    if (text.kind !== 'sendable') {
      // Sent before, when it still could be: what the first made.
      const made = await messageMade(deps.store, formKey, was)
      return made ? { kind: 'queued', message: made, replay: true } : text
    }
    const { conversation, subject } = await placedInSubject(deps, was, input.subject)
    const message: OutboundMessage = {
      ...written(deps, await authorIn(deps.store, actor, was), was, text),
      subject,
      ...(override !== undefined && { override }),
      ...(input.pictures?.length && { pictures: input.pictures }),
      ...(holdSeconds > 0 && { heldUntil: secondsAfter(leaving.at, holdSeconds) }),
    }
    const kept = await deps.store.keep.composed({
      message,
      conversation: afterOutbound(conversation, message),
      was,
      formKey,
    })
    if (kept === 'changed') return 'changed'
    if (kept === 'done') return { kind: 'queued', message, replay: false }
    return { kind: 'queued', message: { ...message, id: kept.replay }, replay: true }
  })
  const message = outcome.kind === 'queued' ? { message: outcome.message.id } : {}
  return audited(deps, actor, 'wrote a message', { conversation: input.conversation, ...message }, outcome)
}

function written(
  deps: Pick<Deps, 'clock' | 'ids'>,
  author: StaffAuthor,
  conversation: Conversation,
  text: Sendable,
): OutboundMessage {
  const at = deps.clock.now()
  return {
    direction: 'out',
    id: deps.ids.make('msg'),
    conversation: conversation.id,
    thread: conversation.threads.at(-1)?.id ?? '',
    department: conversation.department,
    channel: 'text',
    body: text.body,
    from: text.from,
    to: text.to,
    author,
    lane: 'direct',
    segments: text.segments,
    at,
    status: 'queued',
    statusAt: at,
    attempts: 0,
  }
}
