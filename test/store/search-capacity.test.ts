import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchClients } from '../../core/actions/search-clients.ts'
import { searchMessages } from '../../core/actions/search-messages.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import { messageWords } from '../../core/model/message-words.ts'
import { entryItem } from '../../store/entries.ts'
import type { Item } from '../../store/table.ts'
import { inboundOf } from '../core/model/builders.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

/** FULL_RANDOM asks the hundred thousand of the aim; a twentieth shows the same bounds. */
const messages = process.env.FULL_RANDOM ? 100_000 : 5_000
const dana = actor('dana')
const words = [
  'court monday tuesday appointment office paperwork signed bus pass housing landlord interview',
  'shift payment class treatment probation judge lawyer reschedule reminder address phone number',
]
  .join(' ')
  .split(' ')

let county: TestCounty

beforeAll(async () => {
  county = await openCounty()
  const own: Conversation[] = []
  const theirs: Conversation[] = []
  for (let place = 0; place < 10; place++) {
    own.push(await county.client('dana', { name: `Own ${place}`, number: `+180155501${10 + place}` }))
    theirs.push(await county.client('chris', { name: `Other ${place}`, number: `+180155501${30 + place}` }))
  }
  let items: Item[] = []
  for (let place = 0; place < messages; place++) {
    county.pass(1)
    const conversation = (place % 5 < 2 ? own : theirs)[Math.floor(place / 5) % 10]
    if (!conversation) throw new Error('nobody')
    const pick = (step: number) => words[(place * step + Math.floor(place / 7)) % words.length]
    const body = `${pick(1)} ${pick(5)} and the ${pick(7)} is at ${pick(11)} number ${place % 5000}`
    const message = inboundOf({
      id: county.deps.ids.make('msg'),
      conversation: conversation.id,
      thread: conversation.threads[0]?.id ?? '',
      at: county.now(),
      body,
      providerId: `many-${place}`,
    })
    items.push(entryItem(message))
    const { id, thread, department } = message
    const said = { department, conversation: conversation.id, thread, message: id, words: messageWords(body) }
    if (items.length === 25) {
      await put(items)
      items = []
    }
    pending.push({ ...said, staff: conversation.staff ?? '' })
    if (pending.length === 200) await county.store.follow.said(pending.splice(0))
  }
}, 900_000)

const pending: Parameters<TestCounty['store']['follow']['said']>[0] = []

async function put(items: Item[]) {
  const puts = items.map((Item) => ({ PutRequest: { Item } }))
  await county.table.documents.send(new BatchWriteCommand({ RequestItems: { [county.table.name]: puts } }))
}

describe(`A search over ${messages} messages`, () => {
  test.each([
    'court',
    'cour',
    'monday court',
    'court monday lawy',
    'number',
    'landlord shift number 4000',
    'zebra',
  ])('for %j takes at most 25 units', async (typed) => {
    const begun = performance.now()
    const cost = await county.cost(async () => {
      await searchClients(county.deps, dana, typed)
      const found = await searchMessages(county.deps, dana, { typed })
      expect(found.kind).toBe('found')
      if (typed === 'court' && found.kind === 'found') expect(found.results).toHaveLength(12)
    })
    const milliseconds = performance.now() - begun
    if (process.env.SHOW_FIGURES) console.info(typed, cost, Math.round(milliseconds))
    expect(cost.read).toBeLessThanOrEqual(25)
    expect(cost.requests).toBeLessThanOrEqual(12)
  })

  test('finds what lies further back from where it ended', async () => {
    const seen = new Set<string>()
    let before: string | undefined
    for (let page = 0; page < 3; page++) {
      const found = await searchMessages(county.deps, dana, { typed: 'lawyer', before })
      if (found.kind !== 'found') throw new Error(found.kind)
      for (const { message } of found.results) {
        expect(seen.has(message.id)).toBe(false)
        seen.add(message.id)
      }
      before = found.older
    }
    expect(seen.size).toBe(36)
  })

  test('costs one unit for each word kept, without transactions', async () => {
    const said = {
      department: 'pretrial',
      conversation: 'cv_1',
      thread: 'th_1',
      message: 'msg_1',
      words: ['one', 'two', 'three', 'four'],
    }
    expect((await county.cost(() => county.store.follow.said([said]))).write).toBe(4)
  })
})
