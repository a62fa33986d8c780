import { beforeEach, describe, expect, it } from 'vitest'
import { siteOf } from '../support/access/site.ts'
import { formKey, openCounty, type TestCounty, unknownPhone } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string
let unknown: string

beforeEach(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
  unknown = (await county.text('Hi, new phone', { from: unknownPhone })).conversation
  await county.follow()
})

const page = async (path: string, secret = dana) => (await site.ask('GET', path, secret)).text()
const post = (path: string, form: Record<string, string> = {}, secret = dana) =>
  site.ask('POST', path, secret, { form })

describe('a text from an unknown number', () => {
  it('is listed by its number and can be answered before anyone claims it', async () => {
    expect(await page('/unclaimed')).toContain('(385) 555-0177')
    const sent = await post(`/conversations/${unknown}/messages`, {
      to: unknownPhone,
      body: 'Who is this?',
      key: formKey(),
    })
    expect(sent.status).toBe(303)
    expect(await page(`/conversations/${unknown}`)).toContain('Who is this?')
  })

  it('becomes a new client’s conversation', async () => {
    const wrong = await post(`/unclaimed/${unknown}/claim`, { by: 'new', name: '', note: 'Keep this' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Keep this')])
    const claimed = await post(`/unclaimed/${unknown}/claim`, { by: 'new', name: 'Robert Fitzgerald-Hughes' })
    expect(claimed.headers.get('location')).toBe(`/conversations/${unknown}?done=claimed`)
    const html = await page(`/conversations/${unknown}?done=claimed`)
    expect(html).toContain('Claimed. The conversation is with Robert Fitzgerald-Hughes now.')
    expect(html).toContain('Hi, new phone')
  })

  it('goes to a client on the list, whose conversation answers at the old address too', async () => {
    const maria = await county.maria()
    expect((await post(`/unclaimed/${unknown}/claim`, { by: 'existing' })).status).toBe(422)
    const claimed = await post(`/unclaimed/${unknown}/claim`, { by: 'existing', client: maria.id })
    expect(claimed.headers.get('location')).toBe(`/conversations/${maria.id}?done=claimed`)
    const old = await site.ask('GET', `/conversations/${unknown}`, dana)
    expect([old.status, old.headers.get('location')]).toEqual([302, `/conversations/${maria.id}`])
    expect(await page(`/conversations/${maria.id}`)).toContain('Hi, new phone')
  })

  it('is handed to a colleague’s client, whose messages the giver never sees', async () => {
    const keisha = await county.client('chris', { name: 'Keisha Williams', number: '+18015550142' })
    await county.text('A private word', { from: '+18015550142' })
    await county.follow()
    const found = await (await post(`/unclaimed/${unknown}/hand-over/search`, { q: 'keis' })).text()
    expect(found).toContain('Keisha Williams')
    expect(found).toContain('Chris Okafor')
    expect(found).not.toContain('A private word')
    expect((await post(`/unclaimed/${unknown}/hand-over`)).status).toBe(422)
    const handed = await post(`/unclaimed/${unknown}/hand-over`, { to: keisha.id })
    expect(handed.headers.get('location')).toBe('/unclaimed?done=handed-over')
    expect((await site.ask('GET', `/conversations/${unknown}`, dana)).status).toBe(403)
  })

  it('is dismissed with a reason and brought back', async () => {
    expect(await (await post(`/unclaimed/${unknown}/dismissal`)).text()).toContain('Say why')
    const dismissed = await post(`/unclaimed/${unknown}/dismissal`, { because: 'spam' })
    const after = dismissed.headers.get('location') ?? ''
    expect(await page(after)).toContain(`/unclaimed/${unknown}/dismissal/undo`)
    expect(await page('/unclaimed?show=dismissed')).toContain('(385) 555-0177')
    const undone = await post(`/unclaimed/${unknown}/dismissal/undo`)
    expect(await page(undone.headers.get('location') ?? '')).toContain('Back in Unclaimed.')
  })

  it('tells whoever comes second that a colleague was first', async () => {
    await post(`/unclaimed/${unknown}/claim`, { by: 'new', name: 'Robert' })
    const chris = await site.signIn('chris')
    const second = await post(`/unclaimed/${unknown}/claim`, { by: 'new', name: 'Rob' }, chris)
    expect([second.status, await second.text()]).toEqual([
      409,
      expect.stringContaining('A colleague was first'),
    ])
  })

  it('offers no claim to those who keep no caseload', async () => {
    const html = await page(`/conversations/${unknown}`, await site.signIn('sam'))
    expect(html).not.toContain(`/unclaimed/${unknown}/claim`)
    expect(html).toContain(`/unclaimed/${unknown}/hand-over`)
  })
})
