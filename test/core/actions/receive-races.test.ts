import { expect, test } from 'vitest'
import { receiveMessage } from '../../../core/actions/receive-message.ts'
import { inboundText, openCounty, textService, unknownPhone } from '../../support/county.ts'

/** As the queue does it: a record that fails comes again. */
async function redelivered<T>(work: () => Promise<T>): Promise<T> {
  for (let times = 1; ; times++) {
    try {
      return await work()
    } catch (fault) {
      if (times === 5) throw fault
    }
  }
}

test('Twenty first texts at once make one conversation, and each is kept once', async () => {
  const county = await openCounty()
  const texts = Array.from({ length: 20 }, (_, place) => inboundText(`text ${place}`, { from: unknownPhone }))
  const outcomes = await Promise.all(
    texts.map((text) => redelivered(() => receiveMessage(county.deps, textService, text))),
  )
  const conversations = new Set(outcomes.map(({ conversation }) => conversation))
  expect(conversations.size).toBe(1)
  expect(outcomes.filter(({ kind }) => kind === 'first-contact')).toHaveLength(1)
  const [id = ''] = conversations
  const conversation = await county.conversation(id)
  expect(conversation.unread).toBe(20)
  const entries = await county.entries(conversation)
  const bodies = entries.flatMap((entry) => (entry.direction === 'in' ? [entry.body] : []))
  expect(bodies.sort()).toEqual(texts.map(({ body }) => body).sort())
  expect(entries.filter((entry) => entry.direction === 'out')).toHaveLength(1)
  expect((await county.store.unclaimed('pretrial', { limit: 10 })).items).toHaveLength(1)
})

test('The same text delivered five times at once is kept once, and each delivery names the same message', async () => {
  const county = await openCounty()
  const maria = await county.maria()
  const text = inboundText('only once')
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, () => receiveMessage(county.deps, textService, text)),
  )
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['kept', 'replay', 'replay', 'replay', 'replay'])
  expect(new Set(outcomes.map(({ message }) => message)).size).toBe(1)
  expect(await county.entries(maria)).toHaveLength(1)
  expect((await county.conversation(maria.id)).unread).toBe(1)
})
