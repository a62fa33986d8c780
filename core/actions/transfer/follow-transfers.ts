import { withoutMembers } from '../../model/group.ts'
import type { ConversationId, DepartmentId, StaffId } from '../../model/ids.ts'
import { untilWritten } from '../again.ts'
import type { Deps } from '../dependencies.ts'
import type { Kept } from '../follow-kept.ts'
import { carryRest } from './carry-over.ts'
import { workOnBulkTransfer } from './work-on-bulk-transfer.ts'

type FollowDeps = Pick<Deps, 'store' | 'clock' | 'ids'>

/**
 * What follows from a client's going to another case manager: they leave the groups of the one before, and unanswered
 * messages that did not fit into the transfer come along; a transfer of many goes on. Told again, nobody is in the groups and nothing is left.
 */
export async function followTransfers(deps: FollowDeps, facts: Kept[]): Promise<void> {
  for (const { staff, department, gone } of leavers(facts).values())
    await leaveGroups(deps, staff, department, gone)
  for (const fact of facts) {
    if (fact.kind === 'conversation' && fact.now?.before?.coming) await carryRest(deps, fact.now.id)
    if (fact.kind === 'bulk-transfer' && !fact.now.finishedAt) await workOnBulkTransfer(deps, fact.now.id)
  }
}

type Leaving = { staff: StaffId; department: DepartmentId; gone: ConversationId[] }

/** Who lost which clients, by case manager: their groups are read once for all of them. */
function leavers(facts: Kept[]): Map<string, Leaving> {
  const all = new Map<string, Leaving>()
  for (const fact of facts) {
    if (fact.kind !== 'conversation') continue
    const { was, now } = fact
    const wentAway = was?.staff !== undefined && now !== undefined && now.staff !== was.staff
    const wentAcross = now?.takenOff?.to !== undefined && was?.takenOff?.to === undefined
    if (!now || !was?.staff || !(wentAway || wentAcross)) continue
    const { staff, department } = was
    const known = all.get(`${department}#${staff}`) ?? { staff, department, gone: [] }
    all.set(`${department}#${staff}`, { ...known, gone: [...known.gone, now.id] })
  }
  return all
}

async function leaveGroups(
  deps: FollowDeps,
  staff: StaffId,
  department: DepartmentId,
  gone: ConversationId[],
): Promise<void> {
  const groups = (await deps.store.groups(staff)).filter((one) => one.department === department)
  for (const { id } of groups) {
    await untilWritten(async () => {
      const was = await deps.store.group(staff, id)
      if (!was || !gone.some((one) => one in was.members)) return 'none'
      const members = withoutMembers(was.members, gone)
      const group = { ...was.group, size: Object.keys(members).length, version: was.group.version + 1 }
      return deps.store.groupEdited({ group, members }, was, deps.clock.now())
    })
  }
}
