import type { Kept } from '../follow-kept.ts'
import { leaveStretch } from './leave.ts'

/** Somebody left a department: the next of their clients are put among those who wait. */
export async function followLeaving(deps: Parameters<typeof leaveStretch>[0], facts: Kept[]): Promise<void> {
  for (const fact of facts) if (fact.kind === 'leaving') await leaveStretch(deps, fact.now)
}
