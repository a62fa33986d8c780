import { expect } from 'vitest'
import type { Conversation } from '../../../core/model/conversation.ts'
import type { OutboundMessage } from '../../../core/model/message.ts'
import type { FaultyWorld } from './world.ts'

/** A text that a client wrote. */
export type Text = { id: string; from: string; body: string }
/** What was handed to the house: all of it has to be found again. */
export type Books = { clients: Conversation[]; messages: OutboundMessage[]; texts: Text[] }

/** As the topic hands a text to the queue. */
export function notificationOf({ id, from, body }: Text, to: string): string {
  const text = { originationNumber: from, destinationNumber: to, messageBody: body, inboundMessageId: id }
  return JSON.stringify({ Type: 'Notification', MessageId: id, Message: JSON.stringify(text) })
}

/**
 * Everything stands where it should, once: texts in their threads and in the counts, messages on the phones. Only a
 * message that never left may be unconfirmed. Answers those.
 */
export async function expectBalanced(world: FaultyWorld, books: Books): Promise<OutboundMessage[]> {
  const unconfirmed: OutboundMessage[] = []
  for (const { address = '', id } of books.clients) {
    const messages = books.messages.filter(({ to }) => to === address)
    const received = world.received(address)
    expect(received.toSorted()).toEqual([...new Set(received)].sort())
    for (const message of messages) {
      const { status } = await world.county.message(message)
      expect([message.body, status]).toEqual([
        message.body,
        received.includes(message.body) ? 'delivered' : 'unconfirmed',
      ])
      if (status === 'unconfirmed') unconfirmed.push(message)
    }
    const conversation = await world.county.conversation(id)
    const texts = books.texts.filter(({ from }) => from === address)
    expect(await inboundOf(world, conversation)).toEqual(
      texts.map((text) => `${text.id} ${text.body}`).sort(),
    )
    expect(conversation.unread).toBe(texts.length)
  }
  expect(world.deadLetters()).toEqual({})
  return unconfirmed
}

/** The texts of a conversation, as id and body, in the order of these. */
export async function inboundOf({ county }: FaultyWorld, { threads }: Conversation): Promise<string[]> {
  const ids = threads.map(({ id }) => id)
  const { items } = await county.store.entries(ids, { limit: 1000 })
  const inbound = items.flatMap((entry) =>
    entry.direction === 'in' ? [`${entry.providerId} ${entry.body}`] : [],
  )
  return inbound.sort()
}
