import { followConversation } from '../../../core/actions/served-conversation.ts'
import { may } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import type { Site } from '../../site.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** Whether the form is shown at all; the action asks again. */
export function mayExport({ actor, department }: Site) {
  const allowed = may(actor, 'export-records', { department: department.id })
  return allowed.allowed
    ? ({ kind: 'yes' } as const)
    : ({ kind: 'refused', because: allowed.because } as const)
}

/** Whose records are asked for: a client of the department by name, or (empty) all of it. Undefined: nobody here. */
export async function whoseName(
  { deps }: SiteDeps,
  { actor }: Site,
  of: string | undefined,
): Promise<string | undefined> {
  if (!of) return ''
  const conversation = isId('cv', of) ? await followConversation(deps.store, of) : undefined
  return conversation?.department === actor.department ? conversation.name : undefined
}
