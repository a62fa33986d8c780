import { scheduleMessage } from '../../core/actions/schedule-message.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../core/model/message.ts'
import { secondsAfter } from '../../core/model/time.ts'
import { actor, formKey, type TestCounty } from './county.ts'

/** The markers of a conversation, oldest first, each with who made it. */
export async function markersOf(county: TestCounty, { id }: Pick<Conversation, 'id'>) {
  const entries = await county.entries(await county.conversation(id))
  return entries.flatMap((entry) =>
    entry.direction === 'marker' ? [{ ...entry.marker, ...(entry.by ? { by: entry.by.name } : {}) }] : [],
  )
}

/** The texts of a conversation in the order they stand, received and sent. */
export async function bodiesOf(county: TestCounty, { id }: Pick<Conversation, 'id'>): Promise<string[]> {
  const entries = await county.entries(await county.conversation(id))
  return entries.flatMap((entry) => (entry.direction === 'marker' ? [] : [entry.body]))
}

/** A message of Dana's that waits. */
export async function scheduledFor(
  county: TestCounty,
  conversation: Pick<Conversation, 'id'>,
  to: string,
  seconds = 3600,
): Promise<ScheduledMessage> {
  const due = secondsAfter(county.now(), seconds)
  const form = { conversation: conversation.id, to, body: 'See you', due, zone: 'America/Denver' }
  const made = await scheduleMessage(county.deps, actor('dana'), { ...form, formKey: formKey() })
  if (made.kind !== 'scheduled') throw new Error(`not scheduled: ${made.kind}`)
  return made.scheduled
}
