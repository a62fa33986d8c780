import { afterScheduling } from '../model/conversation.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { maySchedule } from '../model/send-time.ts'
import type { Actor } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable, plainText } from './checked-text.ts'
import type { Deps } from './dependencies.ts'
import { moved, type NotAtThatTime } from './schedule-message.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type Edited =
  | { kind: 'scheduled'; scheduled: ScheduledMessage }
  /** Sent or cancelled meanwhile. */
  | { kind: 'gone' }
  /** Someone edited it first: what it says now. */
  | { kind: 'changed'; scheduled: ScheduledMessage }
  | NotSendable
  | NotAtThatTime
  | NotServed

/** Staff change the words or the time of a message that waits. The same edit sent twice is a success both times. */
export async function editScheduled(
  deps: Pick<Deps, 'store' | 'clock' | 'audit' | 'schedules'>,
  actor: Actor,
  input: {
    conversation: ConversationId
    id: MessageId
    edition: number
    body: string
    due: Instant
    zone: string
  },
): Promise<Edited> {
  const outcome = await untilWritten<Edited>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const conversationWas = served.conversation
    const waiting = await deps.store.scheduled(conversationWas.id)
    const was = waiting.find((one) => one.id === input.id)
    if (!was) return { kind: 'gone' }
    if (isThatEdit(was, input)) return { kind: 'scheduled', scheduled: was }
    if (was.edition !== input.edition) return { kind: 'changed', scheduled: was }
    const time = maySchedule(input.due, deps.clock.now())
    if (time !== 'ok') return { kind: 'invalid', because: time }
    const text = await checkedText(deps.store, conversationWas, was.to, input.body)
    if (text.kind !== 'sendable') return text
    const { held: _, ...kept } = was
    const scheduled = {
      ...kept,
      body: text.body,
      segments: text.segments,
      due: input.due,
      zone: input.zone,
      edition: was.edition + 1,
    }
    const others = waiting.filter((one) => one.id !== was.id && !one.held).map((one) => one.due)
    const conversation = moved(afterScheduling(conversationWas, [...others, scheduled.due]), conversationWas)
    const written = await deps.store.keep.rescheduled({ scheduled, was, conversation, conversationWas })
    return written === 'changed' ? 'changed' : { kind: 'scheduled', scheduled }
  })
  if (outcome.kind === 'scheduled') await deps.schedules.set(outcome.scheduled)
  return audited(
    deps,
    actor,
    'edited a scheduled message',
    { conversation: input.conversation, message: input.id },
    outcome,
  )
}

function isThatEdit(now: ScheduledMessage, input: { edition: number; body: string; due: Instant }): boolean {
  return now.edition === input.edition + 1 && now.due === input.due && now.body === plainText(input.body)
}
