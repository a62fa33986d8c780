import { workOnExport } from '../core/actions/exports/work-on-export.ts'
import type { RecordsExport } from '../core/model/records-export.ts'
import { instantOf } from '../core/model/time.ts'
import type { Files } from '../core/ports/files.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { openStore } from '../store/store.ts'
import { drawVolume } from '../web/exports/volume.ts'
import { actor, addClients, addMessages, department, openBench } from './county.ts'
import { type Report, rounded } from './report.ts'

const perClient = 200
const none = async (): Promise<never> => {
  throw new Error('only put here')
}
const noFiles: Files = {
  uploadOrigin: none,
  uploadAddress: none,
  read: none,
  put: none,
  remove: none,
}

/** A public-records export of a whole department with rules of every kind, by the function's own code, files in memory. */
export async function measureExports(quick: boolean): Promise<Report> {
  const messages = quick ? 5000 : 100_000
  const bench = await openBench()
  const clients = await addClients(bench.table, messages / perClient)
  for (const client of clients) await addMessages(bench.table, client, perClient)
  const store = openStore({ documents: bench.table.documents, name: bench.table.name })
  const ids = openIds(systemClock)
  const one: RecordsExport = {
    id: ids.make('ex'),
    department: department.id,
    by: { staff: actor.staff, name: actor.name },
    at: systemClock.now(),
    scope: { kind: 'department' },
    from: instantOf(Date.now() - 30 * 86_400_000),
    until: instantOf(Date.now() + 86_400_000),
    days: { first: '2026-01-01', last: '2026-12-31' },
    notes: true,
    rules: {
      phrases: Array.from({ length: 20 }, (_, place) => ({
        text: `Client ${place} Whitmore`,
        reason: 'Name',
      })),
      patterns: {
        'social-security': 'Private',
        phone: 'Private',
        email: 'Private',
        'date-of-birth': 'Private',
      },
    },
    state: 'gathering',
    wave: 1,
    conversations: 0,
    written: 0,
    volumes: [],
    entries: 0,
    redactions: 0,
    version: 1,
  }
  await store.keepRecordsExport(one, 'bench-form-0000000000')
  let bytes = 0
  const count = (file: { bytes: Uint8Array }) => {
    bytes += file.bytes.length
  }
  const deps = {
    store,
    clock: systemClock,
    files: { ...noFiles, put: async (file: { bytes: Uint8Array }) => count(file) },
    draw: drawVolume,
    hash: async (of: Uint8Array) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', of.slice())).toString('hex'),
    makeTry: () => 'bench',
  }
  const began = performance.now()
  const outcome = await workOnExport(deps, { export: one.id, wave: 1 }, 3600)
  const seconds = (performance.now() - began) / 1000
  const done = await store.recordsExport(one.id)
  if (outcome.kind !== 'done' || done?.entries !== messages) throw new Error('the export is not whole')
  await bench.stop()
  return {
    title: 'A public-records export',
    says: 'All messages of a department, 200 to a client, blacked out by 20 names and four patterns; the aim is 100,000 within a minute. Seconds are of this machine, its own table server beside it.',
    columns: ['messages', 'volumes', 'pages', 'places blacked out', 'megabytes', 'seconds'],
    rows: [
      [
        messages,
        done.volumes.length,
        done.volumes.at(-1)?.lastPage ?? 0,
        done.redactions,
        rounded(bytes / 1e6),
        rounded(seconds),
      ],
    ],
  }
}
