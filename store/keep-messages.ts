import type { OptOutHow } from '../core/model/contact-method.ts'
import type { Conversation } from '../core/model/conversation.ts'
import type { DepartmentId, MessageId } from '../core/model/ids.ts'
import type { InboundMessage, OutboundMessage } from '../core/model/message.ts'
import { expiryAfter, type Instant } from '../core/model/time.ts'
import type { Keep, Written } from '../core/ports.ts'
import { changed } from './changes.ts'
import { entryItem, inFlightKeys } from './entries.ts'
import { addressItem, conversationItem } from './items.ts'
import * as keys from './keys.ts'
import { type Item, putItem, type Table, updateItem, type Write } from './table.ts'
import { attempt, conversationWrites, isNew, keptOnce, oneWrite, put } from './writes.ts'

const day = 24 * 60 * 60
/** Longer than any queue keeps a message (14 days), so that no replay comes after it. */
const seenSeconds = 30 * day
/** Receipts come within three days; answers name what they answer for about a month. */
const sentSeconds = 40 * day

/** See `Keep.inbound`: one transaction; the provider's id is its first condition. */
export async function inbound(table: Table, kept: Parameters<Keep['inbound']>[0]): Promise<Written | 'seen'> {
  const { message, conversation, was, provider } = kept
  const writes: Write[] = [
    put(seenItem(message, provider), isNew),
    put(entryItem(message)),
    ...conversationWrites(conversation, was),
    ...(was ? [] : [put(unclaimedLink(message, conversation), isNew)]),
    ...(kept.automaticAnswer ? [put(entryItem(kept.automaticAnswer))] : []),
    ...(kept.optOut ? [optOutWrite(message, kept.optOut)] : []),
    ...(kept.markers ?? []).map((marker) => put(entryItem(marker))),
  ]
  const failed = await attempt(table, writes)
  if (failed === 'done') return 'done'
  return failed.includes(0) ? 'seen' : 'changed'
}

/** Remembers where an inbound message was kept. */
export function seenItem(message: InboundMessage, provider: string): Item {
  return {
    ...keys.inboundSeen(provider, message.providerId),
    type: 'seen',
    v: 1,
    conversation: message.conversation,
    message: message.id,
    expiresAt: expiryAfter(message.at, seenSeconds),
  }
}

function unclaimedLink(message: InboundMessage, conversation: Conversation): Item {
  const { department, from: address } = message
  return addressItem({ kind: 'unclaimed', address, department, conversation: conversation.id })
}

function optOutWrite(message: InboundMessage, direction: 'out' | 'in'): Write {
  const { from: address, department, at } = message
  return direction === 'out'
    ? put(addressItem({ kind: 'opt-out', address, department, at, how: 'word' }))
    : { Delete: { TableName: undefined, Key: keys.optOut(address, department) } }
}

/** See `Keep.composed`: the message, the conversation's summary, and the form's key, or none of them. */
export async function composed(
  table: Table,
  kept: { message: OutboundMessage; conversation: Conversation; was: Conversation; formKey: string },
): Promise<Written | { replay: MessageId }> {
  const { message, conversation, was, formKey } = kept
  return keptOnce(table, formKey, message.id, message.at, [
    put(entryItem(message)),
    ...conversationWrites(conversation, was),
  ])
}

/** queued → sending. Two workers with the same message: one gets `done`, the other `changed`. */
export function sending(table: Table, message: OutboundMessage, at: Instant): Promise<Written> {
  // The sweep looks at it from now on, not from when it was to look at the queued one again.
  const place = message.statusAt > at ? ', g5sk = :at' : ''
  return move(table, message, {
    UpdateExpression: `SET #status = :sending, statusAt = :at${place}`,
    ConditionExpression: '#status = :queued',
    ExpressionAttributeValues: { ':sending': 'sending', ':queued': 'queued', ':at': at },
  })
}

/** The provider took it. A receipt that was quicker has moved it on, and stays. */
export async function sent(
  table: Table,
  message: OutboundMessage,
  providerId: string,
  at: Instant,
): Promise<void> {
  await Promise.all([
    move(table, message, {
      UpdateExpression: 'SET #status = :sent, statusAt = :at REMOVE g5pk, g5sk',
      ConditionExpression: '#status IN (:sending, :unconfirmed)',
      ExpressionAttributeValues: {
        ':sent': 'sent',
        ':at': at,
        ':sending': 'sending',
        ':unconfirmed': 'unconfirmed',
      },
    }),
    putItem(table, {
      ...keys.sentAs(providerId),
      type: 'sent-as',
      v: 1,
      thread: message.thread,
      message: message.id,
      expiresAt: expiryAfter(at, sentSeconds),
    }),
  ])
}

