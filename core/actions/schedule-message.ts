import { afterScheduling } from '../model/after-waiting.ts'
import { isFormKey } from '../model/form-key.ts'
import type { ConversationId, MessageId } from '../model/ids.ts'
import type { Picture, ScheduledMessage } from '../model/message.ts'
import { overrideOf } from '../model/quiet-hours.ts'
import { mayBeAsked, type NotRepeated, type RepeatWanted, repeatsFrom } from '../model/repeated-message.ts'
import { maySchedule } from '../model/send-time.ts'
import type { Actor } from '../model/staff.ts'
import { type SubjectWish, titleOf } from '../model/subject.ts'
import type { Instant } from '../model/time.ts'
import { untilWritten } from './again.ts'
import { audited } from './audited.ts'
import { checkedText, type NotSendable } from './checked-text.ts'
import { authorIn } from './coverage/author-in.ts'
import type { Deps } from './dependencies.ts'
import { scheduledMade } from './made-by-form.ts'
import { type NotServed, writableConversation } from './served-conversation.ts'

export type NotAtThatTime = { kind: 'invalid'; because: 'in-the-past' | 'too-far' | NotRepeated }
export type Scheduled =
  | { kind: 'scheduled'; scheduled: ScheduledMessage; replay: boolean }
  /** This form's message was scheduled before, and has left or was cancelled since. */
  | { kind: 'gone'; message: MessageId }
  | NotSendable
  | NotAtThatTime
  | NotServed
  | { kind: 'refused'; because: 'form-key' }

export type Scheduling = {
  conversation: ConversationId
  /** E.164, or `smart`: then it is chosen again when the message leaves. */
  to: string
  body: string
  due: Instant
  zone: string
  /** How it repeats, this being the first. */
  repeats?: RepeatWanted
  formKey: string
  /** Missing: the subject written in last when it leaves. */
  subject?: SubjectWish | undefined
  /** Why it is to leave within the client's quiet hours. */
  override?: string | undefined
  pictures?: Picture[] | undefined
}

/**
 * Staff write now for later. Kept first; then the schedule is made, named by the message. If we die in between,
 * the sweep releases the message when it is due. The same form sent twice schedules one message, and is answered as
 * the first time for as long as that waits.
 */
export async function scheduleMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'schedules'>,
  actor: Actor,
  input: Scheduling,
): Promise<Scheduled> {
  if (actor.kind !== 'staff') return { kind: 'refused', because: 'no-permission' }
  if (!isFormKey(input.formKey)) return { kind: 'refused', because: 'form-key' }
  const time = maySchedule(input.due, deps.clock.now())
  if (time !== 'ok') return { kind: 'invalid', because: time }
  const repeats = input.repeats && mayBeAsked(input.repeats)
  if (repeats && repeats !== 'ok') return { kind: 'invalid', because: repeats }
  const formKey = `${actor.staff}#${input.formKey}`
  const override = overrideOf(input.override)
  const outcome = await untilWritten<Scheduled>(async () => {
    const served = await writableConversation(deps.store, actor, input.conversation)
    if (served.kind !== 'yes') return served
    const was = served.conversation
    const leaving = { at: input.due, override, pictures: input.pictures }
    const text = await checkedText(deps.store, was, input.to, input.body, leaving)
    if (text.kind !== 'sendable') {
      // Scheduled before, when it still could be: what the first made.
      const made = await scheduledMade(deps.store, formKey, was)
      if (made === undefined) return text
      return 'left' in made
        ? { kind: 'gone', message: made.left }
        : { kind: 'scheduled', scheduled: made, replay: true }
    }
    const scheduled: ScheduledMessage = {
      id: deps.ids.make('msg'),
      conversation: was.id,
      department: was.department,
      channel: 'text',
      body: text.body,
      from: text.from,
      to: text.to,
      author: await authorIn(deps.store, actor, was),
      segments: text.segments,
      due: input.due,
      zone: input.zone,
      createdAt: deps.clock.now(),
      edition: 1,
      ...(input.to === 'smart' && { smart: true as const }),
      ...(input.subject?.kind === 'in' && { subject: input.subject.id }),
      ...(input.subject?.kind === 'new' && { newSubject: newSubjectOf(input.subject.title) }),
      ...(override !== undefined && { override }),
      ...(input.pictures?.length && { pictures: input.pictures }),
      ...(input.repeats && { series: deps.ids.make('sr'), repeats: repeatsFrom(input.repeats) }),
    }
    const waiting = (await deps.store.scheduled(was.id)).filter((one) => !one.held)
    const conversation = afterScheduling(was, [...waiting.map((one) => one.due), scheduled.due])
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

function newSubjectOf(typed: string | undefined): { title?: string } {
  const title = titleOf(typed)
  return title === undefined ? {} : { title }
}

/** The version goes up even when the next due time stays, so that pages see the new message. */
export function moved<T extends { version: number }>(now: T, was: T): T {
  return now.version === was.version ? { ...now, version: was.version + 1 } : now
}
