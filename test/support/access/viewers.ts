import type { Permission } from '../../../core/model/access.ts'
import { type DeliveredRole, deliveredPermissions } from '../../../core/model/role.ts'
import { staff } from '../../../local/demo-county/staff.ts'
import { memberItem } from '../../../store/items.ts'
import { putItem } from '../../../store/table.ts'
import { actor, type TestCounty } from '../county.ts'
import type { Viewer as Asker } from './standings.ts'

/** A delivered role, or the one that the county of the matrix made: it reads all and writes hardly anything. */
export type Role = DeliveredRole | 'reader'

/** Who asks, with the role they have in the department of their session. */
export type Viewer = Asker & { role: Role }

/** One for each delivered role. */
export const delivered: Record<DeliveredRole, Viewer> = {
  'case-manager': { role: 'case-manager', key: 'dana', colleague: 'chris', elsewhere: 'jonah' },
  therapist: { role: 'therapist', key: 'priya', colleague: 'jonah', elsewhere: 'dana' },
  'assessment-case-manager': {
    role: 'assessment-case-manager',
    key: 'tess',
    colleague: 'dana',
    elsewhere: 'priya',
  },
  'support-staff': { role: 'support-staff', key: 'sam', colleague: 'dana', elsewhere: 'priya' },
  supervisor: { role: 'supervisor', key: 'ruth', colleague: 'dana', elsewhere: 'priya' },
  // A member of both departments, whose session shows the first: the other does not exist here.
  administrator: { role: 'administrator', key: 'ada', colleague: 'dana', elsewhere: 'priya' },
}

/**
 * Somebody with the role that the county made, and one person with a role in each department: what they may do in the
 * other holds only there.
 */
export const others = {
  'the county’s own role': { role: 'reader', key: 'beth', colleague: 'priya', elsewhere: 'dana' },
  'case manager here, supervisor elsewhere': {
    role: 'case-manager',
    key: 'lorraine',
    department: 'pretrial',
    colleague: 'chris',
    elsewhere: 'jonah',
  },
  'supervisor here, case manager elsewhere': {
    role: 'supervisor',
    key: 'lorraine',
    department: 'behavioral',
    colleague: 'jonah',
    elsewhere: 'chris',
  },
} satisfies Record<string, Viewer>

const readersRole = 'rl_01JD0000000000000000000001'
const readersPermissions: Permission[] = [
  'see-own-clients',
  'read-others-messages',
  'see-unclaimed',
  'answer-unclaimed',
  'assign-waiting',
  'read-reports',
]

export function permissionsOf(role: Role): readonly Permission[] {
  return role === 'reader' ? readersPermissions : deliveredPermissions[role]
}

/** The viewer at work in the department of their session. */
export function at({ key, department }: Pick<Asker, 'key' | 'department'>) {
  const person = actor(key)
  return department === undefined ? person : { ...person, department }
}

/** Gives those who need one the role of the county's own, and the membership of a second department. */
export async function giveRoles({ store, table }: TestCounty): Promise<void> {
  const role = { id: readersRole, name: 'Reader', permissions: readersPermissions }
  await store.keepRole(role, undefined, await store.administrationGuard())
  await putItem(table, memberItem(staff.beth, { department: 'behavioral', role: readersRole }))
  await putItem(table, memberItem(staff.lorraine, { department: 'pretrial', role: 'case-manager' }))
}