/** It certainly did not leave: queued again, and not for the sweep to touch before it is due again. */
export function putBack(table: Table, message: OutboundMessage, dueAgain: Instant): Promise<Written> {
  return move(table, message, {
    UpdateExpression: 'SET #status = :queued, statusAt = :at, g5pk = :shard, g5sk = :at ADD attempts :one',
    ConditionExpression: '#status = :sending',
    ExpressionAttributeValues: {
      ':queued': 'queued',
      ':sending': 'sending',
      ':at': dueAgain,
      ':shard': keys.shardOf(message.id),
      ':one': 1,
    },
  })
}

/** See `Keep.requeued`. */
export function requeued(table: Table, message: OutboundMessage, nextLook: Instant): Promise<Written> {
  return move(table, message, {
    UpdateExpression: 'SET statusAt = :next, g5sk = :next',
    ConditionExpression: '#status = :queued AND statusAt = :was',
    ExpressionAttributeValues: { ':queued': 'queued', ':was': message.statusAt, ':next': nextLook },
  })
}

/** See `Keep.status`: conditioned on the status (and its reason) it was read at, so that the ladder is never stepped past. */
export async function status(table: Table, kept: Parameters<Keep['status']>[0]): Promise<Written> {
  const { message, to, at, conversation } = kept
  const stays = Object.keys(inFlightKeys({ ...message, status: to.status })).length > 0
  const remove = [...(stays ? [] : ['g5pk', 'g5sk']), ...(to.reason ? [] : ['reason'])]
  const update = {
    Key: keys.entry(message.thread, message.id),
    UpdateExpression: `SET #status = :to, statusAt = :at${to.reason ? ', reason = :reason' : ''}${remove.length ? ` REMOVE ${remove.join(', ')}` : ''}`,
    ConditionExpression: `#status = :was${message.reason ? ' AND reason = :because' : ''}`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':to': to.status,
      ':at': at,
      ':was': message.status,
      ...(message.reason ? { ':because': message.reason } : {}),
      ...(to.reason ? { ':reason': to.reason } : {}),
    },
  }
  if (!conversation) return oneWrite(() => updateItem(table, update).then(() => undefined))
  const failed = await attempt(table, [
    { Update: { TableName: undefined, ...update } },
    changed(conversationItem(conversation.was), conversationItem(conversation.now)),
  ])
  return failed === 'done' ? 'done' : 'changed'
}

export async function optedOut(
  table: Table,
  link: { address: string; department: DepartmentId; at: Instant; how: OptOutHow },
): Promise<void> {
  await putItem(table, addressItem({ kind: 'opt-out', ...link }))
}

/** See `Keep.optOutMirrored`: the mirror, the conversations and their markers, in one transaction. */
export async function optOutMirrored(
  table: Table,
  kept: Parameters<Keep['optOutMirrored']>[0],
): Promise<Written> {
  const { address, department, at, optOut, conversations } = kept
  const mirror: Write =
    optOut === 'out'
      ? put(addressItem({ kind: 'opt-out', address, department, at, how: 'service-list' }))
      : { Delete: { TableName: undefined, Key: keys.optOut(address, department) } }
  const writes = conversations.flatMap(({ now, was, marker }) => [
    ...conversationWrites(now, was),
    put(entryItem(marker)),
  ])
  return (await attempt(table, [mirror, ...writes])) === 'done' ? 'done' : 'changed'
}

/** See `Keep.stopAnswered`: the answer and the end of the pause, or neither. */
export async function stopAnswered(
  table: Table,
  kept: Parameters<Keep['stopAnswered']>[0],
): Promise<Written> {
  const { optOut, conversation, was, marker } = kept
  const failed = await attempt(table, [
    ...(optOut ? [put(addressItem({ kind: 'opt-out', ...optOut, how: 'asked' }))] : []),
    ...conversationWrites(conversation, was),
    put(entryItem(marker)),
  ])
  return failed === 'done' ? 'done' : 'changed'
}

/** A landline: remembered on the contact method, which may have been retired or removed meanwhile. */
export async function cannotGetTexts(table: Table, client: string, method: string): Promise<void> {
  await oneWrite(() =>
    updateItem(table, {
      Key: keys.method(client, method),
      UpdateExpression: 'SET texts = :cannot',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':cannot': 'cannot' },
    }).then(() => undefined),
  )
}

function move(
  table: Table,
  message: OutboundMessage,
  update: { UpdateExpression: string; ConditionExpression: string; ExpressionAttributeValues: Item },
): Promise<Written> {
  const Key = keys.entry(message.thread, message.id)
  const names = { ExpressionAttributeNames: { '#status': 'status' } }
  return oneWrite(() => updateItem(table, { Key, ...names, ...update }).then(() => undefined))
}
