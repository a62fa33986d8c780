import { beforeEach, describe, expect, it } from 'vitest'
import { releaseScheduled } from '../../../core/actions/release-scheduled.ts'
import { scheduleMessage } from '../../../core/actions/schedule-message.ts'
import { actorOf, startSession } from '../../../core/actions/sign-in.ts'
import { createStaff } from '../../../core/actions/staff/create-staff.ts'
import { disableStaff, enableStaff, reviewDisabling } from '../../../core/actions/staff/disable-staff.ts'
import { editStaff } from '../../../core/actions/staff/edit-staff.ts'
import { leaveStretch } from '../../../core/actions/staff/leave.ts'
import { listStaff, openStaff } from '../../../core/actions/staff/list-staff.ts'
import { endMembership, keepMembership } from '../../../core/actions/staff/memberships.ts'
import { resetSignIn } from '../../../core/actions/staff/reset-sign-in.ts'
import { defaultSettings } from '../../../core/model/department-settings.ts'
import { newSession } from '../../../core/model/session.ts'
import { hashOf, makeSecret } from '../../../core/model/session-secret.ts'
import { secondsAfter } from '../../../core/model/time.ts'
import { forgetDepartments } from '../../../store/departments.ts'
import { settingsItem } from '../../../store/items.ts'
import { putItem } from '../../../store/table.ts'
import { ada, chris, dana, jonah, lorraine, priya, ruth } from '../../support/cast.ts'
import { actor, formKey, mariasPhone, openCounty, type TestCounty } from '../../support/county.ts'

let county: TestCounty
beforeEach(async () => {
  county = await openCounty()
})

const issuer = 'https://sign-in.example/pool'
const inPretrial = [{ department: 'pretrial', role: 'case-manager' }]
const nina = { name: 'Nina Castillo', email: 'Nina.Castillo@HarborCounty.example', memberships: inPretrial }

async function made(given: Partial<typeof nina> = {}) {
  const created = await createStaff(county.deps, actor('ruth'), { ...nina, ...given, formKey: formKey() })
  if (created.kind !== 'created') throw new Error(`not created: ${created.kind}`)
  const staff = await county.store.staff(created.staff)
  if (!staff) throw new Error('nobody was kept')
  return staff
}

async function followAll() {
  for (let round = 0; round < 12; round += 1) await county.follow()
}

describe('an account', () => {
  it('is made by whoever manages the staff, with an invitation, and signs in', async () => {
    const staff = await made()
    expect(staff).toMatchObject({ name: 'Nina Castillo', email: 'nina.castillo@harborcounty.example' })
    expect(staff.invitation).toBeUndefined()
    expect(county.directory.asked).toEqual(['invite nina.castillo@harborcounty.example'])
    const started = await startSession(county.deps, { issuer, subject: 'subject-1' })
    expect(started).toMatchObject({ kind: 'started', staff: { id: staff.id } })
    expect(await county.store.staffOfDepartment('pretrial')).toContainEqual({
      id: staff.id,
      name: 'Nina Castillo',
      role: 'case-manager',
    })
  })

  it('is made once, however often the form comes', async () => {
    const key = formKey()
    const first = await createStaff(county.deps, actor('ruth'), { ...nina, formKey: key })
    const again = await createStaff(county.deps, actor('ruth'), { ...nina, formKey: key })
    expect(again).toEqual(first)
    const other = await createStaff(county.deps, actor('ruth'), { ...nina, formKey: formKey() })
    expect(other).toMatchObject({ kind: 'known', staff: first.kind === 'created' && first.staff })
  })

  it('whose invitation could not leave is invited by a second try', async () => {
    county.directory.isBusy = true
    const created = await createStaff(county.deps, actor('ruth'), { ...nina, formKey: formKey() })
    if (created.kind !== 'created') throw new Error(created.kind)
    expect(created.invited).toBe(false)
    expect((await county.store.staff(created.staff))?.invitation).toBe('pending')
    county.directory.isBusy = false
    const again = await resetSignIn(county.deps, actor('ruth'), { staff: created.staff, reset: 'invitation' })
    expect(again.kind).toBe('sent')
    expect((await county.store.staff(created.staff))?.invitation).toBeUndefined()
    expect(await county.store.staffBySignIn(issuer, 'subject-1')).toBe(created.staff)
  })

  it('needs a name, an address and a role that its maker may give', async () => {
    const asked = (given: object) =>
      createStaff(county.deps, actor('ruth'), { ...nina, formKey: formKey(), ...given })
    expect(await asked({ name: ' ', email: 'nobody' })).toMatchObject({
      kind: 'invalid',
      fields: { name: 'empty', email: 'not-an-address' },
    })
    const role = (of: string, department = 'pretrial') => [{ department, role: of }]
    expect(await asked({ memberships: role('administrator') })).toMatchObject({ fields: { role: 'beyond' } })
    expect(await asked({ memberships: role('therapist', 'behavioral') })).toMatchObject({
      fields: { role: 'beyond' },
    })
    expect(await asked({ memberships: [] })).toMatchObject({ fields: { role: 'empty' } })
    expect(await createStaff(county.deps, actor('dana'), { ...nina, formKey: formKey() })).toEqual({
      kind: 'refused',
      because: 'no-permission',
    })
  })

  it('of somebody who works elsewhere in the county only gets a department more', async () => {
    const staff = await made()
    const input = {
      ...nina,
      name: 'N. Castillo',
      memberships: [{ department: 'behavioral', role: 'therapist' }],
    }
    const added = await createStaff(county.deps, actor('lorraine'), { ...input, formKey: formKey() })
    expect(added).toEqual({ kind: 'added', staff: staff.id })
    expect((await county.store.staff(staff.id))?.memberships).toHaveLength(2)
    const theirs = {
      staff: staff.id,
      name: 'Taken Over',
      email: 'x@harbor.example',
      number: '',
      extension: '',
    }
    const changed = await editStaff(county.deps, actor('lorraine'), { ...theirs, version: 0 })
    expect(changed).toEqual({ kind: 'refused', because: 'no-permission' })
    const reset = await resetSignIn(county.deps, actor('ruth'), { staff: staff.id, reset: 'start-over' })
    expect(reset.kind).toBe('refused')
    expect((await editStaff(county.deps, actor('ada'), { ...theirs, version: 0 })).kind).toBe('edited')
  })
})

