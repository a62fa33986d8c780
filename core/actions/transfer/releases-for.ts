import type { Client } from '../../model/client.ts'
import type { DepartmentId } from '../../model/ids.ts'
import type { ReleaseFor } from '../../model/transfer.ts'
import type { Deps } from '../dependencies.ts'

/** What a client released of a department's record to others, as it holds now. None is recorded yet. */
export async function releasesFor(
  _deps: Pick<Deps, 'store'>,
  _client: Client,
  _from: DepartmentId,
): Promise<ReleaseFor[]> {
  return []
}
