import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { followAudit } from '../core/actions/audit/follow-audit.ts'
import { type AuditEvent, auditEventOf } from '../core/model/audit.ts'
import { type AuditLink, lineOfLink, linkAfter, textOfEvent } from '../core/model/audit-chain.ts'
import { openAudit } from '../providers/audit.ts'
import { openIds, systemClock } from '../providers/clock.ts'
import { actor, countingStore, department, openBench } from './county.ts'
import { type Report, rounded } from './report.ts'

const verified = 100_000
const inALink = 20
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** What the audit adds to an action, what chaining costs, and how long its verifier takes. */
export async function measureAudit(): Promise<Report> {
  const bench = await openBench()
  const { store, cost } = countingStore(bench)
  const ids = openIds()
  const audit = openAudit(store, ids)
  const rows: Report['rows'] = []
  const row = async (what: string, work: () => Promise<unknown>) => {
    const { requests, read, write } = await cost(work)
    rows.push([what, requests, read, write, ''])
  }
  const did = { at: systemClock.now(), actor, did: 'opened a conversation', outcome: 'open' } as const
  await row('a line', () => audit.record(did))
  await row('a line about a conversation', () => audit.record({ ...did, conversation: ids.make('cv') }))
  const deps = { store, clock: systemClock, log: quiet }
  for (const count of [1, inALink, 100]) {
    const facts = events(count, ids.make).map((event) => ({ kind: 'audit' as const, id: event.id, event }))
    await row(`chaining ${count}`, () => followAudit(deps, facts))
  }
  await bench.stop()
  rows.push([`verifying ${verified}`, '', '', '', await seconds()])
  return {
    title: 'The audit',
    says: 'What each action of staff adds (a line is put by itself, outside of every transaction), what the stream’s consumer pays to chain a batch, and how long the verifier takes, with the start of its process.',
    columns: ['what', 'requests', 'read units', 'write units', 'seconds'],
    rows,
  }
}

function events(count: number, make: (kind: 'au' | 'cv') => string): AuditEvent[] {
  const entry = { at: systemClock.now(), actor, did: 'opened a conversation', outcome: 'open' } as const
  return Array.from({ length: count }, () =>
    auditEventOf({ ...entry, conversation: make('cv') }, make('au')),
  ).filter((event) => event !== undefined)
}

async function seconds(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'clientcomm-audit-'))
  const file = join(folder, 'audit.jsonl')
  const all = events(verified, openIds().make)
  const lines: string[] = []
  let head: AuditLink | undefined
  for (let from = 0; from < all.length; from += inALink) {
    const some = all.slice(from, from + inALink)
    head = await linkAfter(head, department.id, some, systemClock.now())
    lines.push(...some.map(textOfEvent), lineOfLink(head))
  }
  writeFileSync(file, `${lines.join('\n')}\n`)
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [
    join(import.meta.dirname, '..', 'verifier', 'verify.mjs'),
    file,
  ])
  const took = (performance.now() - started) / 1000
  rmSync(folder, { recursive: true, force: true })
  if (status !== 0) throw new Error('the verifier found what was not there')
  return rounded(took, 2)
}
