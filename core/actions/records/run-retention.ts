import type { DepartmentId, RetentionRunId } from '../../model/ids.ts'
import type { RetentionRun } from '../../model/retention.ts'
import type { Actor } from '../../model/staff.ts'
import { type Instant, secondsAfter } from '../../model/time.ts'
import { heldIn, type KeptBack, reportedIn } from './kept-back.ts'
import { type RemovalDeps, removeConversation } from './remove-conversation.ts'

/** So many conversations are removed before the run remembers how far it has come. */
const stretch = 10

/**
 * Goes on with every run that somebody started, until a time is over: what is left waits for the next sweep. Two at
 * work at once do the same things once, and one of them stops at the next stretch.
 */
export async function runRetention(
  deps: RemovalDeps,
  actor: Actor,
  { seconds }: { seconds: number },
): Promise<{ kind: 'ran'; removed: number; spared: number }> {
  const until = secondsAfter(deps.clock.now(), seconds)
  const sum = { removed: 0, spared: 0 }
  for (const { department, id } of await deps.store.runningRetention()) {
    const done = await goOn(deps, actor, department, id, until)
    sum.removed += done.removed
    sum.spared += done.spared
  }
  return { kind: 'ran', ...sum }
}

async function goOn(
  deps: RemovalDeps,
  actor: Actor,
  department: DepartmentId,
  id: RetentionRunId,
  until: Instant,
) {
  const sum = { removed: 0, spared: 0 }
  let run = await deps.store.retentionRun(department, id)
  while (run?.state === 'running' && deps.clock.now() < until) {
    const step = await stretchOf(deps, actor, run)
    const place = run.place + stretch
    const isDone = place >= run.conversations.length
    const now: RetentionRun = {
      ...run,
      place: Math.min(place, run.conversations.length),
      removed: run.removed + step.removed,
      spared: run.spared + step.spared,
      version: run.version + 1,
      ...(isDone ? { state: 'done', doneAt: deps.clock.now() } : {}),
    }
    if ((await deps.store.retentionRunKept(now, run)) === 'changed') break
    sum.removed += step.removed
    sum.spared += step.spared
    run = now
  }
  return sum
}

async function stretchOf(deps: RemovalDeps, actor: Actor, run: RetentionRun) {
  const keptBack = await keptBackIn(deps, run.department)
  const ended = { removed: 0, spared: 0 }
  for (const id of run.conversations.slice(run.place, run.place + stretch))
    ended[await removeConversation(deps, actor, run, id, keptBack)] += 1
  return ended
}

async function keptBackIn({ store }: RemovalDeps, department: DepartmentId): Promise<KeptBack> {
  const [held, reported] = await Promise.all([heldIn(store, department), reportedIn(store, department)])
  return { has: (id) => held.has(id) || reported.has(id) }
}
