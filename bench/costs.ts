import { composeMessage } from '../core/actions/compose-message.ts'
import { listClients } from '../core/actions/list-clients.ts'
import { markSeen } from '../core/actions/mark-seen.ts'
import { openConversation } from '../core/actions/open-conversation.ts'
import { pulse } from '../core/actions/pulse.ts'
import { receiveMessage } from '../core/actions/receive-message.ts'
import { recordReceipt } from '../core/actions/record-receipt.ts'
import { releaseScheduled } from '../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../core/actions/schedule-message.ts'
import { sendMessage } from '../core/actions/send-message.ts'
import { secondsAfter } from '../core/model/time.ts'
import { unkeptAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openRate } from '../store/rate.ts'
import { actor, addClients, addMessages, countingStore, department, openBench } from './county.ts'
import type { Report } from './report.ts'

/** What each page and flow costs in requests and capacity units, at three sizes of county. */
export async function measureCosts(quick: boolean): Promise<Report> {
  const rows: Report['rows'] = []
  for (const [clients, messages] of quick
    ? [
        [10, 50],
        [1000, 2000],
      ]
    : [
        [10, 50],
        [1000, 2000],
        [10_000, 100_000],
      ]) {
    rows.push(...(await costsAt(clients as number, messages as number)))
  }
  return {
    title: 'Cost of pages and flows',
    says: 'A page of 50 clients and a page of 30 messages are read in a fixed number of requests, however large the county; the session check (three reads) comes on top. Compose to delivered is one text of one segment in a conversation that was read (while texts are unread it takes 4 write units more), without the rate item, counts, search and audit, which are shown by themselves.',
    columns: ['what', 'clients', 'messages in the thread', 'requests', 'read units', 'write units'],
    rows,
  }
}

async function costsAt(clients: number, messages: number): Promise<Report['rows']> {
  const bench = await openBench()
  const made = await addClients(bench.table, clients)
  const first = made[0] as (typeof made)[number]
  await addMessages(bench.table, first, messages)
  const { store, cost } = countingStore(bench)
  await store.departments()
  const ids = openIds()
  const deps = { store, clock: systemClock, ids, audit: unkeptAudit }
  const from = first.phone
  const id = first.conversation.id
  const rows: Report['rows'] = []
  const row = async (what: string, work: () => Promise<unknown>) => {
    const { requests, read, write } = await cost(work)
    rows.push([what, clients, messages, requests, read, write])
    return { requests, read, write }
  }
  await row('client list of 50, with the counts', async () => {
    await Promise.all([listClients(deps, actor, { filter: 'all' }), store.counts(actor.staff, department.id)])
  })
  await row('thread of 30, with the counts', async () => {
    await Promise.all([
      openConversation(deps, actor, { conversation: id }),
      store.counts(actor.staff, department.id),
    ])
  })
  const { items: newest } = await store.entries([first.conversation.threads[0]?.id ?? ''], { limit: 2 })
  await row('pulse of an open page, two messages under way', () =>
    pulse(deps, actor, { conversation: id, inFlight: newest.map(({ thread, id }) => ({ thread, id })) }),
  )
  const inbound = {
    channel: 'text' as const,
    provider: 'text',
    providerId: ids.make('au'),
    from,
    to: department.textNumber,
    body: 'Yes, thank you.',
  }
  await row('receive a text', () => receiveMessage(deps, actor, inbound))
  await row('receive it again', () => receiveMessage(deps, actor, inbound))
  const upTo = (await store.conversation(id))?.newestInbound ?? ''
  await row('mark it as seen', () => markSeen(deps, actor, { conversation: id, upTo }))
  let message = { thread: '', id: '' }
  const compose = await row('compose', async () => {
    const outcome = await composeMessage(deps, actor, {
      conversation: id,
      to: from,
      body: 'See you Thursday.',
      formKey: ids.make('au'),
    })
    if (outcome.kind === 'queued') message = outcome.message
  })
  const sending = {
    ...deps,
    outbox: { enqueue: async () => undefined },
    senders: { text: async () => ({ kind: 'accepted' as const, providerId: ids.make('au') }) },
  }
  const go = { take: async () => ({ kind: 'go' as const }) }
  const send = await row('send', () =>
    sendMessage({ ...sending, rate: go }, actor, { thread: message.thread, message: message.id }),
  )
  const context = { thread: message.thread, message: message.id }
  const delivered = { says: 'delivered' as const, final: true }
  const receipt = await row('record the receipt', () =>
    recordReceipt(deps, actor, { providerId: 'x', context, receipt: delivered }),
  )
  const total = (kind: 'requests' | 'read' | 'write') => compose[kind] + send[kind] + receipt[kind]
  rows.push(['compose to delivered', clients, messages, total('requests'), total('read'), total('write')])
  await row('the number’s rate', () => openRate(bench.table, systemClock).take(department, 1, 'direct'))
  await row('counts and lists after a change', () =>
    store.follow.counted([
      { change: ids.make('au'), tallies: [{ owner: { staff: actor.staff }, unread: 1 }] },
    ]),
  )
  const later = {
    conversation: id,
    to: from,
    body: 'See you tomorrow.',
    due: secondsAfter(systemClock.now(), 3600),
    zone: department.zone,
    formKey: ids.make('au'),
  }
  let scheduled = ''
  await row('schedule', async () => {
    const outcome = await scheduleMessage(
      { ...deps, schedules: { set: async () => undefined, remove: async () => undefined } },
      actor,
      later,
    )
    if (outcome.kind === 'scheduled') scheduled = outcome.scheduled.id
  })
  const tomorrow = { now: () => secondsAfter(systemClock.now(), 7200) }
  await row('release', () =>
    releaseScheduled({ ...deps, clock: tomorrow }, actor, { conversation: id, message: scheduled }),
  )
  await bench.stop()
  return rows
}