describe('an address of somebody in a confidential department', () => {
  it('neither names them nor adds them, to whoever does not work there', async () => {
    const settings = { ...defaultSettings, confidential: true, version: 1 }
    await putItem(county.table, settingsItem('behavioral', settings))
    forgetDepartments(county.table)
    const given = { ...nina, name: 'Somebody', email: priya.email, formKey: formKey() }
    expect(await createStaff(county.deps, actor('ruth'), given)).toEqual({ kind: 'needs-administrator' })
    expect((await county.store.staff(priya.id))?.memberships).toHaveLength(1)
  })
})

describe('a staff record', () => {
  const edit = (staff: string, given: object = {}) =>
    editStaff(county.deps, actor('ruth'), {
      staff,
      name: 'Nina Castillo',
      email: nina.email,
      number: '',
      extension: '',
      version: 0,
      ...given,
    })

  it('gets another name, address and desk phone, on every list', async () => {
    const staff = await made()
    const given = { name: 'Nina Ortega', email: 'nina.ortega@harborcounty.example', number: '801 555 0102' }
    expect((await edit(staff.id, { ...given, extension: '12' })).kind).toBe('edited')
    expect(await county.store.staff(staff.id)).toMatchObject({
      name: 'Nina Ortega',
      deskPhone: { number: '+18015550102', extension: '12' },
      version: 1,
    })
    expect(await county.store.staffByEmail('nina.ortega@harborcounty.example')).toBe(staff.id)
    expect(await county.store.staffByEmail('nina.castillo@harborcounty.example')).toBeUndefined()
    const names = (await county.store.staffOfDepartment('pretrial')).map(({ name }) => name)
    expect(names).toContain('Nina Ortega')
    expect([...county.directory.accounts.keys()]).toEqual(['nina.ortega@harborcounty.example'])
  })

  it('that two people change at once shows the second what the first wrote', async () => {
    const staff = await made()
    expect((await edit(staff.id, { name: 'Nina Ortega' })).kind).toBe('edited')
    const second = await edit(staff.id, { name: 'Nina Castillo-Ortega' })
    expect(second).toMatchObject({ kind: 'changed', person: { name: 'Nina Ortega', version: 1 } })
    expect((await county.store.staff(staff.id))?.name).toBe('Nina Ortega')
    expect((await edit(staff.id, { name: 'Nina Ortega' })).kind).toBe('edited')
  })

  it('cannot take an address that somebody has', async () => {
    const staff = await made()
    await made({ email: 'other@harborcounty.example', name: 'Other One' })
    expect(await edit(staff.id, { email: 'other@harborcounty.example' })).toEqual({
      kind: 'invalid',
      fields: { email: 'taken' },
    })
  })

  it('is not there for those who do not manage its department', async () => {
    expect(await openStaff(county.deps, actor('ruth'), { staff: jonah.id })).toEqual({ kind: 'not-found' })
    expect(await listStaff(county.deps, actor('dana'))).toEqual({ kind: 'refused', because: 'no-permission' })
  })
})

