import { beforeEach, describe, expect, it } from 'vitest'
import { deleteRole, editRole, makeRole, resetRole } from '../../../core/actions/roles/edit-role.ts'
import { keepAdministered } from '../../../core/actions/roles/keep-administered.ts'
import { listRoles } from '../../../core/actions/roles/list-roles.ts'
import { actorOf } from '../../../core/actions/sign-in.ts'
import type { Permission } from '../../../core/model/access.ts'
import { deliveredPermissions, type Role } from '../../../core/model/role.ts'
import { newSession } from '../../../core/model/session.ts'
import { hashOf, makeSecret } from '../../../core/model/session-secret.ts'
import { type StaffKey, staff } from '../../../local/demo-county/staff.ts'
import { guardWrite } from '../../../store/administration-guard.ts'
import { memberItem, staffItem } from '../../../store/items.ts'
import { attempt, put } from '../../../store/writes.ts'
import { actor, openCounty, type TestCounty } from '../../support/county.ts'

const ada = actor('ada')
const named = ({ id, name }: Role) => name ?? id
let county: TestCounty

beforeEach(async () => {
  county = await openCounty()
})

const roleNow = async (id: string) => (await county.store.roles()).find((role) => role.id === id)
const without = (id: keyof typeof deliveredPermissions, ...gone: Permission[]) =>
  deliveredPermissions[id].filter((one) => !gone.includes(one))
const edit = (role: string, permissions: readonly string[], version = 0, name = '') =>
  editRole(county.deps, ada, { role, typed: { name, permissions: [...permissions] }, named, version })
const make = (name: string, ...permissions: string[]) =>
  makeRole(county.deps, ada, { typed: { name, permissions }, named })

async function made(name: string, ...permissions: Permission[]): Promise<Role> {
  const kept = await make(name, ...permissions)
  if (kept.kind !== 'kept') throw new Error(`not made: ${kept.kind}`)
  return (await roleNow(kept.role.id))!
}

async function give(key: StaffKey, role: string, department = 'pretrial') {
  const { id, name } = staff[key]
  await attempt(county.table, [put(memberItem({ id, name }, { department, role }))])
}

/** What a change of staff looks like: a membership that ends together with the guard. */
const leave = (key: StaffKey, department: string, role: string) =>
  keepAdministered(
    county.deps,
    { kind: 'membership', staff: staff[key].id, department, role },
    async (guard) => {
      const { id, name } = staff[key]
      const writes = [put(memberItem({ id, name }, { department, role })), guardWrite(guard)]
      return (await attempt(county.table, writes)) === 'done' ? 'done' : 'changed'
    },
  )

