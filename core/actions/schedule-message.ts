import { afterScheduling } from '../model/conversation.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ConversationId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { maySchedule } from '../model/send-time.ts'
import type { Actor } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable } from './checked-text.ts'
import type { Deps } from './dependencies.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type NotAtThatTime = { kind: 'invalid'; because: 'in-the-past' | 'too-far' }
export type Scheduled =
  | { kind: 'scheduled'; scheduled: ScheduledMessage; replay: boolean }
  | NotSendable
  | NotAtThatTime
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

/**
 * Staff write now for later. Kept first; then the schedule is made, named by the message. If we die in between,
 * the sweep releases the message when it is due. The same form sent twice schedules one message.
 */
export async function scheduleMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>,
  actor: Actor,
  input: {
    conversation: ConversationId
    to: string
    body: string
    due: Instant
    zone: string
    formKey: string
  },
): Promise<Scheduled> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const time = maySchedule(input.due, deps.clock.now())
  if (time !== 'ok') return { kind: 'invalid', because: time }
  const outcome = await untilWritten<Scheduled>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const text = await checkedText(deps.store, was, input.to, input.body)
    if (text.kind !== 'sendable') return text
    const scheduled: ScheduledMessage = {
      id: deps.ids.make('msg'),
      conversation: was.id,
      department: was.department,
      channel: 'text',
      body: text.body,
      from: text.from,
      to: input.to,
      author: { staff: actor.staff, name: actor.name },
      segments: text.segments,
      due: input.due,
      zone: input.zone,
      createdAt: deps.clock.now(),
      edition: 1,
    }
    const waiting = (await deps.store.scheduled(was.id)).filter((one) => !one.held)
    const conversation = afterScheduling(was, [...waiting.map((one) => one.due), scheduled.due])
    const formKey = `${actor.staff}#${input.formKey}`
    const kept = await deps.store.keep.scheduled({
      scheduled,
      conversation: moved(conversation, was),
      was,
      formKey,
    })
    if (kept === 'changed') return 'changed'
    if (kept === 'done') return { kind: 'scheduled', scheduled, replay: false }
    return { kind: 'scheduled', scheduled: { ...scheduled, id: kept.replay }, replay: true }
  })
  if (outcome.kind === 'scheduled' && !outcome.replay) await deps.schedules.set(outcome.scheduled)
  const message = outcome.kind === 'scheduled' ? { message: outcome.scheduled.id } : {}
  return audited(
    deps,
    actor,
    'scheduled a message',
    { conversation: input.conversation, ...message },
    outcome,
  )
}

/** The version goes up even when the next due time stays, so that pages see the new message. */
export function moved<T extends { version: number }>(now: T, was: T): T {
  return now.version === was.version ? { ...now, version: was.version + 1 } : now
}
