import { describe, expect, it } from 'vitest'
import { permissions as all, type Permission } from '../../../core/model/access.ts'
import {
  type DeliveredRole,
  deliveredPermissions,
  deliveredRoleIds,
  type Role,
} from '../../../core/model/role.ts'
import { mayAdd, mayChangeRole, mayGiveRole } from '../../../core/model/role-editing.ts'
import { actor } from '../../support/county.ts'

const ada = actor('ada')
const ruth = actor('ruth')
const dana = actor('dana')
const role = (id: DeliveredRole, permissions = deliveredPermissions[id]): Role => ({
  id,
  permissions,
  version: 0,
})
const made = (...permissions: Permission[]): Role => ({
  id: 'rl_01JD0000000000000000000001',
  name: 'Intake',
  permissions,
  version: 3,
})

describe('giving somebody a role', () => {
  const givenBy: Record<string, [typeof ada, DeliveredRole[]]> = {
    'an administrator': [ada, [...deliveredRoleIds]],
    'a supervisor': [
      ruth,
      ['case-manager', 'therapist', 'support-staff', 'assessment-case-manager', 'supervisor'],
    ],
    'a case manager': [dana, ['case-manager', 'therapist']],
  }
  for (const [who, [giver, given]] of Object.entries(givenBy))
    it.each(deliveredRoleIds)(`is ${who}’s to do as far as they may: %s`, (id) => {
      expect(mayGiveRole(giver, role(id)).allowed).toBe(given.includes(id))
    })

  it('names what would be more than the giver has', () => {
    expect(mayGiveRole(ruth, role('administrator'))).toEqual({ allowed: false, beyond: ['edit-roles'] })
  })

  it('is not a way for an administrator to make themselves a supervisor', () => {
    expect(mayGiveRole(ada, role('supervisor'), ada).allowed).toBe(false)
    expect(mayGiveRole(ada, role('case-manager'), ada).allowed).toBe(true)
  })

  it('stops at what the county added to a delivered role beyond what the giver has', () => {
    const more = role('supervisor', [...all])
    expect(mayGiveRole(ruth, more)).toEqual({ allowed: false, beyond: ['edit-roles'] })
    const caseManager = role('case-manager', [
      ...deliveredPermissions['case-manager'],
      'read-others-messages',
    ])
    expect(mayGiveRole(ada, caseManager)).toEqual({ allowed: false, beyond: ['read-others-messages'] })
    expect(mayGiveRole(ruth, caseManager)).toEqual({ allowed: true })
  })

  it('lends nothing of a delivered role to one that the county made', () => {
    expect(mayGiveRole(ada, made('read-others-messages')).allowed).toBe(false)
    expect(mayGiveRole(ada, made('read-reports')).allowed).toBe(true)
  })
})

describe('changing a role', () => {
  const supervisor = role('supervisor')
  const without = (...gone: Permission[]) => supervisor.permissions.filter((one) => !gone.includes(one))

  it('is free to take away, also what the editor does not have', () => {
    expect(mayChangeRole(ada, supervisor, without('read-others-messages'))).toEqual({ allowed: true })
    expect(mayChangeRole(ada, made('read-others-messages'), [])).toEqual({ allowed: true })
  })

  it('adds what the editor has', () => {
    const { permissions } = role('case-manager')
    expect(mayChangeRole(ada, role('case-manager'), [...permissions, 'read-reports']).allowed).toBe(true)
  })

  it('does not add what the editor does not have', () => {
    const { permissions } = role('case-manager')
    expect(mayChangeRole(ada, role('case-manager'), [...permissions, 'read-others-messages'])).toEqual({
      allowed: false,
      beyond: ['read-others-messages'],
    })
  })

  it('keeps what stood there beyond the editor', () => {
    const was = made('read-others-messages')
    expect(mayChangeRole(ada, was, ['read-others-messages', 'read-reports'])).toEqual({ allowed: true })
  })

  it('puts back what the role was delivered with', () => {
    const was = role('supervisor', without('read-others-messages'))
    expect(mayChangeRole(ada, was, supervisor.permissions)).toEqual({ allowed: true })
  })

  it('adds to the editor’s own role what it was delivered with, and nothing else', () => {
    const { permissions } = role('administrator')
    expect(mayChangeRole(ada, role('administrator'), [...permissions, 'oversee-messages']).allowed).toBe(
      false,
    )
    const less = { ...ada, permissions: permissions.filter((one) => one !== 'export-records') }
    expect(mayChangeRole(less, role('administrator', less.permissions), permissions).allowed).toBe(true)
  })
})

it('offers for a new role what its maker has', () => {
  expect(all.filter((permission) => mayAdd(ada, permission)).toSorted()).toEqual(
    [...ada.permissions].toSorted(),
  )
})
