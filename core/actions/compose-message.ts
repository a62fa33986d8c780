import { afterOutbound, type Conversation } from '../model/conversation.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ConversationId } from '../model/ids.ts'
import type { OutboundMessage } from '../model/message.ts'
import type { Actor } from '../model/staff.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable, type Sendable } from './checked-text.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Composed =
  | { kind: 'queued'; message: OutboundMessage; replay: boolean }
  | NotSendable
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/**
 * Staff write to a client or answer an unknown number. The message is kept as queued; the stream hands it to the
 * outbox. The same form sent twice makes one message, however often, for as long as its key is kept (seven days).
 */
export async function composeMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>,
  actor: Actor,
  input: { conversation: ConversationId; to: string; body: string; formKey: string },
): Promise<Composed> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const outcome = await untilWritten<Composed>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const text = await checkedText(deps.store, served.conversation, input.to, input.body)
    if (text.kind !== 'sendable') return text
    const was = served.conversation
    const message = written(deps, actor, was, input.to, text)
    // A form key belongs to one member of staff: nobody can learn of, or block, another's form.
    const formKey = `${actor.staff}#${input.formKey}`
    const kept = await deps.store.keep.composed({
      message,
      conversation: afterOutbound(was, message),
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
  actor: Extract<Actor, { kind: 'staff' }>,
  conversation: Conversation,
  to: string,
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
    to,
    author: { staff: actor.staff, name: actor.name },
    lane: 'direct',
    segments: text.segments,
    at,
    status: 'queued',
    statusAt: at,
    attempts: 0,
  }
}