describe('a role', () => {
  it('is given from the next request on, and never one that the giver lacks', async () => {
    const staff = await made()
    const give = (as: 'ruth' | 'ada', role: string, of = staff.id) =>
      keepMembership(county.deps, actor(as), { staff: of, department: 'pretrial', role })
    expect((await give('ruth', 'support-staff')).kind).toBe('kept')
    expect((await give('ruth', 'administrator')).kind).toBe('beyond')
    expect((await give('ruth', 'case-manager', ada.id)).kind).toBe('beyond')
    expect((await give('ada', 'supervisor')).kind).toBe('kept')
    expect((await county.store.staff(staff.id))?.memberships).toEqual([
      { department: 'pretrial', role: 'supervisor' },
    ])
  })

  it('of the last administrator stays', async () => {
    const elsewhere = await keepMembership(county.deps, actor('ada'), {
      staff: ada.id,
      department: 'behavioral',
      role: 'case-manager',
    })
    expect(elsewhere.kind).toBe('kept')
    const last = await keepMembership(county.deps, actor('ada'), {
      staff: ada.id,
      department: 'pretrial',
      role: 'case-manager',
    })
    expect(last.kind).toBe('last-administrator')
  })

  it('taken away leaves the clients of that department waiting', async () => {
    const client = await county.client('jonah', { name: 'Nadia Petrova' })
    const ended = await endMembership(county.deps, actor('lorraine'), {
      staff: jonah.id,
      department: 'behavioral',
    })
    expect(ended.kind).toBe('ended')
    await followAll()
    expect(await county.conversation(client.id)).toMatchObject({ state: 'waiting' })
  })
})

