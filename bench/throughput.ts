import { setTimeout as pause } from 'node:timers/promises'
import { composeMessage } from '../core/actions/compose-message.ts'
import { unkeptAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openStore } from '../store/store.ts'
import { actor, addClients, department, openBench } from './county.ts'
import { percentile, type Report, rounded } from './report.ts'

const texts = 500

/** How many texts a second pass through the real functions, queues and table of this machine, in and out. */
export async function measureThroughput(): Promise<Report> {
  const bench = await openBench({ triggers: true })
  const { phones } = bench.world
  const store = openStore({ documents: bench.table.documents, name: bench.table.name })
  const clients = await addClients(bench.table, texts)
  const kept = async () =>
    (await Promise.all(clients.map(({ conversation }) => store.conversation(conversation.id)))).filter(
      (one) => one?.unread === 1,
    ).length

  let began = performance.now()
  for (const { phone } of clients)
    phones.send({ from: phone, to: department.textNumber, body: 'Yes, I can come.' })
  await until(async () => (await kept()) === texts)
  const receiving = texts / ((performance.now() - began) / 1000)

  const deps = { store, clock: systemClock, ids: openIds(), audit: unkeptAudit }
  const arrived = () =>
    clients.filter(({ phone }) => phones.textsOf(phone).some(({ body }) => body === 'See you Thursday.'))
      .length
  began = performance.now()
  for (const { conversation, phone } of clients) {
    await composeMessage(deps, actor, {
      conversation: conversation.id,
      to: phone,
      body: 'See you Thursday.',
      formKey: deps.ids.make('au'),
    })
  }
  await until(async () => arrived() === texts)
  const sending = texts / ((performance.now() - began) / 1000)

  const waits: number[] = []
  for (const { conversation, phone } of clients.slice(0, 40)) {
    const at = performance.now()
    await composeMessage(deps, actor, {
      conversation: conversation.id,
      to: phone,
      body: 'One at a time.',
      formKey: deps.ids.make('au'),
    })
    await until(async () => phones.textsOf(phone).some(({ body }) => body === 'One at a time.'))
    waits.push(performance.now() - at)
  }
  await bench.stop()
  return {
    title: 'Throughput of this machine',
    says: `${texts} texts each way through the deployed bundles, the local queues and the local table, all on this machine, with a number that carries more than it can send. On AWS the number's rate is the limit.`,
    columns: ['what', 'texts a second', 'ms, middle of 40', 'ms, slowest of 40'],
    rows: [
      ['received and kept', rounded(receiving), '', ''],
      ['composed, sent and on the phone', rounded(sending), '', ''],
      [
        'one text, from Send to the phone',
        '',
        rounded(percentile(waits, 0.5)),
        rounded(percentile(waits, 1)),
      ],
    ],
  }
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 120_000
  while (!(await done())) {
    if (performance.now() > giveUp) throw new Error('not done within two minutes')
    await pause(20)
  }
}
