import { type Permission, permissions } from './access.ts'

/** What permissions are about, in the order in which a form shows them. */
export const permissionThemes = [
  'clients',
  'many',
  'passing-on',
  'unclaimed',
  'department',
  'running',
  'records',
  'county',
] as const
export type PermissionTheme = (typeof permissionThemes)[number]

const themes: Record<Permission, PermissionTheme> = {
  'see-own-clients': 'clients',
  'write-to-own-clients': 'clients',
  'add-client': 'clients',
  'edit-client': 'clients',
  'download-transcript': 'clients',
  'receive-notices': 'clients',
  'send-mass-message': 'many',
  'send-to-department': 'many',
  'transfer-own': 'passing-on',
  'transfer-in-department': 'passing-on',
  'transfer-across': 'passing-on',
  'record-release': 'passing-on',
  'see-unclaimed': 'unclaimed',
  'answer-unclaimed': 'unclaimed',
  claim: 'unclaimed',
  'hand-over': 'unclaimed',
  dismiss: 'unclaimed',
  'write-to-waiting': 'unclaimed',
  'assign-waiting': 'unclaimed',
  'see-department-clients': 'department',
  'read-others-messages': 'department',
  'write-to-department': 'department',
  'oversee-messages': 'department',
  'set-coverage': 'running',
  'import-clients': 'running',
  'read-reports': 'running',
  'edit-department-lists': 'running',
  'edit-department-settings': 'running',
  'read-audit': 'records',
  'export-records': 'records',
  'hold-records': 'records',
  'manage-staff': 'county',
  'edit-roles': 'county',
}

/** The permissions of a theme, in the order of the closed list. */
export function permissionsAbout(theme: PermissionTheme): Permission[] {
  return permissions.filter((permission) => themes[permission] === theme)
}