describe('somebody who is switched off', () => {
  it('is signed out at once, and what they ask next is not answered', async () => {
    const secret = makeSecret()
    await county.store.startSession(newSession(await hashOf(secret), chris.id, 'pretrial', county.now()))
    expect((await actorOf(county.deps, secret, { counts: 'use' })).kind).toBe('signed-in')
    expect((await disableStaff(county.deps, actor('ruth'), { staff: chris.id })).kind).toBe('disabled')
    expect(await actorOf(county.deps, secret, { counts: 'use' })).toEqual({
      kind: 'signed-out',
      because: 'disabled',
    })
    expect(await actorOf(county.deps, secret, { counts: 'use' })).toEqual({
      kind: 'signed-out',
      because: 'none',
    })
    expect(county.directory.asked).toContain(`sign out ${chris.email}`)
    const listed = await listStaff(county.deps, actor('ruth'))
    expect(listed).toMatchObject({ disabled: [{ name: chris.name }] })
    expect((await disableStaff(county.deps, actor('ruth'), { staff: chris.id })).kind).toBe('disabled')
    expect((await enableStaff(county.deps, actor('ruth'), { staff: chris.id })).kind).toBe('enabled')
    expect((await county.store.staff(chris.id))?.disabledAt).toBeUndefined()
    expect((await county.store.staffOfDepartment('pretrial')).every((one) => !one.disabled)).toBe(true)
  })

  it('leaves no client without anybody: they wait, unread as they were, and what was scheduled is held', async () => {
    const maria = await county.maria()
    const lewis = await county.client('dana', { name: 'Lewis Grant', number: '+18015550142' })
    await county.text('Are you there?')
    const scheduled = await scheduleMessage(county.deps, actor('dana'), {
      conversation: maria.id,
      to: mariasPhone,
      body: 'Court is on Monday at 9.',
      due: '2026-11-24T16:00:00.000Z',
      zone: 'America/Denver',
      formKey: formKey(),
    })
    if (scheduled.kind !== 'scheduled') throw new Error(scheduled.kind)
    await county.follow()
    const review = await reviewDisabling(county.deps, actor('ruth'), { staff: dana.id })
    expect(review).toMatchObject({
      clients: { count: 2, names: ['Lewis Grant', 'Maria Santos'] },
      scheduled: 1,
    })
    await disableStaff(county.deps, actor('ruth'), { staff: dana.id })
    await county.text('Hello?')
    await followAll()
    const now = await county.conversation(maria.id)
    expect(now).toMatchObject({ state: 'waiting', unread: 2, held: 'author-left' })
    expect(now.staff).toBeUndefined()
    expect((await county.conversation(lewis.id)).state).toBe('waiting')
    expect((await county.store.scheduledMessage(maria.id, scheduled.scheduled.id))?.held).toBe('author-left')
    const entries = await county.entries(now)
    expect(entries.filter((one) => one.direction === 'marker')).toHaveLength(1)
    expect(await county.store.leaving(dana.id, 'pretrial')).toBeUndefined()
    expect(county.noticeJobs.jobs.length).toBeGreaterThan(0)
    const released = await releaseScheduled(
      county.deps,
      { kind: 'service', name: 'schedule' },
      { conversation: maria.id, message: scheduled.scheduled.id },
    )
    expect(released).toEqual({ kind: 'held', because: 'author-left' })
  })

  it('leaves more clients than one stretch takes, each moved once, whatever is told again', async () => {
    for (let one = 0; one < 27; one += 1) await county.client('chris', { name: `Client ${one}` })
    await disableStaff(county.deps, actor('ruth'), { staff: chris.id })
    const mark = await county.store.leaving(chris.id, 'pretrial')
    if (!mark) throw new Error('nothing follows')
    expect(await leaveStretch(county.deps, mark)).toBe('moved on')
    expect(await leaveStretch(county.deps, mark)).toBe('nothing')
    expect(await county.store.leaving(chris.id, 'pretrial')).toMatchObject({ step: 1, clients: 25 })
    await followAll()
    expect(await county.store.leaving(chris.id, 'pretrial')).toBeUndefined()
    expect((await county.store.caseload(chris.id, { limit: 50 })).items).toEqual([])
  })

  it('is on no duty list any more, and covers nobody', async () => {
    const was = await county.store.settings('pretrial')
    const dutyList = [chris.id, actor('sam').staff]
    await county.store.keepSettings('pretrial', { ...was, dutyList, version: was.version + 1 }, was)
    const named = (key: 'dana' | 'chris') => ({ staff: actor(key).staff, name: actor(key).name })
    const [from, to] = [county.now(), secondsAfter(county.now(), 86_400)]
    const coverage = {
      department: 'pretrial',
      worker: named('dana'),
      delegate: named('chris'),
      by: named('dana'),
    }
    await county.store.keepCoverage({ now: { ...coverage, from, to, version: 1 } })
    await disableStaff(county.deps, actor('ruth'), { staff: chris.id })
    await followAll()
    expect((await county.store.settings('pretrial')).dutyList).toEqual([actor('sam').staff])
    expect(await county.store.coverageOf(actor('dana').staff, 'pretrial')).toBeUndefined()
  })

  it('who is switched on again keeps whom they still have', async () => {
    const client = await county.client('chris', { name: 'Vanessa Ortiz' })
    await disableStaff(county.deps, actor('ruth'), { staff: chris.id })
    await enableStaff(county.deps, actor('ruth'), { staff: chris.id })
    await followAll()
    expect(await county.conversation(client.id)).toMatchObject({ state: 'caseload', staff: chris.id })
    expect(await county.store.leaving(chris.id, 'pretrial')).toBeUndefined()
  })

  it('keeps nobody who was off their list when a text brings them back', async () => {
    const maria = await county.maria()
    const off = { ...maria, state: 'off-list' as const, version: maria.version + 1 }
    await county.store.changeRecords({ conversations: [{ was: maria, now: off }] })
    await disableStaff(county.deps, actor('ruth'), { staff: dana.id })
    await followAll()
    await county.text('I am back')
    expect(await county.conversation(maria.id)).toMatchObject({ state: 'waiting', unread: 1 })
  })

  it('is not oneself, an administrator for a supervisor, nor the last administrator', async () => {
    const off = (as: 'ruth' | 'ada', staff: string) => disableStaff(county.deps, actor(as), { staff })
    expect((await off('ruth', ruth.id)).kind).toBe('yourself')
    expect((await off('ruth', ada.id)).kind).toBe('refused')
    expect((await off('ruth', lorraine.id)).kind).toBe('not-found')
    expect((await off('ada', ada.id)).kind).toBe('yourself')
  })
})

describe('a sign-in', () => {
  it('is begun anew for somebody who lost their phone', async () => {
    const staff = await made()
    const again = await resetSignIn(county.deps, actor('ruth'), { staff: staff.id, reset: 'start-over' })
    expect(again.kind).toBe('sent')
    expect(await county.store.staffBySignIn(issuer, 'subject-1')).toBeUndefined()
    expect(await county.store.staffBySignIn(issuer, 'subject-2')).toBe(staff.id)
  })

  it('is not reset by those who may not, nor for those who have not signed in', async () => {
    const staff = await made()
    const reset = (as: 'ruth' | 'dana' | 'lorraine') =>
      resetSignIn(county.deps, actor(as), { staff: staff.id, reset: 'password' })
    expect((await reset('ruth')).kind).toBe('has-not-signed-in')
    expect((await reset('dana')).kind).toBe('refused')
    expect((await reset('lorraine')).kind).toBe('not-found')
  })
})
