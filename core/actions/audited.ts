import { type AuditEntry, codeOf } from '../model/audit.ts'
import type { AuditVerb } from '../model/audit-verbs.ts'
import type { Actor } from '../model/staff.ts'
import type { Deps } from './dependencies.ts'

/**
 * Tells the audit who did what and how it ended, and hands the outcome on. What was read is told before it is shown;
 * what was changed, right after.
 */
export async function audited<Outcome extends { kind: string }>(
  deps: Pick<Deps, 'audit' | 'clock'>,
  actor: Actor,
  did: AuditVerb,
  about: Partial<Pick<AuditEntry, 'conversation' | 'client' | 'message' | 'department' | 'mass' | 'thing'>>,
  outcome: Outcome,
): Promise<Outcome> {
  const because = codeOf('because' in outcome ? outcome.because : undefined)
  const why = because === undefined ? {} : { because }
  await deps.audit.record({ at: deps.clock.now(), actor, did, ...about, outcome: outcome.kind, ...why })
  return outcome
}
