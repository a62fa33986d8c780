import { beforeAll, describe, expect, it, vi } from 'vitest'
import { siteOf } from '../support/access/site.ts'
import { formKey, openCounty, type TestCounty } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
})

describe('every page', () => {
  it('allows our own scripts and styles only, no frames, and is kept nowhere', async () => {
    const { headers } = await site.ask('GET', '/clients', dana)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|data:|\*/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('vary')).toBe('HX-Request, HX-Request-Type')
  })

  it('configures htmx in JSON, which is what it reads', async () => {
    const html = await (await site.ask('GET', '/clients', dana)).text()
    const config = /name="htmx-config" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
    expect(JSON.parse(config)).toMatchObject({ history: 'reload', noSwap: [204, 304, '5xx'] })
  })

  it('speaks the language of the one who looks', async () => {
    const staff = {
      ...(await county.store.staff((await county.maria()).staff ?? ''))!,
      language: 'es' as const,
    }
    const read = vi.spyOn(county.store, 'staff').mockResolvedValue(staff)
    const html = await (await site.ask('GET', '/clients', dana)).text()
    read.mockRestore()
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('Programados')
  })
})

describe('what cannot be done', () => {
  it('says that there is nothing here, with a way on', async () => {
    const answer = await site.ask('GET', '/no-such-page', dana)
    const html = await answer.text()
    expect([answer.status, html]).toEqual([404, expect.stringContaining('There is nothing here')])
    expect(html).toContain('href="/clients"')
  })

  it('refuses what is too large with a sentence', async () => {
    const form = { body: 'x'.repeat(70_000), key: formKey() }
    const answer = await site.ask('POST', '/conversations/cv_1/messages', dana, { form })
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('That is too much')])
  })

  it('gives the words back when something breaks on our side, and tells the log neither them nor why', async () => {
    const maria = await county.client('dana', { name: 'Marisol Vega', number: '+18015550135' })
    const broken = vi.spyOn(county.store.keep, 'composed').mockRejectedValue(new Error('secret detail'))
    const form = { body: 'Words that took long', to: '+18015550135', key: formKey() }
    const answer = await site.ask('POST', `/conversations/${maria.id}/messages`, dana, { form })
    broken.mockRestore()
    const html = await answer.text()
    expect(answer.status).toBe(500)
    expect(html).toContain('Words that took long')
    expect(html).toContain('Your words are still here. Try again')
    expect(html).not.toContain('secret detail')
    const logged = JSON.stringify(county.log)
    expect(logged).toContain('the staff site failed')
    expect(logged).not.toMatch(/secret detail|Words that took long|5550135/)
  })

  it('speaks of words only where some were typed', async () => {
    const broken = vi.spyOn(county.store, 'caseload').mockRejectedValue(new Error('secret detail'))
    const answer = await site.ask('GET', '/clients', dana)
    broken.mockRestore()
    const html = await answer.text()
    expect([answer.status, html]).toEqual([500, expect.stringContaining('Try again in a minute.')])
    expect(html).not.toContain('Your words are still here. Try')
  })
})
