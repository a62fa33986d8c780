import type { Client } from '../core/model/client.ts'
import type { ContactMethod } from '../core/model/contact-method.ts'
import type { InboundMessage } from '../core/model/message.ts'
import type { RecordsChange } from '../core/ports/contact-methods.ts'
import { changed } from './changes.ts'
import { addressItem, clientItem, methodItem, scheduledItem } from './items.ts'
import { seenItem } from './keep-messages.ts'
import { heldWrite, listedAgain, movedTo, rewritten, taken } from './keep-scheduled.ts'
import * as keys from './keys.ts'
import { noticeItem } from './notice-items.ts'
import { setAsideItem } from './set-aside.ts'
import type { Item, Write } from './table.ts'
import { conversationWrites, entryWrite, isNew, put } from './writes.ts'

/** The writes of a change of clients' records, for one transaction. */
export function recordsWrites(change: RecordsChange): Write[] {
  const { conversations, clients = [], methods = [], linked = [], unlinked = [] } = change
  const { entries = [], entriesRemoved = [], seenIn = [] } = change
  const { setAside = [], broughtBack = [], broughtAlong = [], reAimed = [], relisted = [] } = change
  const { handedAcross = [], notices = [] } = change
  return [
    ...conversations.flatMap(({ now, was }) => conversationWrites(now, was)),
    ...clients.map(clientWrite),
    ...methods.map(methodWrite),
    ...unlinked.map((link) => remove(addressItem(link))),
    ...linked.map((link) => put(addressItem(link))),
    ...entriesRemoved.map(({ thread, id }) => removeKey(keys.entry(thread, id))),
    ...entries.map(entryWrite),
    ...seenIn.map((message) => put(seenAgain(message))),
    ...setAside.flatMap((one) => [taken(one.scheduled), put(setAsideItem(one))]),
    ...broughtBack.flatMap(({ was, conversation }) => [
      remove(setAsideItem(was), 'attribute_exists(pk)'),
      put(scheduledItem(was.scheduled, conversation), isNew),
    ]),
    ...reAimed.map(({ was, now, conversation }) => rewritten(was, now, conversation)),
    ...relisted.map(({ scheduled, conversation }) => listedAgain(scheduled, conversation)),
    ...(change.heldBack ?? []).map((one) => heldWrite(one.scheduled, one.because, one.conversation)),
    ...broughtAlong.flatMap(({ scheduled, conversation }) => movedTo(scheduled, conversation)),
    ...handedAcross.flatMap(({ was, now, conversation }) => [
      taken(was),
      put(scheduledItem(now, conversation), isNew),
    ]),
    ...notices.map((notice) => put(noticeItem(notice))),
  ]
}

function clientWrite({ now, was }: { now: Client; was?: Client }): Write {
  return was ? changed(clientItem(was), clientItem(now)) : put(clientItem(now), isNew)
}

/** A method has no version: an edit names the address it was read with, and leaves what it does not change. */
function methodWrite({ now, was }: { now?: ContactMethod; was?: ContactMethod }): Write {
  if (now && !was) return put(methodItem(now), isNew)
  if (was && !now) return removeKey(keys.method(was.client, was.id))
  if (!now || !was) throw new Error('a method that neither was nor is')
  const names = ['address', 'title', 'whose', 'texts', 'retiredAt'] as const
  const differing = names.filter((name) => now[name] !== was[name])
  const set = differing.filter((name) => now[name] !== undefined)
  const gone = differing.filter((name) => now[name] === undefined)
  return {
    Update: {
      TableName: undefined,
      Key: keys.method(now.client, now.id),
      UpdateExpression: [
        `SET ${['#type = :type', ...set.map((name) => `#${name} = :${name}`)].join(', ')}`,
        ...(gone.length ? [`REMOVE ${gone.map((name) => `#${name}`).join(', ')}`] : []),
      ].join(' '),
      ConditionExpression: '#address = :was',
      ExpressionAttributeNames: {
        '#type': 'type',
        '#address': 'address',
        ...Object.fromEntries(differing.map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':type': 'method',
        ':was': was.address,
        ...Object.fromEntries(set.map((name) => [`:${name}`, now[name]])),
      },
    },
  }
}

/** A replay of the message is answered with where it stands now. */
function seenAgain(message: InboundMessage): Item {
  return seenItem(message, message.channel)
}

function remove(item: Item, condition?: string): Write {
  return removeKey({ pk: String(item.pk), sk: String(item.sk) }, condition)
}

function removeKey(Key: keys.Key, condition?: string): Write {
  return {
    Delete: { TableName: undefined, Key, ...(condition ? { ConditionExpression: condition } : {}) },
  }
}
