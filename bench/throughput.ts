import { setTimeout as pause } from 'node:timers/promises'
import { composeMessage } from '../core/actions/compose-message.ts'
import { unkeptAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openStore } from '../store/store.ts'
import { actor, addClients, department, openBench } from './county.ts'
import { percentile, type Report, rounded } from './report.ts'

const texts = 300

/** How many texts a second pass through the real functions, queues and table of this machine, in and out. */
export async function measureThroughput(): Promise<Report> {
  const bench = await openBench({ triggers: true })
  const { phones } = bench.world
  const store = openStore({ documents: bench.table.documents, name: bench.table.name })
  const clients = await addClients(bench.table, texts)
  const ids = clients.map(({ conversation }) => conversation.id)
  const kept = async () => {
    const hundreds = Array.from({ length: texts / 100 }, (_, place) =>
      ids.slice(place * 100, place * 100 + 100),
    )
    const found = await Promise.all(hundreds.map((hundred) => store.conversationsById(hundred)))
    return found.flat().filter((one) => one.unread === 1).length
  }

  let began = performance.now()
  for (const { phone } of clients)
    phones.send({ from: phone, to: department.textNumber, body: 'Yes, I can come.' })
  await until(async () => (await kept()) === texts, 250)
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
  await until(async () => arrived() === texts, 250)
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
    await until(async () => phones.textsOf(phone).some(({ body }) => body === 'One at a time.'), 5)
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

/** Asks seldom, so that asking does not slow what it waits for. */
async function until(done: () => Promise<boolean>, everyMilliseconds: number): Promise<void> {
  const giveUp = performance.now() + 240_000
  while (!(await done())) {
    if (performance.now() > giveUp) throw new Error('not done within four minutes')
    await pause(everyMilliseconds)
  }
}
