import { describe, expect, it } from 'vitest'
import { leavesAnAdministrator, type Member, type Taking } from '../../../core/model/last-administrator.ts'
import { deliveredPermissions, deliveredRoles, type Role } from '../../../core/model/role.ts'
import { staff } from '../../../local/demo-county/staff.ts'

const ada = staff.ada.id
const ruth = staff.ruth.id
const member = (who: string, role: string, isDisabled = false): Member => ({
  staff: who,
  department: 'pretrial',
  role,
  isDisabled,
})
const administrator: Role = {
  id: 'administrator',
  permissions: deliveredPermissions.administrator,
  version: 4,
}
const without = (gone: string): Role => ({
  ...administrator,
  permissions: administrator.permissions.filter((one) => one !== gone),
})
const other: Role = {
  id: 'rl_01JD0000000000000000000001',
  permissions: ['edit-roles', 'manage-staff'],
  version: 1,
}

describe('somebody still administers the county', () => {
  const alone = [member(ada, 'administrator'), member(ruth, 'supervisor')]
  const two = [member(ada, 'administrator'), member(ruth, 'administrator')]
  const cases: [string, boolean, Member[], Taking][] = [
    ['when one of two leaves', true, two, { kind: 'membership', staff: ada, department: 'pretrial' }],
    [
      'when the only one leaves: nobody',
      false,
      alone,
      { kind: 'membership', staff: ada, department: 'pretrial' },
    ],
    [
      'when the only one becomes a supervisor: nobody',
      false,
      alone,
      { kind: 'membership', staff: ada, department: 'pretrial', role: 'supervisor' },
    ],
    ['when a supervisor leaves', true, alone, { kind: 'membership', staff: ruth, department: 'pretrial' }],
    [
      'when the only one leaves another department',
      true,
      alone,
      { kind: 'membership', staff: ada, department: 'behavioral' },
    ],
    ['when one of two is disabled', true, two, { kind: 'disabling', staff: ruth }],
    ['when the only one is disabled: nobody', false, alone, { kind: 'disabling', staff: ada }],
    [
      'when the other is disabled already: nobody',
      false,
      [member(ada, 'administrator'), member(ruth, 'administrator', true)],
      { kind: 'disabling', staff: ada },
    ],
    ['when their role loses an export', true, alone, { kind: 'role', role: without('export-records') }],
    [
      'when their role loses the staff: nobody',
      false,
      alone,
      { kind: 'role', role: without('manage-staff') },
    ],
    ['when their role loses the roles: nobody', false, alone, { kind: 'role', role: without('edit-roles') }],
    [
      'when their role loses the roles and another’s has them',
      true,
      [...alone, member(staff.sam.id, other.id)],
      { kind: 'role', role: without('edit-roles') },
    ],
    ['when their role is gone: nobody', false, alone, { kind: 'role gone', role: 'administrator' }],
  ]
  it.each(cases)('%s', (_, remains, members, taking) => {
    expect(leavesAnAdministrator(members, [...deliveredRoles, other], taking)).toBe(remains)
  })
})
