import type { Line } from '../../model/conversation.ts'
import type { DepartmentId } from '../../model/ids.ts'
import type { Staff } from '../../model/staff.ts'
import type { Store } from '../../ports.ts'

/**
 * Lists of a member of staff name no department: of somebody who works in several, only this department's clients are
 * anybody's business here. Asks nothing where they belong to one alone.
 */
export async function keptHere(
  store: Pick<Store, 'conversationsById'>,
  lines: Line[],
  { memberships }: Pick<Staff, 'memberships'>,
  department: DepartmentId,
): Promise<Line[]> {
  if (memberships.length < 2) return lines
  const found = await store.conversationsById(lines.map(({ conversation }) => conversation))
  const here = new Set(found.filter((one) => one.department === department).map(({ id }) => id))
  return lines.filter(({ conversation }) => here.has(conversation))
}
