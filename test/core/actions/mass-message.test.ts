import { beforeEach, describe, expect, test } from 'vitest'
import { beginMassMessage } from '../../../core/actions/mass/begin-mass-message.ts'
import { confirmMassMessage } from '../../../core/actions/mass/confirm-mass-message.ts'
import { openMassMessage } from '../../../core/actions/mass/open-mass-message.ts'
import { stopMassMessage } from '../../../core/actions/mass/stop-mass-message.ts'
import { tryAgain } from '../../../core/actions/mass/try-again.ts'
import { workOnMassMessage } from '../../../core/actions/mass/work-on-mass-message.ts'
import { recordReceipt } from '../../../core/actions/record-receipt.ts'
import { sendMessage } from '../../../core/actions/send-message.ts'
import { sweep } from '../../../core/actions/sweep.ts'
import type { Conversation } from '../../../core/model/conversation.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { shardCount } from '../../../store/keys.ts'
import { actor, formKey, openCounty, outboxWorker, type TestCounty } from '../../support/county.ts'
import { massOf, massWriter } from '../../support/mass.ts'

let county: TestCounty
let mass: ReturnType<typeof massOf>
let clients: Conversation[]
const dana = actor('dana')
const phone = (place: number) => `+1801555${String(2000 + place).padStart(4, '0')}`

beforeEach(async () => {
  county = await openCounty()
  mass = massOf(county)
  clients = await some(3)
})

async function some(count: number, of: 'dana' | 'chris' = 'dana', from = 0): Promise<Conversation[]> {
  const made = []
  for (let place = from; place < from + count; place++)
    made.push(await county.client(of, { name: `Client ${place}`, number: phone(place) }))
  return made
}

const confirm = (id: string, by = dana) => confirmMassMessage(county.deps, by, { mass: id })
const stopped = (id: string) => stopMassMessage(county.deps, dana, { mass: id })

/** The outbox hands over what was enqueued, each once. */
async function leave(most = 1000) {
  const waiting = county.outbox.enqueued.splice(0, most)
  for (const one of waiting) await sendMessage(county.deps, outboxWorker, one)
}

describe('A draft', () => {
  test('says who gets it by what, and who is left out and why', async () => {
    const stop = await county.client('dana', { name: 'Curtis Bellamy', number: '+18015550150' })
    await county.text('STOP', { from: '+18015550150' })
    const bare = await county.client('dana', { name: 'Nadia Petrova' })
    const [colleagues] = await some(1, 'chris', 20)
    const id = await mass.draft([...clients, stop, bare, colleagues as Conversation])
    const reached = (place: number) => ({ name: `Client ${place}`, to: phone(place), segments: 1 })
    expect(await mass.recipients(id)).toMatchObject([
      reached(0),
      reached(1),
      reached(2),
      { name: 'Curtis Bellamy', leftOut: 'opted-out' },
      { name: 'Nadia Petrova', leftOut: 'no-method' },
      { name: 'Client 20', leftOut: 'not-yours' },
    ])
    expect(await mass.mass(id)).toMatchObject({
      state: 'reviewed',
      totals: {
        recipients: 6,
        to: 3,
        segments: 3,
        leftOut: { 'opted-out': 1, 'no-method': 1, 'not-yours': 1 },
      },
    })
    expect(county.outbox.enqueued).toEqual([])
  })

  test('fills in each name, and leaves out whom a place can’t be filled for', async () => {
    const id = await mass.sent(clients, {
      body: 'Hi {{first name}}, see you at {{time?}}.',
      asked: { time: '9' },
    })
    expect((await mass.messages(clients[1] as Conversation, id))[0]?.body).toBe('Hi Client, see you at 9.')
    const unfilled = await mass.draft(clients, { body: 'See you at {{time?}}.' })
    expect(await mass.recipients(unfilled)).toMatchObject(
      clients.map(() => ({ leftOut: 'placeholder', missing: ['time'] })),
    )
    expect(await confirm(unfilled)).toEqual({ kind: 'nobody' })
  })

  test('is one, however often its form is sent', async () => {
    const form = { selection: { kind: 'these' as const, conversations: [clients[0]?.id ?? ''] }, body: 'Hi' }
    const key = formKey()
    const first = await beginMassMessage(county.deps, dana, { ...form, formKey: key })
    expect(await beginMassMessage(county.deps, dana, { ...form, formKey: key })).toEqual(first)
  })

  test.each([
    ['empty', { body: ' ' }],
    ['nobody', { selection: { kind: 'these' as const, conversations: [] } }],
    ['too-long', { body: 'a'.repeat(2000) }],
    ['in-the-past', { later: { due: '2020-01-01T00:00:00.000Z', zone: 'America/Denver' } }],
  ])('is refused: %s', async (because, input) => {
    const selection = { kind: 'these' as const, conversations: [clients[0]?.id ?? ''] }
    const begun = await beginMassMessage(county.deps, dana, {
      selection,
      body: 'Hi',
      formKey: formKey(),
      ...input,
    })
    expect(begun).toEqual({ kind: 'invalid', because })
  })

  test('is not for the front desk, nor a colleague’s to confirm; who oversees the department may look', async () => {
    const selection = { kind: 'these' as const, conversations: [] }
    const asked = { selection, body: 'Hi', formKey: formKey() }
    expect(await beginMassMessage(county.deps, actor('sam'), asked)).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
    const id = await mass.draft(clients)
    expect(await openMassMessage(county.deps, actor('chris'), { mass: id })).toMatchObject({
      because: 'not-yours',
    })
    expect(await openMassMessage(county.deps, actor('ruth'), { mass: id })).toMatchObject({ kind: 'open' })
    expect(await confirm(id, actor('ruth'))).toEqual({ kind: 'refused', because: 'not-yours' })
    expect(await openMassMessage(county.deps, actor('priya'), { mass: id })).toEqual({ kind: 'not-found' })
  })
})

