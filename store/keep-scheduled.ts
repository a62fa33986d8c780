import type { Conversation } from '../core/model/conversation.ts'
import type { Reason } from '../core/model/delivery-status.ts'
import type { ScheduledMessage } from '../core/model/message.ts'
import type { Instant } from '../core/model/time.ts'
import type { Due, Keep, Written } from '../core/ports.ts'
import { scheduledItem } from './items.ts'
import * as keys from './keys.ts'
import * as oversightKeys from './oversight-keys.ts'
import { setAsideItem } from './set-aside.ts'
import { type Table, updateItem, type Write } from './table.ts'
import { attempt, conversationWrites, entryWrite, isNew, keptOnce, oneWrite, put } from './writes.ts'

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
  const writes: Write[] =
    scheduled.due === was.due
      ? [rewritten(was, scheduled, conversation)]
      : [taken(was), put(scheduledItem(scheduled, conversation))]
  return done(await attempt(table, [...writes, ...conversationWrites(conversation, conversationWas)]))
}

export async function unscheduled(table: Table, kept: Parameters<Keep['unscheduled']>[0]): Promise<Written> {
  const { was, conversation, conversationWas, marker, next, at } = kept
  return done(
    await attempt(table, [
      taken(was),
      put(setAsideItem({ scheduled: was, because: 'cancelled', at })),
      ...conversationWrites(conversation, conversationWas),
      ...(marker ? [entryWrite(marker)] : []),
      ...(next ? [put(scheduledItem(next, conversation))] : []),
    ]),
  )
}

/** See `Keep.restored`. Undone twice, the second finds nothing aside. */
export async function restored(table: Table, kept: Parameters<Keep['restored']>[0]): Promise<Written> {
  const { was, instead, conversation, conversationWas } = kept
  const { pk, sk } = setAsideItem(was)
  const aside: Write = {
    Delete: { TableName: undefined, Key: { pk, sk }, ConditionExpression: 'attribute_exists(pk)' },
  }
  return done(
    await attempt(table, [
      aside,
      put(scheduledItem({ ...was.scheduled, conversation: conversation.id }, conversation), isNew),
      ...(instead ? [taken(instead)] : []),
      ...conversationWrites(conversation, conversationWas),
    ]),
  )
}

/**
 * Out of the waiting list and into the thread in one step, with the one of its series that leaves next: a second
 * release finds nothing to move, and a series goes on exactly once.
 */
export async function released(table: Table, kept: Parameters<Keep['released']>[0]): Promise<Written> {
  const { scheduled, message, conversation, was, next, marker } = kept
  return done(
    await attempt(table, [
      taken(scheduled),
      entryWrite(message),
      ...conversationWrites(conversation, was),
      ...(next ? [put(scheduledItem(next, conversation))] : []),
      ...(marker ? [entryWrite(marker)] : []),
    ]),
  )
}

/** Due, but not to be sent as things are: it stays in the conversation, and on top of the list, for staff to decide. */
export async function heldBack(table: Table, kept: Parameters<Keep['heldBack']>[0]): Promise<Written> {
  const { scheduled, because, conversation, was } = kept
  return done(
    await attempt(table, [
      heldWrite(scheduled, because, conversation),
      ...conversationWrites(conversation, was),
    ]),
  )
}

/** A message that will not leave by itself any more. Where its client has no case manager it stands on no list. */
export function heldWrite(scheduled: ScheduledMessage, because: Reason, conversation: Conversation): Write {
  const { ConditionExpression, ExpressionAttributeValues } = atEdition(scheduled)
  const list = conversation.staff && listPlace({ ...scheduled, held: because }, conversation.staff)
  return {
    Update: {
      TableName: undefined,
      Key: keys.scheduled(scheduled.conversation, scheduled.due, scheduled.id),
      UpdateExpression: `SET held = :because, #line.held = :because${list ? ', g4pk = :list, g4sk = :place' : ''} REMOVE g5pk, g5sk${list ? '' : ', g4pk, g4sk'}`,
      ConditionExpression,
      ExpressionAttributeNames: { '#line': 'line' },
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':because': because, ...list },
    },
  }
}

/** See `Keep.lookedAtLater`. What left the sweep's index meanwhile stays out of it. */
export async function lookedAtLater(table: Table, due: Due, at: Instant): Promise<void> {
  await oneWrite(async () => {
    await updateItem(table, {
      Key: keyOf(due),
      UpdateExpression: 'SET g5sk = :at',
      ConditionExpression: 'attribute_exists(g5pk)',
      ExpressionAttributeValues: { ':at': at },
    })
  })
}

function keyOf(due: Due): keys.Key {
  switch (due.kind) {
    case 'scheduled':
      return keys.scheduled(due.conversation, due.due, due.id)
    case 'message':
      return keys.entry(due.thread, due.id)
    case 'mass':
      return keys.mass(due.id)
    case 'mail':
      return oversightKeys.staffMail(due.id)
    case 'mailing':
      return oversightKeys.mailing(due.id)
    default:
      return due satisfies never
  }
}

/** The list row of a scheduled message after its client was renamed, or got a case manager. */
export function listedAgain(scheduled: ScheduledMessage, conversation: Conversation): Write {
  const { staff, name } = conversation
  return {
    Update: {
      TableName: undefined,
      Key: keys.scheduled(scheduled.conversation, scheduled.due, scheduled.id),
      UpdateExpression: `SET #line.#name = :name${staff ? ', g4pk = :list, g4sk = :place' : ''}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#line': 'line', '#name': 'name' },
      ExpressionAttributeValues: { ':name': name, ...(staff ? listPlace(scheduled, staff) : {}) },
    },
  }
}

function listPlace({ due, id, held }: ScheduledMessage, staff: string) {
  const { g4pk, g4sk } = (held ? keys.held : keys.later)(staff, due, id)
  return { ':list': g4pk, ':place': g4sk }
}

/** A scheduled message comes along into the conversation that its own was joined into. */
export function movedTo(scheduled: ScheduledMessage, conversation: Conversation): Write[] {
  return [taken(scheduled), put(scheduledItem({ ...scheduled, conversation: conversation.id }, conversation))]
}

/** The same message at the same time, changed: conditioned on the edition it was read at. */
export function rewritten(was: ScheduledMessage, now: ScheduledMessage, conversation: Conversation): Write {
  return { Put: { TableName: undefined, Item: scheduledItem(now, conversation), ...atEdition(was) } }
}

/** It waits no more: conditioned on the edition it was read at. */
export function taken(scheduled: ScheduledMessage): Write {
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
