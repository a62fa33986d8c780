import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { composeMessage } from '../../core/actions/compose-message.ts'
import { clientsShown, listClients } from '../../core/actions/list-clients.ts'
import { listScheduled } from '../../core/actions/list-scheduled.ts'
import { listSentLater } from '../../core/actions/list-sent-later.ts'
import { markSeen } from '../../core/actions/mark-seen.ts'
import { type Opening, openConversation } from '../../core/actions/open-conversation.ts'
import { listsPulse, pulse } from '../../core/actions/pulse.ts'
import { receiveMessage } from '../../core/actions/receive-message.ts'
import { recordReceipt } from '../../core/actions/record-receipt.ts'
import { sendMessage } from '../../core/actions/send-message.ts'
import type { Conversation } from '../../core/model/conversation.ts'
import type { ScheduledMessage } from '../../core/model/message.ts'
import type { Subject } from '../../core/model/subject.ts'
import { instantOf, millisecondsOf } from '../../core/model/time.ts'
import { entryItem } from '../../store/entries.ts'
import { conversationItem, scheduledItem } from '../../store/items.ts'
import { sentLaterItem } from '../../store/sent-later.ts'
import { subjectItem } from '../../store/subject-items.ts'
import type { Item } from '../../store/table.ts'
import { inboundOf, outboundOf } from '../core/model/builders.ts'
import {
  actor,
  formKey,
  inboundText,
  mariasPhone,
  openCounty,
  outboxWorker,
  type TestCounty,
  textService,
} from '../support/county.ts'

/** What people write: about ninety characters. */
const sentence =
  'Hi Maria, a reminder that your court date is Thursday at 10:30 AM in courtroom 4. Reply YES.'
const dana = actor('dana')

async function put(county: TestCounty, items: Item[]) {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }))
    await county.table.documents.send(new BatchWriteCommand({ RequestItems: { [county.table.name]: puts } }))
  }
}

const handful = 5

/** A caseload of so many clients, as they are after some weeks; a handful have written since. */
async function caseload(county: TestCounty, count: number) {
  const items = Array.from({ length: count }, (_, place) => {
    const name = `Maria-Guadalupe Santos ${place}`
    const lastContact = instantOf(millisecondsOf('2026-11-01T16:00:00.000Z') + place * 60_000)
    const conversation: Conversation = {
      id: county.deps.ids.make('cv'),
      department: 'pretrial',
      state: 'caseload',
      client: county.deps.ids.make('cl'),
      staff: dana.staff,
      name,
      clientStatus: 'Active',
      language: 'en',
      address: mariasPhone,
      threads: [{ id: county.deps.ids.make('th'), from: lastContact }],
      unread: place % Math.ceil(count / handful) === 0 ? 1 : 0,
      newestInbound: county.deps.ids.make('msg'),
      newestOutbound: county.deps.ids.make('msg'),
      lastContact,
      preview: sentence.slice(0, 90),
      previewOf: 'in',
      createdAt: lastContact,
      version: 40,
    }
    return conversationItem(conversation)
  })
  await put(county, items)
}

const subjectsAside = 40

/** Maria with so many messages, half of them hers, all in one subject; forty others were set aside before. */
async function thread(county: TestCounty, count: number): Promise<Conversation> {
  const maria = await county.maria()
  const aside = Array.from({ length: subjectsAside }, (_, place): Subject => {
    const id = county.deps.ids.make('su')
    return { id, title: `Check-in ${place}`, startedAt: county.now(), count: 3, lastAt: county.now() }
  })
  await put(
    county,
    aside.map((one) => subjectItem(maria.id, one)),
  )
  const subject = { id: county.deps.ids.make('su'), startedAt: county.now(), count, lastAt: county.now() }
  const messages = Array.from({ length: count }, (_, place) => {
    county.pass(60)
    const common = {
      id: county.deps.ids.make('msg'),
      conversation: maria.id,
      thread: maria.threads[0]?.id ?? '',
      at: county.now(),
      body: sentence,
      subject: subject.id,
    }
    const providerId = `cae173d2-66b9-564c-8309-${String(place).padStart(12, '0')}`
    return place % 2
      ? inboundOf({ ...common, providerId })
      : outboundOf({ ...common, status: 'delivered', statusAt: county.now() })
  })
  await put(county, messages.map(entryItem))
  const newest = { newestInbound: messages.at(-1)?.id ?? '', lastContact: county.now() }
  const facts = { subject: { ...subject, lastAt: county.now() }, messages: { text: count } }
  const now = { ...maria, ...newest, ...facts, unread: 1, version: maria.version + 1 }
  await county.store.keep.seen(now, maria)
  return now
}

