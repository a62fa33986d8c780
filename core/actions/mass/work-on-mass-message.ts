import type { MassMessageId } from '../../model/ids.ts'
import { inWork } from '../../model/mass-message.ts'
import type { Actor } from '../../model/staff.ts'
import { secondsAfter } from '../../model/time.ts'
import type { Deps } from '../dependencies.ts'
import { gatherRecipients } from './gather-recipients.ts'
import { writeOut } from './write-out.ts'

/** A job may come so much before its time by the clock of whoever handles it. */
const earlySeconds = 5

export type Worked =
  /** Nothing to do: an older job, one done before, or one that comes too early (the sweep wakes it). */
  | { kind: 'stale' | 'not-yet' }
  /** Gathered, written out, or some of it: what comes next is in the record, and the stream brings the next job. */
  | { kind: 'reviewed' | 'goes-on' | 'done'; count?: number }
  /** Somebody else changed it meanwhile: a person stopped it, or another worker does the same. */
  | { kind: 'changed' }

/**
 * One stretch of work on a mass message: looks up its recipients, or writes to some of them. May end at any moment
 * and be done again: a job that was lost is brought back by the sweep, and whoever was written to is not again.
 */
export async function workOnMassMessage(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'audit' | 'log'>,
  actor: Actor,
  job: { mass: MassMessageId; step: number },
): Promise<Worked> {
  const mass = await deps.store.massMessage(job.mass)
  if (!mass || mass.step !== job.step || !inWork(mass.state)) return { kind: 'stale' }
  if (mass.resumesAt > secondsAfter(deps.clock.now(), earlySeconds)) return { kind: 'not-yet' }
  return mass.state === 'gathering' ? gatherRecipients(deps, mass) : writeOut(deps, actor, mass)
}
