import { may } from '../../model/access.ts'
import type { AuditEvent } from '../../model/audit.ts'
import type { ConversationId, StaffId } from '../../model/ids.ts'
import type { Actor } from '../../model/staff.ts'
import type { Deps } from '../dependencies.ts'

/** Who and whom the lines are about, as they are called today: the audit itself holds ids only. */
export type AuditNames = {
  staff: Map<StaffId, string>
  /** Of the department, where the one who looks may see its clients. What is missing is not there any more, or not theirs to see. */
  conversations: Map<ConversationId, string>
}

/** Names in two requests, whatever the number of lines. */
export async function namesIn(
  { store }: Pick<Deps, 'store'>,
  actor: Extract<Actor, { kind: 'staff' }>,
  events: AuditEvent[],
): Promise<AuditNames> {
  const ids = [...new Set(events.flatMap(({ conversation }) => conversation ?? []))]
  const maySeeClients = may(actor, 'see-department-clients').allowed
  const [colleagues, conversations] = await Promise.all([
    store.staffOfDepartment(actor.department),
    maySeeClients && ids.length > 0 ? store.conversationsById(ids) : [],
  ])
  const own = conversations.filter(({ department }) => department === actor.department)
  return {
    staff: new Map(colleagues.map(({ id, name }) => [id, name])),
    conversations: new Map(own.map((one) => [one.id, one.name || one.address || ''])),
  }
}
