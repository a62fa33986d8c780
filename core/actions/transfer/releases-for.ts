import type { Conversation } from '../../model/conversation.ts'
import type { Department } from '../../model/department.ts'
import type { Release } from '../../model/release-of-information.ts'
import { localParts } from '../../model/send-time.ts'
import type { Deps } from '../dependencies.ts'

/** What a client released of this department's record, and the day on which that is asked. */
export async function releasesFor(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { id, subjectsIn = [] }: Conversation,
  from: Pick<Department, 'zone'>,
): Promise<{ releases: Release[]; today: string }> {
  const releases = await store.releases([id, ...subjectsIn])
  return { releases, today: localParts(clock.now(), from.zone).date }
}