describe('A page of the client list', () => {
  const costs: { read: number; requests: number }[] = []
  test.each([10, 1000])(
    'of a caseload of %i is two requests, with the counts at most 4 units',
    async (count) => {
      const county = await openCounty()
      await caseload(county, count)
      const cost = await county.cost(async () => {
        const list = await listClients(county.deps, dana, { filter: 'all' })
        if (list.kind !== 'list') throw new Error(list.kind)
        expect(list.lines.slice(0, handful).map(({ unread }) => unread)).toEqual(Array(handful).fill(1))
        expect(list.lines.filter(({ unread }) => unread === 0).length).toBeGreaterThanOrEqual(
          Math.min(count, clientsShown) - handful,
        )
      })
      const counts = await county.cost(() => county.store.counts(dana.staff, 'pretrial'))
      expect(cost.requests).toBe(2)
      expect(cost.read + counts.read).toBeLessThanOrEqual(4)
      costs.push(cost)
      const next = await county.cost(async () => {
        const list = await listClients(county.deps, dana, { filter: 'all' })
        if (list.kind !== 'list' || !list.next) return
        await listClients(county.deps, dana, { filter: 'all', after: list.next })
      })
      if (count > clientsShown) expect(next.read).toBeLessThanOrEqual(2 * cost.read)
    },
  )

  test('costs no more for a hundred times as many', () => {
    const [small, large] = costs
    expect(large?.requests).toBe(small?.requests)
    expect(large?.read).toBeLessThanOrEqual(4)
  })
})

describe('A page of a conversation', () => {
  const shown = (show: NonNullable<Opening['show']>) => ({ conversation: maria.id, show })
  const costs: { read: number; requests: number }[] = []
  let county: TestCounty
  let maria: Conversation
  const open = async (before?: string) => {
    const opened = await openConversation(county.deps, dana, {
      conversation: maria.id,
      ...(before ? { before } : {}),
    })
    if (opened.kind !== 'open') throw new Error(opened.kind)
    return opened
  }

  test.each([50, 2000])(
    'of %i short messages is six requests of at most 6 units, counts, choices and subjects and all',
    async (count) => {
      county = await openCounty()
      maria = await thread(county, count)
      const cost = await county.cost(async () => {
        expect((await open()).entries).toHaveLength(30)
        await county.store.counts(dana.staff, 'pretrial')
      })
      expect(cost.requests).toBe(6)
      expect(cost.read).toBeLessThanOrEqual(6)
      costs.push(cost)
    },
  )

  test('costs the same for forty times as many, and so does the page before', async () => {
    expect(costs[1]).toEqual(costs[0])
    const { older } = await open()
    const before = await county.cost(() => open(older))
    expect(before.read).toBeLessThanOrEqual(costs[0]?.read ?? 0)
  })

  test('by subject or by channel is one request more at most, and looks at a hundred messages at most', async () => {
    const grouped = await county.cost(() => openConversation(county.deps, dana, shown({ kind: 'grouped' })))
    const byText = { kind: 'channel', channel: 'text' } as const
    const filtered = await county.cost(() => openConversation(county.deps, dana, shown(byText)))
    const without = { kind: 'channel', channel: 'voice' } as const
    const none = await county.cost(() => openConversation(county.deps, dana, shown(without)))
    for (const cost of [grouped, filtered, none]) {
      expect(cost.requests).toBeLessThanOrEqual(4)
      expect(cost.read).toBeLessThanOrEqual(8)
    }
    expect(none.read).toBeGreaterThan(0)
  })

  test('finds a subject of long ago without reading what came after it', async () => {
    const [old] = (await county.store.subjects(maria, { limit: 50 })).items.slice(-1)
    const show = { kind: 'subject', id: old?.id ?? '' } as const
    const cost = await county.cost(async () => {
      const opened = await openConversation(county.deps, dana, shown(show))
      expect(opened).toMatchObject({ kind: 'open', entries: [] })
    })
    expect(cost.read).toBeLessThanOrEqual(5)
  })

  test('polls for half a unit for each thing asked', async () => {
    expect(
      await county.cost(() => pulse(county.deps, dana, { conversation: maria.id, inFlight: [] })),
    ).toEqual({
      read: 0.5,
      write: 0,
      requests: 1,
    })
    expect(await county.cost(() => listsPulse(county.deps, dana))).toEqual({ read: 1, write: 0, requests: 1 })
  })
})

