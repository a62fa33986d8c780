import { beforeAll, describe, expect, test } from 'vitest'
import type { Conversation } from '../../../core/model/conversation.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'
import type { Engine } from '../../support/engines.ts'

let county: TestCounty
let clients: Conversation[] = []
const dana = actor('dana').staff

async function change(id: string, parts: Partial<Conversation>) {
  const was = await county.conversation(id)
  expect(await county.store.keep.seen({ ...was, ...parts, version: was.version + 1 }, was)).toBe('done')
}
/** All pages of a list. */
async function all(
  read: (page: { limit: number; after?: string }) => Promise<{ items: { name: string }[]; next?: string }>,
) {
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: 3, ...(after ? { after } : {}) })
    names.push(...page.items.map(({ name }) => name))
    after = page.next
  } while (after)
  return names
}

export function lists({ endpoint }: Engine) {
  beforeAll(async () => {
    county = await openCounty(endpoint ? { endpoint: await endpoint() } : {})
    clients = []
    for (const name of ['Zoë', 'Ángel', 'bruno', 'Ana', 'Carla', 'Émile', 'Dev']) {
      county.pass(1)
      clients.push(await county.client('dana', { name }))
    }
  })

  test('A caseload comes by newest contact, page by page', async () => {
    const names = clients.map(({ name }) => name).toReversed()
    expect(await all((page) => county.store.caseload(dana, page))).toEqual(names)
  })

  test('Unread and not delivered come newest first, and go when they are no longer so', async () => {
    const [zoe, angel, bruno] = clients
    if (!zoe || !angel || !bruno) throw new Error('no clients')
    await change(zoe.id, { unread: 2 })
    await change(angel.id, { failed: 'unreachable' })
    await change(bruno.id, { unread: 1, failed: 'spend-limit' })
    const names = (lines: { name: string }[]) => lines.map(({ name }) => name)
    expect(names(await county.store.unread(dana))).toEqual(['bruno', 'Zoë'])
    expect(names(await county.store.notDelivered(dana))).toEqual(['bruno', 'Ángel'])
    const { failed: _, ...well } = await county.conversation(bruno.id)
    const was = await county.conversation(bruno.id)
    await county.store.keep.seen({ ...well, unread: 0, version: was.version + 1 }, was)
    expect(names(await county.store.unread(dana))).toEqual(['Zoë'])
    expect(names(await county.store.notDelivered(dana))).toEqual(['Ángel'])
  })

  test('Many are read by their ids at once, each once, and what is not there is left out', async () => {
    const ids = clients.map(({ id }) => id)
    const found = await county.store.conversationsById([...ids, ...ids, 'cv_none'])
    expect(found.map(({ id }) => id).sort()).toEqual(ids.sort())
    expect(await county.store.conversationsById([])).toEqual([])
  })

  test('A conversation’s pulse tells its version and the statuses asked for', async () => {
    const maria = await county.maria()
    const message = await county.wrote('dana', maria)
    const asked = [
      { thread: message.thread, id: message.id },
      { thread: 'th_none', id: 'msg_none' },
    ]
    expect(await county.store.pulse(maria.id, asked)).toMatchObject({
      about: { version: 2 },
      inFlight: [{ id: message.id, status: 'queued' }],
    })
    expect(await county.store.pulse('cv_none', [])).toBeUndefined()
  })

  describe('What follows from the stream', () => {
    test('is counted once, and never shown below zero', async () => {
      const owner = { staff: 'st_counted' }
      const counts = () => county.store.counts('st_counted', 'nowhere')
      expect(await counts()).toMatchObject({ unread: 0, clients: 0, unclaimed: 0, scheduled: 0 })
      const change = { change: 'c1', tallies: [{ owner, clients: 2, unread: 1 }] }
      await county.store.follow.counted([change])
      await county.store.follow.counted([change, { change: 'c2', tallies: [{ owner, unread: -3 }] }])
      await county.store.follow.counted([
        { change: 'c3', tallies: [{ owner: { department: 'nowhere' }, unclaimed: 1 }] },
      ])
      expect(await counts()).toMatchObject({ unread: 0, clients: 2, unclaimed: 1 })
    })

    test('is found by the beginning of a word, each conversation once', async () => {
      const words = ['maria', 'mariana', 'santos'].map((word) => ({
        owner: { staff: 'st_words' },
        word,
        conversation: 'cv_1',
      }))
      await county.store.follow.words({ add: words, remove: [] })
      await county.store.follow.words({ add: words, remove: [] })
      expect(await county.store.searchCaseload('st_words', 'mari')).toEqual(['cv_1'])
      await county.store.follow.words({ add: [], remove: words.slice(0, 2) })
      expect(await county.store.searchCaseload('st_words', 'mari')).toEqual([])
      expect(await county.store.searchCaseload('st_words', 'san')).toEqual(['cv_1'])
    })
  })
}