describe('a role that is changed', () => {
  it('holds from the next request of whoever has it', async () => {
    const secret = makeSecret()
    const { staff: id, department } = actor('dana')
    await county.store.startSession(newSession(await hashOf(secret), id, department, county.now()))
    expect(await edit('case-manager', without('case-manager', 'add-client'))).toMatchObject({ kind: 'kept' })
    const dana = await actorOf(county.deps, secret, { counts: 'use' })
    expect(dana.kind === 'signed-in' && dana.actor.permissions).not.toContain('add-client')
    expect(dana.kind === 'signed-in' && dana.actor.permissions).toContain('write-to-own-clients')
  })

  it('is told to the audit, with which role and who', async () => {
    await edit('case-manager', without('case-manager', 'add-client'))
    expect(county.audit.entries.at(-1)).toMatchObject({
      did: 'changed a role',
      thing: 'case-manager',
      outcome: 'kept',
      actor: { staff: ada.staff },
    })
  })

  it('shows the second of two editors what the first saved, and keeps the first’s', async () => {
    await edit('therapist', without('therapist', 'claim'))
    const second = await edit('therapist', without('therapist', 'add-client'))
    const first = without('therapist', 'claim').toSorted()
    expect(second.kind === 'changed' && second.role.permissions.toSorted()).toEqual(first)
    expect((await roleNow('therapist'))?.permissions.toSorted()).toEqual(first)
  })

  it('does not take an old form for a new one after a reset came between', async () => {
    await edit('therapist', without('therapist', 'claim'))
    const seen = (await roleNow('therapist'))!
    await resetRole(county.deps, ada, { role: 'therapist', version: seen.version })
    await edit('therapist', without('therapist', 'dismiss'))
    expect(await edit('therapist', without('therapist', 'add-client'), seen.version)).toMatchObject({
      kind: 'changed',
    })
  })

  it('lets one of two who save at the same moment through', async () => {
    const both = await Promise.all([
      edit('therapist', without('therapist', 'claim')),
      edit('therapist', without('therapist', 'add-client')),
    ])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'kept'])
  })

  it('never gives what its editor does not have', async () => {
    const more = [...deliveredPermissions['case-manager'], 'read-others-messages']
    expect(await edit('case-manager', more)).toEqual({
      kind: 'beyond',
      permissions: ['read-others-messages'],
    })
    expect(await roleNow('case-manager')).toMatchObject({ version: 0 })
  })

  it('is nobody’s to change who may not edit roles', async () => {
    const typed = { name: '', permissions: [] }
    for (const key of ['dana', 'ruth', 'sam', 'priya', 'tess'] as const) {
      const input = { role: 'case-manager', typed, named, version: 0 }
      expect(await editRole(county.deps, actor(key), input)).toMatchObject({ kind: 'refused' })
      expect(await makeRole(county.deps, actor(key), { typed, named })).toMatchObject({ kind: 'refused' })
      expect(await listRoles(county.deps, actor(key))).toMatchObject({ kind: 'refused' })
    }
    expect(await roleNow('case-manager')).toMatchObject({ version: 0 })
  })

  it('takes the name the county gives it, and not that of another', async () => {
    await edit('case-manager', deliveredPermissions['case-manager'], 0, 'Probation officer')
    expect(await roleNow('case-manager')).toMatchObject({ name: 'Probation officer' })
    const input = { typed: { name: 'probation  Officer', permissions: [] }, named }
    expect(await makeRole(county.deps, ada, input)).toEqual({ kind: 'invalid', because: 'taken' })
  })
})

describe('a delivered role that is reset', () => {
  it('is as it was delivered, its name and what its editor does not have included', async () => {
    await edit('supervisor', without('supervisor', 'read-others-messages'), 0, 'Team lead')
    const { version } = (await roleNow('supervisor'))!
    expect(await resetRole(county.deps, ada, { role: 'supervisor', version })).toMatchObject({ kind: 'kept' })
    expect(await roleNow('supervisor')).toEqual({
      id: 'supervisor',
      permissions: deliveredPermissions.supervisor,
      version: 0,
    })
  })

  it('is not reset over what somebody saved meanwhile, and resetting again changes nothing', async () => {
    await edit('supervisor', without('supervisor', 'claim'))
    expect(await resetRole(county.deps, ada, { role: 'supervisor', version: 0 })).toMatchObject({
      kind: 'changed',
    })
    const { version } = (await roleNow('supervisor'))!
    await resetRole(county.deps, ada, { role: 'supervisor', version })
    expect(await resetRole(county.deps, ada, { role: 'supervisor', version })).toMatchObject({ kind: 'kept' })
  })
})

