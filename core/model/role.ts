import type { Permission } from './access.ts'
import type { Instant } from './time.ts'

/** A named set of permissions that the county edits. */
export type Role = {
  id: RoleId
  /** What the county calls it; missing: `words` names the delivered role. */
  name?: string
  permissions: readonly Permission[]
  /** Delivered roles that nobody has edited have version 0 and stand in no item. */
  version: number
  /** When and by whom the county edited it last. */
  updatedAt?: Instant
  updatedBy?: string
}

/** The role's word: `case-manager`, or an id that the county's own role was given. */
export type RoleId = string & { readonly of?: 'role' }

/** The roles a county begins with. */
export const deliveredRoleIds = [
  'case-manager',
  'therapist',
  'support-staff',
  'assessment-case-manager',
  'supervisor',
  'administrator',
] as const
export type DeliveredRole = (typeof deliveredRoleIds)[number]

const everyone: Permission[] = [
  'see-own-clients',
  'add-client',
  'see-unclaimed',
  'hand-over',
  'dismiss',
  'receive-notices',
]
const withCaseload: Permission[] = [
  ...everyone,
  'write-to-own-clients',
  'edit-client',
  'answer-unclaimed',
  'claim',
  'send-mass-message',
  'transfer-own',
  'record-release',
  'download-transcript',
]
const atTheDesk: Permission[] = [
  'answer-unclaimed',
  'see-department-clients',
  'write-to-waiting',
  'assign-waiting',
]
const overDepartment: Permission[] = [
  'see-department-clients',
  'transfer-in-department',
  'transfer-across',
  'set-coverage',
  'import-clients',
  'read-reports',
  'edit-department-lists',
  'edit-department-settings',
  'manage-staff',
  'read-audit',
  'export-records',
  'hold-records',
]

/** What each delivered role may do. Every role sees its own list, which is empty for those who keep none. */
export const deliveredPermissions: Record<DeliveredRole, readonly Permission[]> = {
  'case-manager': withCaseload,
  therapist: withCaseload,
  'assessment-case-manager': [...withCaseload, 'transfer-across'],
  'support-staff': [...everyone, ...atTheDesk, 'transfer-in-department', 'transfer-across'],
  supervisor: [
    ...new Set<Permission>([
      ...withCaseload,
      ...atTheDesk,
      ...overDepartment,
      'read-others-messages',
      'write-to-department',
      'send-to-department',
      'oversee-messages',
    ]),
  ],
  administrator: [...withCaseload, ...overDepartment, 'edit-roles'],
}

export const deliveredRoles: readonly Role[] = deliveredRoleIds.map((id) => ({
  id,
  permissions: deliveredPermissions[id],
  version: 0,
}))

/** What a role may do; a role that is not there any more may do nothing. */
export function permissionsIn(roles: readonly Role[], id: RoleId): readonly Permission[] {
  return roles.find((role) => role.id === id)?.permissions ?? []
}