describe('A mass message that was confirmed', () => {
  test('lands in each client’s own conversation once, on the lane of many', async () => {
    const id = await mass.sent(clients, { subject: 'Closed' })
    for (const client of clients) {
      const messages = await mass.messages(client, id)
      expect(messages).toMatchObject([
        { body: 'The office is closed on Thursday.', lane: 'bulk', status: 'queued' },
      ])
      expect((await county.conversation(client.id)).subject).toMatchObject({ title: 'Closed' })
    }
    expect(await mass.mass(id)).toMatchObject({ state: 'done' })
    expect(county.outbox.enqueued).toHaveLength(3)
  })

  test('goes once when it is pressed twice, and when every job comes twice', async () => {
    const id = await mass.draft(clients)
    const [one, other] = await Promise.all([confirm(id), confirm(id)])
    expect([one.kind, other.kind].toSorted()).toEqual(['already', 'confirmed'])
    await county.follow()
    const jobs = county.massJobs.jobs.splice(0)
    const twice = [...jobs, ...jobs].map((job) => workOnMassMessage(county.deps, massWriter, job))
    await Promise.all(twice)
    await mass.work()
    for (const client of clients) expect(await mass.messages(client, id)).toHaveLength(1)
  })

  test('asks everything again when it leaves: who opted out since gets nothing, and it says so', async () => {
    const id = await mass.draft(clients)
    await county.text('STOP', { from: phone(1) })
    await confirm(id)
    await mass.work()
    expect(await mass.messages(clients[1] as Conversation, id)).toEqual([])
    expect((await mass.recipients(id))[1]).toMatchObject({ leftOut: 'opted-out' })
    expect(await mass.progress(id)).toMatchObject({ recipients: 3, leftOut: 1, waiting: 2 })
  })

  test('counts what becomes of each once, however often it is told, and names whom it did not reach', async () => {
    const id = await mass.sent(clients)
    await leave()
    const changes = county.changes()
    const { followKept } = await import('../../../core/actions/follow-kept.ts')
    await followKept(county.deps, changes)
    await followKept(county.deps, changes)
    expect(await mass.progress(id)).toMatchObject({ waiting: 0, sent: 3 })
    const [message] = await mass.messages(clients[0] as Conversation, id)
    const context = { thread: message?.thread ?? '', message: message?.id ?? '' }
    const undelivered = { says: 'undelivered' as const, reason: 'unreachable' as const, final: true }
    await recordReceipt(county.deps, outboxWorker, { providerId: 'p', context, receipt: undelivered })
    await county.follow()
    expect(await openMassMessage(county.deps, dana, { mass: id })).toMatchObject({
      progress: { sent: 2, failed: 1 },
      failures: [{ name: 'Client 0', reason: 'unreachable' }],
    })
    const delivered = { says: 'delivered' as const, final: true }
    await recordReceipt(county.deps, outboxWorker, { providerId: 'p', context, receipt: delivered })
    await county.follow()
    expect(await openMassMessage(county.deps, dana, { mass: id })).toMatchObject({
      progress: { sent: 2, delivered: 1, failed: 0 },
      failures: [],
    })
  })

  test('is tried again for just those whom it did not reach, after a review', async () => {
    const id = await mass.sent(clients)
    county.senders.answers.push({ kind: 'refused', reason: 'invalid-number', blocked: false })
    await leave()
    await county.follow()
    const again = await tryAgain(county.deps, dana, { mass: id, formKey: formKey() })
    await mass.work()
    const next = 'mass' in again ? again.mass : ''
    expect(await mass.recipients(next)).toMatchObject([{ to: expect.any(String) }])
    expect(await mass.mass(next)).toMatchObject({ state: 'reviewed', totals: { to: 1 } })
  })

  test('leaves out one that can’t be read, and writes to the others', async () => {
    const id = await mass.draft(clients)
    await confirm(id)
    const store = {
      ...county.store,
      client: async (client: string) => {
        if (client === clients[0]?.client) throw Object.assign(new Error('x'), { name: 'BrokenItem' })
        return county.store.client(client)
      },
    }
    await county.follow()
    for (const job of county.massJobs.jobs.splice(0))
      await workOnMassMessage({ ...county.deps, store }, massWriter, job)
    await mass.work()
    expect((await mass.recipients(id)).map(({ leftOut }) => leftOut)).toEqual([
      'broken',
      undefined,
      undefined,
    ])
    expect(await mass.mass(id)).toMatchObject({ state: 'done' })
  })
})