describe('a role of the county’s own', () => {
  it('lets those who have it do what it says, and nothing else', async () => {
    const clerk = await made('Reports clerk', 'read-reports', 'see-own-clients')
    await give('sam', clerk.id)
    const secret = makeSecret()
    const { staff: id, department } = actor('sam')
    await county.store.startSession(newSession(await hashOf(secret), id, department, county.now()))
    const sam = await actorOf(county.deps, secret, { counts: 'use' })
    expect(sam.kind === 'signed-in' && [...sam.actor.permissions].toSorted()).toEqual([
      'read-reports',
      'see-own-clients',
    ])
  })

  it('is made of what its maker may do', async () => {
    expect(await make('Reader', 'read-others-messages')).toMatchObject({ kind: 'beyond' })
    expect(await make('', 'read-reports')).toEqual({ kind: 'invalid', because: 'empty' })
    expect(await make('x'.repeat(61), 'read-reports')).toEqual({ kind: 'invalid', because: 'too-long' })
  })

  it('is deleted only when nobody has it', async () => {
    const clerk = await made('Reports clerk', 'read-reports')
    await give('sam', clerk.id)
    const input = { role: clerk.id, version: clerk.version }
    expect(await deleteRole(county.deps, ada, input)).toEqual({ kind: 'in-use', people: 1 })
    await give('sam', 'support-staff')
    expect(await deleteRole(county.deps, ada, input)).toMatchObject({ kind: 'deleted' })
    expect(await roleNow(clerk.id)).toBeUndefined()
    expect(await deleteRole(county.deps, ada, input)).toEqual({ kind: 'not-found' })
  })

  it('is the only kind that can be deleted', async () => {
    expect(await deleteRole(county.deps, ada, { role: 'therapist', version: 0 })).toEqual({
      kind: 'not-found',
    })
  })
})

describe('the last administrator', () => {
  it.each(['edit-roles', 'manage-staff'] as const)('does not lose %s', async (gone) => {
    expect(await edit('administrator', without('administrator', gone))).toEqual({
      kind: 'last-administrator',
    })
    expect(await roleNow('administrator')).toMatchObject({ version: 0 })
  })

  it('may lose it once another role with both is somebody’s', async () => {
    const it = await made('IT desk', 'edit-roles', 'manage-staff')
    expect(await edit('administrator', without('administrator', 'edit-roles'))).toEqual({
      kind: 'last-administrator',
    })
    await give('sam', it.id)
    expect(await edit('administrator', without('administrator', 'edit-roles'))).toMatchObject({
      kind: 'kept',
    })
    expect(await edit(it.id, ['manage-staff'], it.version, 'IT desk')).toEqual({ kind: 'last-administrator' })
  })

  it('is not whoever is disabled, whatever lists say of them', async () => {
    const it = await made('IT desk', 'edit-roles', 'manage-staff')
    await give('sam', it.id)
    const { id, name, email, language } = staff.sam
    const disabled = { id, name, email, language, disabledAt: county.now() }
    await attempt(county.table, [put(staffItem(disabled))])
    expect(await edit('administrator', without('administrator', 'edit-roles'))).toEqual({
      kind: 'last-administrator',
    })
  })

  it('is not whoever has no account to sign in with yet', async () => {
    await leave('ada', 'behavioral', 'case-manager')
    await give('sam', 'administrator')
    await county.store.invitationPending(staff.sam.id)
    expect(await leave('ada', 'pretrial', 'case-manager')).toBe('last-administrator')
  })

  it('remains when two who administer leave at the same moment', async () => {
    await leave('ada', 'behavioral', 'case-manager')
    await give('ruth', 'administrator')
    const both = await Promise.all([
      leave('ada', 'pretrial', 'case-manager'),
      leave('ruth', 'pretrial', 'supervisor'),
    ])
    expect(both.toSorted()).toEqual(['done', 'last-administrator'])
  })

  it('remains when one leaves while the role of the other loses its rights', async () => {
    const it = await made('IT desk', 'edit-roles', 'manage-staff')
    await leave('ada', 'behavioral', 'case-manager')
    await give('ruth', it.id)
    const [left, edited] = await Promise.all([
      leave('ada', 'pretrial', 'case-manager'),
      edit(it.id, ['manage-staff'], it.version, 'IT desk'),
    ])
    const came = [left === 'done', edited.kind === 'kept']
    expect(came.toSorted()).toEqual([false, true])
  })
})

it('lists every role with how many people have it, in a fixed number of requests', async () => {
  const cost = await county.cost(async () => {
    const listed = await listRoles(county.deps, ada)
    const count = (id: string) => listed.kind === 'roles' && listed.roles.find((one) => one.id === id)?.people
    expect([count('administrator'), count('case-manager'), count('therapist')]).toEqual([1, 3, 1])
  })
  expect(cost.requests).toBeLessThanOrEqual(4)
})
