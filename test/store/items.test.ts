import { beforeEach, describe, expect, test } from 'vitest'
import { editClient } from '../../core/actions/edit-client.ts'
import { editScheduled } from '../../core/actions/edit-scheduled.ts'
import { sendMessage } from '../../core/actions/send-message.ts'
import { readEntry } from '../../store/entries.ts'
import {
  readAddress,
  readClient,
  readConversation,
  readDepartment,
  readLine,
  readMethod,
  readScheduled,
} from '../../store/items.ts'
import { BrokenItem } from '../../store/shapes.ts'
import { getItem, type Item, putItem, updateItem } from '../../store/table.ts'
import { actor, mariasPhone, openCounty, outboxWorker, type TestCounty } from '../support/county.ts'
import { firstRelease } from './first-release.ts'

const reading: Record<string, (item: Item) => unknown> = {
  conversation: readConversation,
  line: readLine,
  client: readClient,
  method: readMethod,
  address: readAddress,
  'opt-out': readAddress,
  'message-in': readEntry,
  'message-out': readEntry,
  'message-out in flight': readEntry,
  marker: readEntry,
  scheduled: readScheduled,
  'department-from-file': readDepartment,
}

describe('What the first release wrote', () => {
  test.each(Object.entries(firstRelease))('is read: %s', (name, { item, means }) => {
    expect(reading[name]?.(item)).toEqual(means)
  })

  test.each(Object.entries(firstRelease))('is read with what a newer release added: %s', (name, { item }) => {
    expect(reading[name]?.({ ...item, later: { a: 1 } })).toBeDefined()
  })

  test.each(Object.keys(firstRelease).filter((name) => name !== 'line'))(
    'is a fault that names the type, and nothing of what it holds, when it is of a newer version: %s',
    (name) => {
      const item = firstRelease[name]?.item ?? {}
      const read = () => reading[name]?.({ ...item, v: 99 })
      expect(read).toThrow(BrokenItem)
      expect(read).toThrow(new RegExp(`^an item of type ${item.type} lacks v$`))
    },
  )
})

describe('What we do not know survives our updates', () => {
  let county: TestCounty
  beforeEach(async () => {
    county = await openCounty()
  })
  const addLater = (Key: { pk: string; sk: string }, path = 'later') =>
    updateItem(county.table, {
      Key,
      UpdateExpression: `SET ${path} = :later`,
      ExpressionAttributeValues: { ':later': { from: 'the next release' } },
    })

  test('of a conversation, and inside its row', async () => {
    const maria = await county.maria()
    const key = { pk: `CONVERSATION#${maria.id}`, sk: 'ABOUT' }
    await addLater(key)
    await addLater(key, 'line.later')
    await county.text('hi')
    await county.wrote('dana', maria)
    const form = { conversation: maria.id, name: 'Maria Ruiz', clientStatus: 'Exited', note: '', version: 1 }
    expect(await editClient(county.deps, actor('dana'), { ...form, language: 'en' })).toMatchObject({
      kind: 'edited',
    })
    expect(await getItem(county.table, key)).toMatchObject({
      later: { from: 'the next release' },
      line: { later: { from: 'the next release' }, name: 'Maria Ruiz', unread: 1, clientStatus: 'Exited' },
    })
  })

  test('of a client and of a message', async () => {
    const maria = await county.maria()
    const message = await county.wrote('dana', maria)
    const keys = [
      { pk: `CLIENT#${maria.client}`, sk: 'ABOUT' },
      { pk: `THREAD#${message.thread}`, sk: `AT#${message.id}` },
    ]
    for (const key of keys) await addLater(key)
    const form = { conversation: maria.id, name: 'Maria Ruiz', clientStatus: '', note: '', version: 1 }
    await editClient(county.deps, actor('dana'), { ...form, language: 'en' })
    await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
    for (const key of keys)
      expect(await getItem(county.table, key)).toMatchObject({ later: { from: 'the next release' } })
  })

  test.each([
    ['its words', 0],
    ['its time', 60],
  ])('of a scheduled message when %s change', async (_, later) => {
    const maria = await county.maria()
    const due = '2026-12-24T16:00:00.000Z'
    const item = { ...firstRelease.scheduled?.item, pk: `CONVERSATION#${maria.id}`, to: mariasPhone }
    await putItem(county.table, { ...item, later: { from: 'the next release' } })
    const [was] = await county.store.scheduled(maria.id)
    if (!was) throw new Error('nothing waits')
    const moved = later ? '2026-12-24T17:00:00.000Z' : due
    const edit = { conversation: maria.id, id: was.id, edition: was.edition, zone: was.zone, due: moved }
    expect(await editScheduled(county.deps, actor('dana'), { ...edit, body: 'New words.' })).toMatchObject({
      kind: 'scheduled',
    })
    expect(await getItem(county.table, { pk: item.pk, sk: `LATER#${moved}#${was.id}` })).toMatchObject({
      later: { from: 'the next release' },
      body: 'New words.',
    })
  })
})