describe('Whoever has quiet hours', () => {
  test('is written to when their morning comes, and the others at once', async () => {
    // Saturday, half past nine in the evening in the county.
    county.pass(12.5 * 3600)
    const [early] = clients
    const was = await county.conversation(early?.id ?? '')
    await county.store.keep.seen({ ...was, zone: 'Pacific/Honolulu', version: was.version + 1 }, was)
    const id = await mass.sent(clients)
    expect(await mass.mass(id)).toMatchObject({ state: 'sending', later: [{ page: 1 }] })
    expect(await mass.messages(early as Conversation, id)).toHaveLength(1)
    expect(await mass.messages(clients[1] as Conversation, id)).toEqual([])
    await sweepAt((await mass.mass(id)).later[0]?.after ?? '')
    await mass.work()
    for (const client of clients) expect(await mass.messages(client, id)).toHaveLength(1)
    expect(await mass.mass(id)).toMatchObject({ state: 'done', later: [] })
  })

  /** Time passes until then; the sweep wakes it before, and its job comes at its time. */
  async function sweepAt(then: string) {
    const seconds = (Date.parse(then) - Date.parse(county.now())) / 1000
    county.pass(seconds - 500)
    expect((await swept()).resumed).toBe(1)
    expect((await swept()).resumed).toBe(0)
    const [job] = county.massJobs.jobs.splice(0)
    expect(job?.delaySeconds).toBe(500)
    county.pass(500)
    if (job) await workOnMassMessage(county.deps, massWriter, job)
  }
})

const swept = () => sweep(county.deps, massWriter, { sendTimeoutSeconds: 30, shards: shardCount })

describe('For later', () => {
  test('it waits for its time, which the sweep brings, and leaves then', async () => {
    const due = secondsAfter(county.now(), 3 * 3600)
    const id = await mass.sent(clients, { later: { due, zone: 'America/Denver' } })
    expect(await mass.mass(id)).toMatchObject({ state: 'waiting' })
    expect(county.massJobs.jobs).toEqual([])
    county.pass(3 * 3600 - 500)
    expect((await swept()).resumed).toBe(1)
    const [job] = county.massJobs.jobs.splice(0)
    expect(job?.delaySeconds).toBe(500)
    expect(job && (await workOnMassMessage(county.deps, massWriter, job)).kind).toBe('not-yet')
    county.pass(500)
    expect(job && (await workOnMassMessage(county.deps, massWriter, job)).kind).toBe('done')
    await mass.work()
    for (const client of clients) expect(await mass.messages(client, id)).toHaveLength(1)
  })

  test('it can be stopped before', async () => {
    const due = secondsAfter(county.now(), 3600)
    const id = await mass.sent(clients, { later: { due, zone: 'America/Denver' } })
    expect(await stopped(id)).toEqual({ kind: 'stopped', left: 0 })
    county.pass(7200)
    await swept()
    expect(await mass.work()).toEqual([])
    for (const client of clients) expect(await mass.messages(client, id)).toEqual([])
  })
})