/**
 * What each step writes, in units. Composed, one transaction (all doubled): the form 2, the message 2 and its place
 * for the sweep 2, the conversation 2, its place by recency 4 (it moves), and 4 more where it
 * stands among the unread (it moves). Sent: to sending 1, to sent 1 and out of the sweep's index 1, the
 * provider's id 1. Delivered 1.
 */
describe('A message of one segment', () => {
  let county: TestCounty
  let maria: Conversation
  beforeAll(async () => {
    county = await openCounty()
    maria = await thread(county, 50)
  })

  async function lifeOf(body: string) {
    const form = { conversation: maria.id, to: mariasPhone, body, formKey: formKey() }
    let place = { thread: '', message: '' }
    county.pass(60)
    const composed = await county.cost(async () => {
      const outcome = await composeMessage(county.deps, dana, form)
      if (outcome.kind !== 'queued') throw new Error(outcome.kind)
      expect(outcome.message.segments).toBe(1)
      place = { thread: outcome.message.thread, message: outcome.message.id }
    })
    const sent = await county.cost(() => sendMessage(county.deps, outboxWorker, place))
    const receipt = { says: 'delivered', final: true } as const
    const delivered = await county.cost(() =>
      recordReceipt(county.deps, textService, { providerId: 'p1', context: place, receipt }),
    )
    return { composed: composed.write, sent: sent.write, delivered: delivered.write }
  }

  test('costs 17 units from compose to delivered once its conversation was read, 21 while texts are unread', async () => {
    expect(await lifeOf(sentence)).toEqual({ composed: 16, sent: 4, delivered: 1 })
    const upTo = (await county.conversation(maria.id)).newestInbound ?? ''
    await markSeen(county.deps, dana, { conversation: maria.id, upTo })
    expect(await lifeOf(`And ${sentence}`)).toEqual({ composed: 12, sent: 4, delivered: 1 })
  })

  test('received a second time costs one read and no write', async () => {
    const inbound = inboundText('once')
    await receiveMessage(county.deps, textService, inbound)
    const again = await county.cost(() => receiveMessage(county.deps, textService, inbound))
    expect(again).toEqual({ read: 1, write: 0, requests: 1 })
  })
})

describe('The Scheduled page', () => {
  const costs: { read: number; requests: number }[] = []
  test.each([10, 300])(
    'of %i that wait is three requests of at most 8 units, counts and all',
    async (count) => {
      const county = await openCounty()
      const maria = await county.maria()
      const waiting = Array.from({ length: count }, (_, place) => scheduledOf(county, maria, place))
      await put(county, waiting)
      const cost = await county.cost(async () => {
        const list = await listScheduled(county.deps, dana, {})
        if (list.kind !== 'list') throw new Error(list.kind)
        expect(list.items).toHaveLength(Math.min(count, 50))
        await county.store.counts(dana.staff, 'pretrial')
      })
      expect(cost.requests).toBe(3)
      expect(cost.read).toBeLessThanOrEqual(8)
      costs.push(cost)
    },
  )

  test.each([30, 300])('of %i that have left is four requests of at most 20 units', async (count) => {
    const county = await openCounty()
    const maria = await thread(county, 2 * count)
    const entries = (await county.entries(maria)).filter((entry) => entry.direction === 'out')
    await put(
      county,
      entries.map(({ id, at, thread }) => sentLaterItem({ staff: dana.staff, at, id, thread })),
    )
    const cost = await county.cost(async () => {
      const list = await listSentLater(county.deps, dana, {})
      if (list.kind !== 'list') throw new Error(list.kind)
      expect(list.items).toHaveLength(25)
      await county.store.counts(dana.staff, 'pretrial')
    })
    expect(cost.requests).toBe(4)
    expect(cost.read).toBeLessThanOrEqual(20)
  })
})

function scheduledOf(county: TestCounty, maria: Conversation, place: number): Item {
  const due = instantOf(millisecondsOf(county.now()) + (place + 1) * 3_600_000)
  const message: ScheduledMessage = {
    id: county.deps.ids.make('msg'),
    conversation: maria.id,
    department: 'pretrial',
    channel: 'text',
    body: sentence,
    from: '+18015550100',
    to: mariasPhone,
    author: { staff: dana.staff, name: dana.name },
    segments: 1,
    due,
    zone: 'America/Denver',
    createdAt: county.now(),
    edition: 1,
  }
  return scheduledItem(message, { staff: dana.staff, name: 'Maria-Guadalupe Santos' })
}
