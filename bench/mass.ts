import { setTimeout as pause } from 'node:timers/promises'
import { composeMessage } from '../core/actions/compose-message.ts'
import { beginMassMessage } from '../core/actions/mass/begin-mass-message.ts'
import { confirmMassMessage } from '../core/actions/mass/confirm-mass-message.ts'
import { forecast } from '../core/model/forecast.ts'
import { summed } from '../core/model/mass-progress.ts'
import { instantOf, millisecondsOf } from '../core/model/time.ts'
import { unkeptAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { departmentItem } from '../store/items.ts'
import { openStore } from '../store/store.ts'
import { putItem } from '../store/table.ts'
import { actor, addClients, department as fast, openBench } from './county.ts'
import { percentile, type Report, rounded } from './report.ts'

/** As a busy county's number; what the machine below can follow. */
const perSecond = 20
const body = 'The office is closed on Thursday.'

/**
 * A mass message through the deployed bundles, queues and table of this machine: how long from confirming to the last
 * phone, against what its review foresaw, and how long a direct message takes meanwhile.
 */
export async function measureMass(quick: boolean): Promise<Report> {
  const count = quick ? 200 : 1000
  const bench = await openBench({ triggers: true })
  const { phones } = bench.world
  const department = { ...fast, segmentsPerSecond: perSecond }
  await putItem(bench.table, departmentItem(department))
  const store = openStore({ documents: bench.table.documents, name: bench.table.name })
  const deps = { store, clock: systemClock, ids: openIds(), audit: unkeptAudit }
  const clients = await addClients(bench.table, count + 20)
  const [direct, many] = [clients.slice(0, 20), clients.slice(20)]

  let began = performance.now()
  const mass = await gathered(
    deps,
    many.map(({ conversation }) => conversation.id),
  )
  const gathering = performance.now() - began
  const was = await store.massMessage(mass)
  const begins = instantOf(Date.now())
  const foreseen = was && forecast(was.totals, department, begins)
  began = performance.now()
  const confirmed = await confirmMassMessage(deps, actor, { mass })
  if (confirmed.kind !== 'confirmed') throw new Error(`not confirmed: ${confirmed.kind}`)
  const answered = performance.now() - began
  const draining = drained(store, mass, count).then(() => performance.now() - began)

  const waits: number[] = []
  for (const { conversation, phone } of direct) {
    await pause(quick ? 250 : 1000)
    const at = performance.now()
    const written = {
      conversation: conversation.id,
      to: phone,
      body: 'Just for you.',
      formKey: deps.ids.make('au'),
    }
    await composeMessage(deps, actor, written)
    while (!phones.textsOf(phone).some(({ body }) => body === 'Just for you.')) await pause(5)
    waits.push(performance.now() - at)
  }
  const seconds = (await draining) / 1000
  const twice = many.filter(
    ({ phone }) => phones.textsOf(phone).filter((one) => one.body === body).length !== 1,
  )
  if (twice.length > 0) throw new Error(`${twice.length} did not get it exactly once`)
  await bench.stop()
  const expected = (millisecondsOf(foreseen?.last ?? begins) - millisecondsOf(begins)) / 1000
  return {
    title: 'A mass message',
    says: `${count} recipients at ${perSecond} segments a second, through the deployed bundles, the local queues and the local table. Each got it exactly once; twenty direct messages were written meanwhile, and share the number’s rate. The forecast is held to two percent against the product’s own rules with a clock of its own in the tests; here the machine’s own delays add to it.`,
    columns: ['what', 'measured', 'foreseen'],
    rows: [
      ['recipients looked up, s', rounded(gathering / 1000), ''],
      ['confirming, ms until the answer', rounded(answered), ''],
      ['from confirming until the last left, s', rounded(seconds), rounded(expected)],
      ['a direct message meanwhile, ms to the phone, middle of 20', rounded(percentile(waits, 0.5)), ''],
      ['a direct message meanwhile, ms to the phone, slowest of 20', rounded(percentile(waits, 1)), ''],
    ],
  }
}

type Made = Parameters<typeof beginMassMessage>[0]

/** A draft to everybody on the list but the others, looked up in the background. */
async function gathered(deps: Made, ids: string[]): Promise<string> {
  const formKey = deps.ids.make('au')
  const meant = new Set(ids)
  // The lists follow the stream: wait until everybody stands there.
  while ((await deps.store.rosterCount({ staff: actor.staff }, {}, ids.length + 20)) < ids.length + 20)
    await pause(100)
  const { items } = await deps.store.roster({ staff: actor.staff }, { limit: ids.length + 20 })
  const others = items.map(({ conversation }) => conversation).filter((id) => !meant.has(id))
  const selection = { kind: 'list' as const, owner: 'own' as const, filter: {}, except: others }
  const begun = await beginMassMessage(deps, actor, {
    selection,
    body,
    formKey,
    override: 'Measured at any hour of the day',
  })
  if (begun.kind !== 'begun') throw new Error(`not begun: ${begun.kind}`)
  while ((await deps.store.massMessage(begun.mass))?.state === 'gathering') await pause(50)
  return begun.mass
}

async function drained(store: Made['store'], mass: string, count: number): Promise<void> {
  const giveUp = performance.now() + 240_000
  for (;;) {
    const progress = summed(await store.massProgress(mass))
    if (progress.sent + progress.delivered + progress.failed + progress.unconfirmed >= count) return
    if (performance.now() > giveUp) throw new Error('not drained within four minutes')
    await pause(100)
  }
}
