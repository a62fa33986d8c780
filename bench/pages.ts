import { newSession } from '../core/model/session.ts'
import { hashOf, makeSecret } from '../core/model/session-secret.ts'
import { systemClock } from '../providers/clock.ts'
import { openStore } from '../store/store.ts'
import { buildComparisons } from './bundles.ts'
import { addClients, addMessages, department, openBench, staff } from './county.ts'
import { pageEvent } from './functions.ts'
import { percentile, type Report, rounded } from './report.ts'

const warmUps = 60
const runs = 300

/** Warm pages of the real bundle against a bare handler that reads one item, side by side in one run. */
export async function measurePages(quick: boolean): Promise<Report> {
  const { 'one-item': bare } = await buildComparisons()
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
    const bench = await openBench({ bundles: { 'one-item': bare?.file ?? '' } })
    const made = await addClients(bench.table, clients as number)
    const first = made[0] as (typeof made)[number]
    await addMessages(bench.table, first, messages as number)
    const cookie = await signedIn(openStore({ documents: bench.table.documents, name: bench.table.name }))
    const events = {
      'one-item': ['one-item', {}],
      'client list of 50': ['staff-site', pageEvent('/clients', cookie)],
      'thread of 30': ['staff-site', pageEvent(`/conversations/${first.conversation.id}`, cookie)],
    } as const
    const times = await taken(bench.world.functions, events)
    const base = percentile(times['one-item'] ?? [], 0.5)
    const slowest = percentile(times['one-item'] ?? [], 0.99)
    for (const what of ['client list of 50', 'thread of 30'] as const) {
      const of = times[what] ?? []
      rows.push([
        what,
        clients as number,
        messages as number,
        rounded(percentile(of, 0.5) / base, 2),
        rounded(percentile(of, 0.99) / slowest, 2),
        rounded(base, 2),
        rounded(percentile(of, 0.5), 2),
      ])
    }
    await bench.stop()
  }
  return {
    title: 'Warm pages against a bare handler that reads one item',
    says: `Turn about in one run, ${runs} times each after ${warmUps} to warm up; the times beside the ratios are of this machine only.`,
    columns: [
      'page',
      'clients',
      'messages',
      'p50, times the bare p50',
      'p99, times the bare p99',
      'bare p50, ms',
      'page p50, ms',
    ],
    rows,
  }
}

async function taken(
  functions: { invoke(name: string, event: unknown): Promise<{ kind: string; payload?: unknown }> },
  events: Record<string, readonly [string, unknown]>,
) {
  const times: Record<string, number[]> = {}
  for (let run = 0; run < warmUps + runs; run++) {
    for (const [what, [name, event]] of Object.entries(events)) {
      const began = performance.now()
      const answer = await functions.invoke(name, event)
      const time = performance.now() - began
      const status = (typeof answer.payload === 'string' ? JSON.parse(answer.payload) : answer.payload) as
        | { statusCode?: number }
        | undefined
      if (answer.kind !== 'answered' || status?.statusCode !== 200)
        throw new Error(`${what} answered ${status?.statusCode ?? answer.kind}`)
      if (run >= warmUps) times[what] = [...(times[what] ?? []), time]
    }
  }
  return times
}

async function signedIn(store: ReturnType<typeof openStore>): Promise<string> {
  const secret = makeSecret()
  await store.startSession(newSession(await hashOf(secret), staff, department.id, systemClock.now()))
  return `clientcomm=${secret}`
}
