import { beforeEach, describe, expect, test } from 'vitest'
import { openConversation } from '../../../core/actions/open-conversation.ts'
import { listsPulse, pulse } from '../../../core/actions/pulse.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import {
  actor,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
  textService,
} from '../../support/county.ts'

let county: TestCounty
let maria: Conversation
beforeEach(async () => {
  county = await openCounty()
  maria = await county.maria()
})

const open = (who = actor('dana'), before?: string) =>
  openConversation(county.deps, who, { conversation: maria.id, ...(before ? { before } : {}) })

describe('Opening a conversation', () => {
  test('shows the client, their numbers and the newest thirty entries, oldest first', async () => {
    for (let text = 1; text <= 35; text++) {
      county.pass(1)
      await county.text(`text ${text}`)
    }
    const opened = await open()
    if (opened.kind !== 'open') throw new Error(opened.kind)
    expect(opened.client).toMatchObject({ name: 'Maria Santos' })
    expect(opened.methods).toMatchObject([{ address: mariasPhone }])
    expect(opened.entries.map((entry) => 'body' in entry && entry.body)).toEqual(
      Array.from({ length: 30 }, (_, place) => `text ${place + 6}`),
    )
    const older = await open(actor('dana'), opened.older)
    expect(older.kind === 'open' && older.entries).toHaveLength(5)
    expect(older).not.toHaveProperty('older')
  })

  test('reads again when the quick read has not seen the newest message yet', async () => {
    const message = await county.wrote('dana', maria)
    const asked: (boolean | undefined)[] = []
    const behind = {
      ...county.store,
      entries: async (threads: string[], page: { limit: number; consistent?: boolean }) => {
        asked.push(page.consistent)
        return page.consistent ? county.store.entries(threads, page) : { items: [] }
      },
    }
    const outcome = await openConversation({ ...county.deps, store: behind }, actor('dana'), {
      conversation: maria.id,
    })
    expect(outcome.kind === 'open' && outcome.entries).toMatchObject([{ id: message.id }])
    expect(asked).toEqual([undefined, true])
  })

  test('says that the address has opted out', async () => {
    expect(await open()).toMatchObject({ optedOut: false })
    await county.text('STOP')
    expect(await open()).toMatchObject({ optedOut: true })
  })

  test('is refused to a colleague, does not exist for another department, and both are told to the audit', async () => {
    county.audit.entries.length = 0
    expect(await open(actor('chris'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await open(actor('priya'))).toEqual({ kind: 'not-found' })
    expect(await open(actor('sam'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(county.audit.entries.map(({ outcome }) => outcome)).toEqual(['refused', 'not-found', 'refused'])
  })
})

describe('The pulse of an open page', () => {
  test('tells the version and the statuses it waits for', async () => {
    const message = await county.wrote('dana', maria)
    await sendMessage(county.deps, outboxWorker, { thread: message.thread, message: message.id })
    const inFlight = [{ thread: message.thread, id: message.id }]
    expect(await pulse(county.deps, actor('dana'), { conversation: maria.id, inFlight })).toEqual({
      kind: 'pulse',
      version: maria.version + 1,
      inFlight: [{ thread: message.thread, id: message.id, status: 'sent' }],
    })
  })

  test('tells nothing of messages that belong to another conversation', async () => {
    const lewis = await county.client('chris', { name: 'Lewis Grant', number: '+18015550142' })
    const message = await county.wrote('chris', lewis)
    const inFlight = [{ thread: message.thread, id: message.id }]
    expect(await pulse(county.deps, actor('dana'), { conversation: maria.id, inFlight })).toMatchObject({
      inFlight: [],
    })
  })

  test('is refused to a colleague and to the machine', async () => {
    const asked = { conversation: maria.id, inFlight: [] }
    expect(await pulse(county.deps, actor('chris'), asked)).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await pulse(county.deps, actor('priya'), asked)).toEqual({ kind: 'not-found' })
    expect(await pulse(county.deps, textService, asked)).toEqual({ kind: 'not-found' })
    expect(await listsPulse(county.deps, textService)).toEqual({ kind: 'refused', because: 'no-permission' })
  })
})
