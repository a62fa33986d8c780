import { beforeAll, describe, expect, it } from 'vitest'
import { siteOf } from '../support/access/site.ts'
import { openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let ask: ReturnType<typeof siteOf>['ask']
let dana: string
let sam: string

beforeAll(async () => {
  county = await openCounty()
  const site = siteOf(county)
  ask = site.ask
  dana = await site.signIn('dana')
  sam = await site.signIn('sam')
})
const page = async (secret: string) => (await ask('GET', '/settings/notices', secret)).text()
const chosen = (html: string) => /<input id="mail-(\w+)"[^>]* checked/.exec(html)?.[1]

describe('How you are told', () => {
  it('begins with every message, and keeps what is chosen', async () => {
    expect(chosen(await page(dana))).toBe('every')
    const answer = await ask('POST', '/settings/notices/mail', dana, { form: { mail: 'daily' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/settings/notices?done=kept'])
    expect(chosen(await page(dana))).toBe('daily')
    expect(await (await ask('GET', '/settings/notices?done=kept', dana)).text()).toContain('Saved.')
  })

  it('gives back what is no choice, and says what to do', async () => {
    const answer = await ask('POST', '/settings/notices/mail', dana, { form: { mail: 'hourlyish' } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Pick one of the choices.')
  })

  it('asks support staff, and no case manager, about what nobody has claimed', async () => {
    expect(await page(sam)).toContain('Also tell me of messages that nobody has claimed')
    expect(await page(dana)).not.toContain('Also tell me of messages')
    await ask('POST', '/settings/notices/mail', sam, { form: { mail: 'every' } })
    expect(await page(sam)).not.toMatch(/id="unclaimed"[^>]* checked/)
  })

  it('says when the county sends no mail, and when mail comes back', async () => {
    county.deps.mailer.isSetUp = false
    expect(await page(dana)).toContain('E-mail is not set up')
    county.deps.mailer.isSetUp = true
    expect(await page(dana)).not.toContain('E-mail is not set up')
    const trouble = { kind: 'bounced' as const, since: county.now(), mail: 'ml_1' }
    await county.store.keepAddressTrouble('dana.whitfield@harborcounty.example', trouble)
    expect(await page(dana)).toContain('Mail to dana.whitfield@harborcounty.example has been sent back since')
    const retried = await ask('POST', '/settings/notices/mail/retry', dana)
    expect(retried.headers.get('location')).toBe('/settings/notices?done=tried')
    expect(await page(dana)).not.toContain('has been sent back')
  })

  it('takes no choice from another site', async () => {
    const form = { mail: 'never' }
    const answer = await ask('POST', '/settings/notices/mail', dana, { form, from: 'cross-site' })
    expect(answer.status).toBe(403)
  })
})
