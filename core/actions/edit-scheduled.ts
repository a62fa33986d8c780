import { afterWaiting } from '../model/after-waiting.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { ScheduledMessage } from '../model/message.ts'
import { overrideOf } from '../model/quiet-hours.ts'
import { mayBeAsked, type SeriesEdit, withSeries } from '../model/repeated-message.ts'
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
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>,
  actor: Actor,
  input: {
    conversation: ConversationId
    id: MessageId
    edition: number
    body: string
    due: Instant
    zone: string
    /** E.164 or `smart`; as it was where it is not said. */
    to?: string | undefined
    /** Why it is to leave within the client's quiet hours; as it was where it is not said, empty: not any more. */
    override?: string | undefined
    /** What becomes of those that follow; as they were where it is not said. */
    series?: SeriesEdit
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
    const override = input.override === undefined ? was.override : overrideOf(input.override)
    const to = input.to || (was.smart ? 'smart' : was.to)
    const leaving = { at: input.due, override, pictures: was.pictures }
    const text = await checkedText(deps.store, conversationWas, to, input.body, leaving)
    if (text.kind !== 'sendable') return text
    const asked = input.series ?? 'this-one'
    const repeats = typeof asked === 'object' ? mayBeAsked(asked) : 'ok'
    if (repeats !== 'ok') return { kind: 'invalid', because: repeats }
    const { held: _, smart: __, override: ___, ...kept } = was
    // Whoever looked through what a leaver or another department had scheduled answers for it from then on.
    const isOthers = was.held === 'author-left' || was.held === 'from-elsewhere'
    const isTakenOn = isOthers && actor.kind === 'staff'
    const edited = {
      ...kept,
      ...(isTakenOn && { author: { staff: actor.staff, name: actor.name } }),
      body: text.body,
      segments: text.segments,
      to: text.to,
      ...(to === 'smart' && { smart: true as const }),
      ...(override !== undefined && { override }),
      due: input.due,
      zone: input.zone,
      edition: was.edition + 1,
    }
    const scheduled = withSeries(was, edited, asked, () => deps.ids.make('sr'))
    const others = waiting.filter((one) => one.id !== was.id)
    const conversation = moved(afterWaiting(conversationWas, [...others, scheduled]), conversationWas)
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
