import type { Conversation } from '../core/model/conversation.ts'
import type { ScheduledMessage } from '../core/model/message.ts'
import type { Keep, Written } from '../core/ports.ts'
import { scheduledItem } from './items.ts'
import * as keys from './keys.ts'
import type { Table, Write } from './table.ts'
import { attempt, conversationWrites, entryWrite, keptOnce, put } from './writes.ts'

/** A scheduled message, the conversation's next due time, and the form's key, or none of them. */
export async function scheduled(
  table: Table,
  kept: Parameters<Keep['scheduled']>[0],
): Promise<Written | { replay: string }> {
  const { scheduled, conversation, was, formKey } = kept
  return keptOnce(table, formKey, scheduled.id, scheduled.createdAt, [
    put(scheduledItem(scheduled, conversation)),
    ...conversationWrites(conversation, was),
  ])
}

/** An edit. Of two edits, or an edit and a release, one comes first; the other is told `changed`. */
export async function rescheduled(table: Table, kept: Parameters<Keep['rescheduled']>[0]): Promise<Written> {
  const { scheduled, was, conversation, conversationWas } = kept
  const item = scheduledItem(scheduled, conversation)
  const sameKey = scheduled.due === was.due
  const writes: Write[] = sameKey
    ? [{ Put: { TableName: undefined, Item: item, ...atEdition(was) } }]
    : [taken(was), put(item)]
  return done(await attempt(table, [...writes, ...conversationWrites(conversation, conversationWas)]))
}

export async function unscheduled(table: Table, kept: Parameters<Keep['unscheduled']>[0]): Promise<Written> {
  const { was, conversation, conversationWas, marker } = kept
  return done(
    await attempt(table, [
      taken(was),
      ...conversationWrites(conversation, conversationWas),
      ...(marker ? [entryWrite(marker)] : []),
    ]),
  )
}

/** Out of the waiting list and into the thread in one step: a second release finds nothing to move. */
export async function released(table: Table, kept: Parameters<Keep['released']>[0]): Promise<Written> {
  const { scheduled, message, conversation, was } = kept
  return done(
    await attempt(table, [taken(scheduled), entryWrite(message), ...conversationWrites(conversation, was)]),
  )
}

/** Due, but not to be sent as things are: it stays in the conversation for staff to decide. */
export async function heldBack(table: Table, kept: Parameters<Keep['heldBack']>[0]): Promise<Written> {
  const { scheduled, because, conversation, was } = kept
  const { ConditionExpression, ExpressionAttributeValues } = atEdition(scheduled)
  const held: Write = {
    Update: {
      TableName: undefined,
      Key: keys.scheduled(scheduled.conversation, scheduled.due, scheduled.id),
      UpdateExpression: 'SET held = :because REMOVE g4pk, g4sk, g5pk, g5sk',
      ConditionExpression,
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':because': because },
    },
  }
  return done(await attempt(table, [held, ...conversationWrites(conversation, was)]))
}

/** The list row of a scheduled message after its client was renamed, or got a case manager. */
export function listedAgain(scheduled: ScheduledMessage, conversation: Conversation): Write {
  const { staff, name } = conversation
  const isListed = staff !== undefined && !scheduled.held
  return {
    Update: {
      TableName: undefined,
      Key: keys.scheduled(scheduled.conversation, scheduled.due, scheduled.id),
      UpdateExpression: `SET #line.#name = :name${isListed ? ', g4pk = :list, g4sk = :place' : ''}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#line': 'line', '#name': 'name' },
      ExpressionAttributeValues: { ':name': name, ...(isListed ? listPlace(scheduled, staff) : {}) },
    },
  }
}

function listPlace({ due, id }: ScheduledMessage, staff: string) {
  const { g4pk, g4sk } = keys.later(staff, due, id)
  return { ':list': g4pk, ':place': g4sk }
}

/** A scheduled message comes along into the conversation that its own was joined into. */
export function movedTo(scheduled: ScheduledMessage, conversation: Conversation): Write[] {
  return [taken(scheduled), put(scheduledItem({ ...scheduled, conversation: conversation.id }, conversation))]
}

function taken(scheduled: ScheduledMessage): Write {
  const Key = keys.scheduled(scheduled.conversation, scheduled.due, scheduled.id)
  return { Delete: { TableName: undefined, Key, ...atEdition(scheduled) } }
}

function atEdition(scheduled: ScheduledMessage) {
  return {
    ConditionExpression: 'edition = :edition',
    ExpressionAttributeValues: { ':edition': scheduled.edition },
  }
}

function done(outcome: 'done' | number[]): Written {
  return outcome === 'done' ? 'done' : 'changed'
}
