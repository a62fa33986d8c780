import type { Group, Members } from '../model/group.ts'
import type { GroupId, StaffId } from '../model/ids.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'

/** A group with everyone in it. */
export type WholeGroup = { group: Group; members: Members }

/** Groups and their members. */
export type GroupStore = {
  /** A member of staff's groups in every department of theirs, in no order; one request. */
  groups(staff: StaffId): Promise<Group[]>
  /** One of this member of staff's groups with its members, consistent, in one request. */
  group(staff: StaffId, id: GroupId): Promise<WholeGroup | undefined>
  /** `replay`: this form was sent before; the group it made. */
  groupAdded(added: WholeGroup, formKey: string): Promise<Written | { replay: GroupId }>
  /** Name and members as they now are, and what they were kept aside for a week. `changed`: edited since. */
  groupEdited(now: WholeGroup, was: WholeGroup, at: Instant): Promise<Written>
  /** Gone with its members; what it was is kept aside for a week. */
  groupDeleted(was: WholeGroup, at: Instant): Promise<Written>
  /** What the last edit or the deletion of a group made of what: `version` is the one that came of it. */
  groupBefore(staff: StaffId, id: GroupId): Promise<{ was: WholeGroup; version: number } | undefined>
  /** A deleted group back as it was, under a new version. `changed`: it is there already. */
  groupRestored(restored: WholeGroup): Promise<Written>
}
