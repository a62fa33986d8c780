import { beforeAll, describe, expect, test } from 'vitest'
import { newSession } from '../../core/model/session.ts'
import { hashOf, makeSecret } from '../../core/model/session-secret.ts'
import { siteOf } from '../support/access/site.ts'
import { ada, chris, dana, jonah } from '../support/cast.ts'
import { formKey, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let ruth: string
let nina: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  ruth = await site.signIn('ruth')
})

const html = async (answer: Response | Promise<Response>) => (await answer).text()
const ask = (method: string, path: string, form?: Record<string, string>, secret = ruth) =>
  site.ask(method, path, secret, form ? { form } : {})

describe('Accounts of the staff', () => {
  test('are listed with their roles, and made with an invitation', async () => {
    const list = await html(ask('GET', '/staff'))
    expect(list).toContain(dana.name)
    expect(list).toContain('Support staff')
    expect(list).not.toContain(jonah.name)
    const form = await html(ask('GET', '/staff/new'))
    expect(form).toContain('Role in Pretrial Services')
    expect(form).not.toContain('value="administrator"')
    const given = { email: 'nina@harborcounty.example', 'role-pretrial': 'case-manager', formKey: formKey() }
    const wrong = await ask('POST', '/staff', { ...given, name: '' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Write their name.')])
    const made = await html(ask('POST', '/staff', { ...given, name: 'Nina Castillo' }))
    expect(made).toContain('Nina Castillo is on the staff. The invitation is on its way.')
    expect(made).toContain('has not signed in yet')
    nina = (await county.store.staffByEmail('nina@harborcounty.example')) ?? ''
    const again = await html(ask('POST', '/staff', { ...given, name: 'Nina Castillo', formKey: formKey() }))
    expect(again).toContain('There is an account with this address already')
  })

  test('that two people change at once are shown as the first left them, beside what the second typed', async () => {
    const edit = (name: string) =>
      ask('POST', `/staff/${nina}`, {
        name,
        email: 'nina@harborcounty.example',
        number: '801 555 0102',
        extension: '12',
        version: '0',
      })
    expect(await html(edit('Nina Ortega'))).toContain('Saved.')
    const second = await edit('Nina C. Ortega')
    const shown = await second.text()
    expect(second.status).toBe(409)
    expect(shown).toContain('Name is now: Nina Ortega')
    expect(shown).toContain('value="Nina C. Ortega"')
    expect(shown).toContain('(801) 555-0102 / 12')
  })

  test('get another role, but never one above the giver', async () => {
    const give = (role: string, of = nina) =>
      html(ask('POST', `/staff/${of}/memberships`, { department: 'pretrial', role }))
    expect(await give('therapist')).toContain('Therapist in Pretrial Services from now on.')
    expect(await give('administrator')).toContain('You cannot give or take a role')
    expect(await give('case-manager', ada.id)).toContain('You cannot give or take a role')
  })

  test('are helped when they cannot sign in', async () => {
    const reset = (reset: string) => html(ask('POST', `/staff/${nina}/sign-in`, { reset }))
    expect(await reset('invitation')).toContain('gets a new invitation')
    expect(await reset('password')).toContain('They have not signed in yet.')
    expect(await reset('start-over')).toContain('sets up the second factor again')
    expect((await ask('POST', `/staff/${nina}/sign-in`, { reset: 'other' })).status).toBe(404)
  })

  test('of others’ departments do not exist', async () => {
    for (const path of [`/staff/${jonah.id}`, `/staff/${jonah.id}/disabling`, '/staff/st_nobody'])
      expect((await ask('GET', path)).status).toBe(404)
    const danas = await site.signIn('dana')
    expect((await ask('GET', '/staff', undefined, danas)).status).toBe(403)
  })

  test('are switched off after a look at whom that leaves alone, and an open page says so', async () => {
    const client = await county.client('chris', { name: 'Vanessa Ortiz', number: '+18015550146' })
    await county.follow()
    const open = await site.signIn('chris')
    expect((await ask('GET', `/conversations/${client.id}`, undefined, open)).status).toBe(200)
    const review = await html(ask('GET', `/staff/${chris.id}/disabling`))
    expect(review).toContain('1 client will be without a case manager:')
    expect(review).toContain('Vanessa Ortiz')
    expect(review).toContain('Switch off, and let 1 client wait')
    expect(review).toContain(`/transfers/new?from=${chris.id}`)
    const off = await html(ask('POST', `/staff/${chris.id}/disabling`, {}))
    expect(off).toContain('account is switched off.')
    const next = await ask('GET', `/conversations/${client.id}`, undefined, open)
    expect(next.headers.get('location')).toContain('because=disabled')
    for (let round = 0; round < 8; round += 1) await county.follow()
    expect((await county.conversation(client.id)).state).toBe('waiting')
    expect(await html(ask('GET', '/staff'))).toContain('Switched off')
    expect(await html(ask('POST', `/staff/${chris.id}/enabling`, {}))).toContain('is on again')
  })
})

describe('One’s own account', () => {
  test('keeps a desk phone with its extension, and the language of the pages', async () => {
    const danas = await site.signIn('dana')
    const page = await html(ask('GET', '/account', undefined, danas))
    expect(page).toContain(dana.email)
    const save = (form: object) =>
      ask('POST', '/account', { number: '', extension: '', language: 'en', version: '0', ...form }, danas)
    expect(await html(save({ number: '12' }))).toContain('This phone number does not exist.')
    const saved = await html(save({ number: '801-555-0102', extension: '7', language: 'es' }))
    expect(saved).toContain('Guardado.')
    expect((await save({})).status).toBe(409)
    expect((await county.store.staff(dana.id))?.deskPhone).toEqual({ number: '+18015550102', extension: '7' })
  })

  test('goes to another of one’s departments, and to no other', async () => {
    const adas = await site.signIn('ada')
    expect(await html(ask('GET', '/account', undefined, adas))).toContain('Go to Behavioral Health')
    const go = (department: string) => ask('POST', '/account/department', { department }, adas)
    expect((await go('behavioral')).headers.get('location')).toBe('/clients')
    expect(await html(ask('GET', '/account', undefined, adas))).toContain('Go to Pretrial Services')
    expect((await go('elsewhere')).status).toBe(404)
    const sams = await site.signIn('sam')
    expect((await ask('POST', '/account/department', { department: 'behavioral' }, sams)).status).toBe(404)
  })

  test('lists where one is signed in, ends each, or all of them', async () => {
    const [here, there] = [await site.signIn('sam'), await site.signIn('sam')]
    const list = await html(ask('GET', '/account/sessions', undefined, here))
    expect(list).toContain('This browser')
    expect(list).toContain('Another browser')
    const hash = await hashOf(there)
    expect(await html(ask('POST', '/account/sessions', { session: hash }, here))).toContain(
      'That session is signed out.',
    )
    expect((await ask('GET', '/clients', undefined, there)).headers.get('location')).toContain('/sign-in')
    const others = makeSecret()
    await county.store.startSession(newSession(await hashOf(others), dana.id, 'pretrial', county.now()))
    const refused = await ask('POST', '/account/sessions', { session: await hashOf(others) }, here)
    expect(refused.status).toBe(404)
    const gone = await ask('POST', '/account/sessions/ending', {}, here)
    expect(gone.headers.get('location')).toBe('/sign-in?because=everywhere')
    expect((await ask('GET', '/clients', undefined, here)).headers.get('location')).toContain('/sign-in')
  })
})
