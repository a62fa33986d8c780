import { beforeEach, describe, expect, it } from 'vitest'
import { siteOf } from '../support/access/site.ts'
import { actor, openCounty, type TestCounty } from '../support/county.ts'

const address = { endpoint: 'https://push.example/desk', p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }

let county: TestCounty
let site: ReturnType<typeof siteOf>

beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
})

/** What this browser keeps once notifications are on in it: the cookie that outlives signing out. */
async function switchOn(secret: string, form = address): Promise<string> {
  const answer = await site.ask('POST', '/push/browsers', secret, { form })
  expect(answer.status).toBe(204)
  return answer.headers.get('set-cookie') ?? ''
}

const kept = (cookie: string) => cookie.split(';')[0] ?? ''

describe('a browser with notifications', () => {
  it('takes them up again for the same person who signs in anew, and for nobody else', async () => {
    const dana = await site.signIn('dana')
    const cookie = await switchOn(dana)
    expect(cookie).toMatch(/^clientcomm-push=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    const again = await site.signIn('dana')
    const key = await site.ask('GET', '/push/key', `${again}; ${kept(cookie)}`)
    expect([key.status, await key.text()]).toEqual([200, 'public-key'])
    const ruth = await site.signIn('ruth')
    expect((await site.ask('GET', '/push/key', `${ruth}; ${kept(cookie)}`)).status).toBe(204)
    expect((await site.ask('GET', '/push/key', again)).status).toBe(204)
    expect((await site.ask('GET', '/push/key', undefined)).status).not.toBe(200)
  })

  it('stays one on the list when its address changes', async () => {
    const dana = await site.signIn('dana')
    const cookie = await switchOn(dana)
    await switchOn(`${dana}; ${kept(cookie)}`, { ...address, endpoint: 'https://push.example/desk-anew' })
    const browsers = await county.store.pushBrowsers(actor('dana').staff)
    expect(browsers.map((one) => one.address.endpoint)).toEqual(['https://push.example/desk-anew'])
  })

  it('does not take them up again once they were switched off', async () => {
    const dana = await site.signIn('dana')
    const cookie = await switchOn(dana)
    const [browser] = await county.store.pushBrowsers(actor('dana').staff)
    await site.ask('POST', `/push/browsers/${browser?.id}/removal`, dana)
    expect((await site.ask('GET', '/push/key', `${dana}; ${kept(cookie)}`)).status).toBe(204)
  })

  it('is refused where its address leads to no push service', async () => {
    const dana = await site.signIn('dana')
    const form = { ...address, endpoint: 'http://169.254.169.254/latest' }
    expect((await site.ask('POST', '/push/browsers', dana, { form })).status).toBe(422)
  })
})

describe('what came', () => {
  it('is counted in the title, and told by a line until it is dismissed', async () => {
    const dana = await site.signIn('dana')
    await county.maria()
    await county.text('I am here')
    await county.follow()
    const page = await (await site.ask('GET', '/groups', dana)).text()
    expect(page).toMatch(/<title>\(1\) Groups/)
    const pulse = '/lists/pulse?version=old&at=groups&since='
    const asked = await (await site.ask('GET', `${pulse}0`, dana, { isPiece: true })).text()
    expect(asked).toContain('A client wrote to you.')
    expect(asked).toContain('since=0')
    const dismissed = await (await site.ask('GET', `${pulse}1`, dana, { isPiece: true })).text()
    expect(dismissed).not.toContain('A client wrote to you.')
    const odd = await site.ask('GET', `${pulse}-1e9&at=nowhere`, dana, { isPiece: true })
    expect(odd.status).toBe(200)
  })
})

describe('the help', () => {
  it('is one page of the site for who is signed in, and one by itself for who is not', async () => {
    const dana = await site.signIn('dana')
    const inside = await (await site.ask('GET', '/help/messages', dana)).text()
    const outside = await (await site.ask('GET', '/help/messages', undefined)).text()
    expect([inside, outside].map((page) => page.includes('aria-label="Main"'))).toEqual([true, false])
    for (const page of [inside, outside]) expect(page).toContain('helpdesk@harborcounty.example')
    expect(outside).not.toContain('Dana')
  })

  it('gives back what was searched for as text', async () => {
    const form = { q: '<script>alert(1)</script>' }
    const answer = await site.ask('POST', '/help/search', undefined, { form })
    expect(await answer.text()).not.toContain('<script>alert')
  })
})
