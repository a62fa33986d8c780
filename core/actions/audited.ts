import type { AuditEntry } from '../model/audit.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'

/** Tells the audit who did what and how it ended, and hands the outcome on. */
export async function audited<Outcome extends { kind: string }>(
  deps: Pick<Deps, 'audit' | 'clock'>,
  actor: Actor,
  did: string,
  about: Partial<Pick<AuditEntry, 'conversation' | 'client' | 'message' | 'department' | 'mass'>>,
  outcome: Outcome,
): Promise<Outcome> {
  await deps.audit.record({ at: deps.clock.now(), actor, did, ...about, outcome: outcome.kind })
  return outcome
}