describe('Many recipients', () => {
  test('are written a minute’s worth at a time; what waits when it is stopped never leaves', async () => {
    const many = [...clients, ...(await some(127, 'dana', 3))]
    const id = await mass.draft(many)
    expect(await mass.mass(id)).toMatchObject({ pages: 2, totals: { to: 130 } })
    await confirm(id)
    await mass.work()
    // One segment a second: sixty wait in the queue, and no more.
    expect(await mass.progress(id)).toMatchObject({ waiting: 60 })
    expect(county.outbox.enqueued).toHaveLength(60)
    await leave(40)
    county.pass(40)
    const [job] = await jobsAfter(id)
    expect((await workOnMassMessage(county.deps, massWriter, job)).kind).toBe('goes-on')
    await county.follow()
    expect(await mass.progress(id)).toMatchObject({ waiting: 60, sent: 40 })
    expect(await stopped(id)).toEqual({ kind: 'stopped', left: 40 })
    await mass.work()
    await leave()
    await county.follow()
    expect(await mass.progress(id)).toMatchObject({ waiting: 0, sent: 40, cancelled: 60 })
    expect(county.senders.texts).toHaveLength(40)
    const [cancelled] = await mass.messages(many[50] as Conversation, id)
    expect(cancelled).toMatchObject({ status: 'cancelled' })
    expect((await county.conversation(many[50]?.id ?? '')).failed).toBeUndefined()
  })

  async function jobsAfter(id: string): Promise<[{ mass: string; step: number }]> {
    await county.follow()
    county.massJobs.jobs.splice(0)
    const { step } = await mass.mass(id)
    return [{ mass: id, step }]
  }

  test('are written to though its job was lost: the sweep asks for it again', async () => {
    const id = await mass.draft(clients)
    await confirm(id)
    await county.follow()
    county.massJobs.jobs.splice(0)
    county.pass(300)
    expect((await swept()).resumed).toBe(1)
    await mass.work()
    expect(await mass.mass(id)).toMatchObject({ state: 'done' })
  })
})

describe('Everyone on a list', () => {
  const all = (owner: 'own' | 'department', filter = {}, except: string[] = []) => ({
    kind: 'list' as const,
    owner,
    filter,
    except,
  })

  test('is everyone, beyond any page, but those who were unticked', async () => {
    await some(120, 'dana', 3)
    await county.follow()
    const id = await mass.draft([], { selection: all('own', {}, [clients[0]?.id ?? '']) })
    const ids = (await mass.recipients(id)).map(({ conversation }) => conversation)
    expect(ids).toHaveLength(122)
    expect(new Set(ids).size).toBe(122)
    expect(ids).not.toContain(clients[0]?.id)
  })

  test('is what the list was narrowed to', async () => {
    await county.client('dana', { name: 'Marcus Bell', number: phone(40), clientStatus: 'Exited' })
    await county.follow()
    const id = await mass.draft([], { selection: all('own', { status: 'Exited' }) })
    expect(await mass.recipients(id)).toMatchObject([{ name: 'Marcus Bell' }])
  })

  test('of a whole department is for whoever oversees it, and lands with each client’s case manager', async () => {
    const [colleagues] = await some(1, 'chris', 50)
    await county.follow()
    const asked = { selection: all('department'), body: 'We are closed on Friday.' }
    const begun = await beginMassMessage(county.deps, actor('ruth'), { ...asked, formKey: formKey() })
    await mass.work()
    const id = 'mass' in begun ? begun.mass : ''
    expect(await mass.mass(id)).toMatchObject({ state: 'reviewed', totals: { recipients: 4, to: 4 } })
    await confirm(id, actor('ruth'))
    await mass.work()
    expect(await mass.messages(colleagues as Conversation, id)).toHaveLength(1)
    const told = county.audit.entries.filter(({ mass: of }) => of === id).map(({ did }) => did)
    expect(told).toEqual([
      'began a message to the whole department',
      'sent a message to the whole department',
      'wrote out a mass message',
    ])
    expect(await beginMassMessage(county.deps, dana, { ...asked, formKey: formKey() })).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
  })
})
