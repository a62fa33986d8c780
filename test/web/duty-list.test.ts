import { beforeAll, describe, expect, it } from 'vitest'
import { asked, expected, type Right } from '../support/access/rights.ts'
import { siteOf } from '../support/access/site.ts'
import { type Subject, subjectOf, type Viewer } from '../support/access/standings.ts'
import { acknowledged, danger } from '../support/alerts.ts'
import { actor, formKey, openCounty, type TestCounty } from '../support/county.ts'

const sam: Viewer = { key: 'sam', colleague: 'dana', elsewhere: 'priya' }
let county: TestCounty
let site: ReturnType<typeof siteOf>
let secret: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  const was = await county.store.settings('pretrial')
  const dutyList = [actor('sam').staff]
  await county.store.keepSettings('pretrial', { ...was, dutyList, version: 1 }, was)
  secret = await site.signIn('sam')
})

const rights = Object.entries(asked).map(([route, { right }]) => [route, right] as const)
/** A picture, subject or number that is named and was never there is absent. */
const served = [200, 204, 303, 404, 422]
const refused = [403, 404]
const isSeeing = (right: string) => right === 'see'

/** What the site answers to somebody on duty who asks for this of a colleague's client. */
async function answer(route: string, subject: Subject): Promise<number> {
  const how = asked[route]!
  const { conversation } = subject
  const [method = '', pattern = ''] = route.split(' ')
  const path = pattern.replace(':id', conversation).replace(':message', subject[how.message ?? 'message'])
  const other = { colleagues: conversation, own: conversation, key: formKey(), date: '2026-11-27' }
  const form = how.form?.(subject, other)
  return (await site.ask(method, path, secret, { form, isPiece: how.isPiece ?? false })).status
}

/** A client of Dana's who wrote what may mean danger. */
async function alerted() {
  const subject = await subjectOf(county, sam, 'a colleague’s')
  const { message } = await county.text(danger, { from: subject.address })
  return { subject, message }
}

describe('Who is on the duty list, and no more than that', () => {
  it.each(rights.filter(([, right]) => isSeeing(right)))(
    'is served by %s while the alert is open, and not afterwards',
    async (route) => {
      const { subject, message } = await alerted()
      const was = await county.conversation(subject.conversation)
      expect(/:id(\/older|\/about)?$/.test(route) ? [200] : served).toContain(await answer(route, subject))
      const now = await county.conversation(subject.conversation)
      if (!route.includes('acknowledgement')) expect(now).toEqual(was)
      await acknowledged(county, subject.conversation, message)
      expect(refused).toContain(await answer(route, subject))
    },
  )

  // What support staff may do with any client of the department is no matter of duty.
  const given = (right: Right) => expected(right, 'support-staff', 'a colleague’s') === 'served'
  const others = rights.filter(([, right]) => !isSeeing(right) && !given(right))
  it.each(others)('is refused by %s, alert or not', async (route) => {
    const { subject } = await alerted()
    county.records()
    expect([303, 409, ...refused]).toContain(await answer(route, subject))
    expect(county.records()).toEqual([])
  })

  it('is not served what another department’s client wrote', async () => {
    const subject = await subjectOf(county, sam, 'elsewhere: on a caseload')
    await county.text(danger, { from: subject.address, to: '+18015550110' })
    expect(await answer('GET /conversations/:id', subject)).toBe(404)
  })

  it('sees the alert on every page, with a way to it', async () => {
    const { subject } = await alerted()
    const html = await (await site.ask('GET', '/scheduled', secret)).text()
    expect(html).toMatch(/id="alerts" role="alert"><p class="banner alert">/)
    expect(html).toContain(`href="/conversations/${subject.conversation}#`)
  })
})
