import { beforeEach, describe, expect, it } from 'vitest'
import { deliveredPermissions } from '../../core/model/role.ts'
import { memberItem } from '../../store/items.ts'
import { putItem } from '../../store/table.ts'
import { siteOf } from '../support/access/site.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>

beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
})

/** A form whose fields may come several times. */
async function post(path: string, secret: string, fields: [string, string][]) {
  const answer = await site.ask('POST', path, secret, { form: fields })
  return { status: answer.status, location: answer.headers.get('location') ?? '', page: await answer.text() }
}
const read = async (path: string, secret: string) => (await site.ask('GET', path, secret)).text()
const ticked = (permissions: readonly string[]) =>
  permissions.map((one): [string, string] => ['permission', one])

describe('the pages of roles', () => {
  it('give back what was typed when it cannot be kept, and say why', async () => {
    const ada = await site.signIn('ada')
    const fields: [string, string][] = [['name', ' '], ['version', '0'], ...ticked(['read-reports'])]
    const answer = await post('/roles', ada, fields)
    expect(answer.status).toBe(422)
    expect(answer.page).toContain('Enter a name for the role.')
    expect(answer.page).toMatch(/<input id="read-reports"[^>]*checked/)
  })

  it('refuse by name what the editor does not have, whatever the page offered', async () => {
    const ada = await site.signIn('ada')
    const more = ticked([...deliveredPermissions.therapist, 'read-others-messages'])
    const answer = await post('/roles/therapist', ada, [['name', ''], ['version', '0'], ...more])
    expect(answer.status).toBe(422)
    expect(answer.page).toContain(
      'You may not do this yourself, so you can’t add it to a role: Read the messages of colleagues.',
    )
  })

  it('call a role of the county by its name on the settings of whoever has it', async () => {
    const ada = await site.signIn('ada')
    const same = ticked(deliveredPermissions['case-manager'])
    await post('/roles/case-manager', ada, [['name', 'Probation officer'], ['version', '0'], ...same])
    expect(await read('/settings', await site.signIn('dana'))).toContain('<dd>Probation officer</dd>')
  })

  it('lead somebody who took the right from their own role to where they may still go', async () => {
    const ada = await site.signIn('ada')
    await post('/roles', ada, [['name', 'IT desk'], ...ticked(['edit-roles', 'manage-staff'])])
    const it = (await county.store.roles()).find(({ name }) => name === 'IT desk')
    const { staff: id, name } = actor('sam')
    await putItem(county.table, memberItem({ id, name }, { department: 'pretrial', role: it?.id ?? '' }))
    const less = ticked(deliveredPermissions.administrator.filter((one) => one !== 'edit-roles'))
    const saved = await post('/roles/administrator', ada, [['name', ''], ['version', '0'], ...less])
    expect([saved.status, saved.location]).toEqual([303, '/department'])
    expect((await site.ask('GET', '/roles', ada)).status).toBe(403)
  })
})

describe('the statuses that a department has set', () => {
  const settings = (statuses: string, version: number): [string, string][] => [
    ['version', String(version)],
    ['hasHours', 'always'],
    ['answerHours', '12'],
    ['historyMoves', '1'],
    ['textInNotices', '1'],
    ['unreadHours', '8'],
    ['clientStatuses', statuses],
    ['status', 'Active'],
    ['followUp-0', '30'],
  ]

  it('hold on every page, and give way to those of the county file again', async () => {
    const ruth = await site.signIn('ruth')
    const saved = await post('/settings/department', ruth, settings('Intake\r\nActive', 0))
    expect(saved.location).toBe('/settings/department?done=kept')
    expect((await county.store.department('pretrial'))?.clientStatuses).toEqual(['Intake', 'Active'])
    expect(await read('/clients/new', await site.signIn('dana'))).toContain('>Intake</option>')
    expect((await county.store.settings('pretrial')).followUpDays).toEqual({ Active: 30 })
    await post('/settings/department', ruth, settings('', 1))
    expect((await county.store.department('pretrial'))?.clientStatuses).toEqual([
      'Active',
      'Training',
      'Exited',
    ])
  })

  it('are shown to the second of two who change them, beside their own', async () => {
    const ruth = await site.signIn('ruth')
    await post('/settings/department', ruth, settings('Intake\nActive', 0))
    const ada = await site.signIn('ada')
    const again = await post('/settings/department', ada, settings('Active\nExited', 0))
    expect(again.status).toBe(409)
    expect(again.page).toContain('Client statuses')
    expect(again.page).toContain('Intake · Active')
    expect(again.page).toMatch(/<textarea[^>]*clientStatuses[^>]*>\s*Active\nExited/)
  })
})
