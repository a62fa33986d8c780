import { may } from '../../model/access.ts'
import type { ConversationId, RetentionRunId } from '../../model/ids.ts'
import {
  cutoff,
  mostOfAClass,
  type ReadRules,
  type RetentionClass,
  type RetentionRules,
  type RetentionRun,
  readRules,
  retentionClasses,
} from '../../model/retention.ts'
import { hashOf } from '../../model/session-secret.ts'
import type { Actor } from '../../model/staff.ts'
import { audited } from '../audited.ts'
import type { Deps } from '../dependencies.ts'
import type { NotServed } from '../served-conversation.ts'
import { heldIn, reportedIn } from './kept-back.ts'

type RetentionDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'audit'>
const runsShown = 12

export type RetentionSeen = { kind: 'retention'; rules: RetentionRules; runs: RetentionRun[] } | NotServed
export type RulesKept =
  | { kind: 'kept'; rules: RetentionRules }
  | { kind: 'changed' }
  | Extract<ReadRules, { kind: 'invalid' }>
  | NotServed

/** The department's rules, and its latest runs. */
export async function seeRetention({ store }: Pick<Deps, 'store'>, actor: Actor): Promise<RetentionSeen> {
  const department = allowedIn(actor)
  if (typeof department !== 'string') return department
  const [rules, runs] = await Promise.all([
    store.retentionRules(department),
    store.retentionRuns(department, runsShown),
  ])
  return { kind: 'retention', rules, runs }
}

/** Sets how long each class is kept. Nothing is removed by it: that takes a report, and somebody who read it. */
export async function setRetention(
  deps: RetentionDeps,
  actor: Actor,
  input: { typed: Record<RetentionClass, string>; version: number },
): Promise<RulesKept> {
  const department = allowedIn(actor)
  if (typeof department !== 'string') return department
  const read = readRules(input.typed)
  if (read.kind === 'invalid') return read
  const was = await deps.store.retentionRules(department)
  if (was.version !== input.version) return { kind: 'changed' }
  const rules: RetentionRules = {
    days: read.days,
    version: was.version + 1,
    updatedAt: deps.clock.now(),
    ...(actor.kind === 'staff' ? { updatedBy: actor.name } : {}),
  }
  const kept = await deps.store.retentionRulesKept(department, rules, was)
  const outcome: RulesKept = kept === 'done' ? { kind: 'kept', rules } : { kind: 'changed' }
  return audited(deps, actor, 'set how long records are kept', {}, outcome)
}

/**
 * Reports what the rules would remove today, and removes nothing. What stands under a hold, or has a reported message
 * that is still open, is counted as kept back. A fixed number of requests, and at most so many of each class.
 */
export async function reportRetention(
  deps: RetentionDeps,
  actor: Actor,
): Promise<{ kind: 'reported'; run: RetentionRun } | { kind: 'no-rules' } | NotServed> {
  const department = allowedIn(actor)
  if (typeof department !== 'string') return department
  if (actor.kind !== 'staff') return { kind: 'not-found' }
  const { days } = await deps.store.retentionRules(department)
  if (retentionClasses.every((kind) => days[kind] === null)) return { kind: 'no-rules' }
  const at = deps.clock.now()
  const found = await Promise.all(
    retentionClasses.map(async (kind): Promise<ConversationId[]> => {
      const after = days[kind]
      if (after === null) return []
      return deps.store.conversationsBefore(department, kind, cutoff(at, after), mostOfAClass + 1)
    }),
  )
  const [held, reported] = await Promise.all([
    heldIn(deps.store, department),
    reportedIn(deps.store, department),
  ])
  const taken = found.map((ids) => ids.slice(0, mostOfAClass))
  const conversations = taken.flat().filter((id) => !held.has(id) && !reported.has(id))
  const run: RetentionRun = {
    id: deps.ids.make('rt'),
    department,
    at,
    by: { staff: actor.staff, name: actor.name },
    days,
    found: counted(taken),
    keptBack: taken.flat().length - conversations.length,
    more: found.some((ids) => ids.length > mostOfAClass),
    conversations,
    hash: await hashOf(JSON.stringify({ at, days, conversations })),
    state: 'reported',
    place: 0,
    removed: 0,
    spared: 0,
    version: 1,
  }
  await deps.store.retentionRunKept(run)
  const about = { thing: run.id }
  return audited(deps, actor, 'asked what retention would remove', about, { kind: 'reported', run })
}

function counted(taken: ConversationId[][]): RetentionRun['found'] {
  const [offList = [], unclaimed = [], dismissed = []] = taken
  return { 'off-list': offList.length, unclaimed: unclaimed.length, dismissed: dismissed.length }
}

/** Has exactly what a report named removed, step by step, by the sweep. Said again, it goes on as it does. */
export async function startRetention(
  deps: RetentionDeps,
  actor: Actor,
  input: { run: RetentionRunId; hash: string },
): Promise<{ kind: 'started'; run: RetentionRun } | { kind: 'changed' } | NotServed> {
  const department = allowedIn(actor)
  if (typeof department !== 'string') return department
  if (actor.kind !== 'staff') return { kind: 'not-found' }
  const was = await deps.store.retentionRun(department, input.run)
  if (!was) return { kind: 'not-found' }
  if (was.hash !== input.hash) return { kind: 'changed' }
  if (was.state !== 'reported') return { kind: 'started', run: was }
  const started = { at: deps.clock.now(), by: { staff: actor.staff, name: actor.name } }
  const run = { ...was, state: 'running' as const, started, version: was.version + 1 }
  if ((await deps.store.retentionRunKept(run, was)) === 'changed') return { kind: 'changed' }
  return audited(deps, actor, 'removed records by retention', { thing: run.id }, { kind: 'started', run })
}

/** The report of a run, as it stands. */
export async function seeRun(
  { store }: Pick<Deps, 'store'>,
  actor: Actor,
  id: RetentionRunId,
): Promise<{ kind: 'run'; run: RetentionRun } | NotServed> {
  const department = allowedIn(actor)
  if (typeof department !== 'string') return department
  const run = await store.retentionRun(department, id)
  return run ? { kind: 'run', run } : { kind: 'not-found' }
}

function allowedIn(actor: Actor): string | NotServed {
  const asked = may(actor, 'hold-records')
  if (!asked.allowed) return { kind: 'refused', because: asked.because }
  return actor.kind === 'staff' ? actor.department : { kind: 'not-found' }
}
