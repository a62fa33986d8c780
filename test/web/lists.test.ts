import { beforeAll, describe, expect, it } from 'vitest'
import { siteOf } from '../support/access/site.ts'
import { formKey, openCounty, type TestCounty, unknownPhone } from '../support/county.ts'

let county: TestCounty
let site: ReturnType<typeof siteOf>
let dana: string

beforeAll(async () => {
  county = await openCounty()
  site = siteOf(county)
  dana = await site.signIn('dana')
  await county.maria()
  await county.client('dana', { name: 'DeShawn Carter', number: '+18015550141', clientStatus: 'Training' })
  await county.client('chris', { name: 'Keisha Williams', number: '+18015550142' })
  county.pass(60)
  await county.text('I got the interview!!', { from: '+18015550141' })
  await county.follow()
})

const page = async (path: string) => (await site.ask('GET', path, dana)).text()

describe('the list of clients', () => {
  it('shows one’s own, newest contact first, unread with their count', async () => {
    const html = await page('/clients')
    expect(html.indexOf('DeShawn Carter')).toBeLessThan(html.indexOf('Maria Santos'))
    expect(html).not.toContain('Keisha Williams')
    expect(html).toMatch(/<tr class="row unread"[^>]*>.*I got the interview!!.*Training.*1 unread/)
  })

  it('shows the unread alone, and says so when there are none', async () => {
    expect(await page('/clients?filter=unread')).not.toContain('Maria Santos')
    expect(await page('/clients?filter=failed')).toContain(
      'Everything you sent has arrived or is on its way.',
    )
  })

  it('is searched by a form, so that no name stands in an address', async () => {
    const answer = await site.ask('POST', '/clients/search', dana, { form: { q: 'sant' }, isPiece: true })
    const html = await answer.text()
    expect(html).toContain('Maria Santos')
    expect(html).not.toContain('DeShawn')
    expect(html).toContain('1 client found')
    expect([...answer.headers.keys()].filter((name) => /url/.test(name))).toEqual([])
    const none = await site.ask('POST', '/clients/search', dana, { form: { q: '<b>' } })
    expect(await none.text()).toContain('Nobody on your caseload matches “&lt;b&gt;”.')
  })

  it('asks with the version it shows, and is told nothing until a list moves', async () => {
    const asked =
      /id="pulse" hx-get="([^"]+)"/.exec(await page('/clients'))?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await site.ask('GET', asked, dana, { isPiece: true })).status).toBe(204)
    county.pass(60)
    await county.text('Are you there?')
    await county.follow()
    const news = await site.ask('GET', asked, dana, { isPiece: true })
    const html = await news.text()
    expect([news.status, html]).toEqual([200, expect.stringContaining('Are you there?')])
    expect(html).toContain('<hx-partial hx-target="#places"')
  })

  it('shows more than a page when asked, without script as well', async () => {
    const sam = await site.signIn('tess')
    for (let one = 1; one <= 51; one++) await county.client('tess', { name: `Client ${one}` })
    const first = await (await site.ask('GET', '/clients', sam)).text()
    const next = /id="show-more" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const piece = await (await site.ask('GET', `${next}&shown=50`, sam, { isPiece: true })).text()
    expect(piece.match(/data-more/g)?.length).toBe(1)
    expect(await (await site.ask('GET', next, sam)).text()).toContain('Back to the beginning of the list')
  })
})

describe('adding a client', () => {
  const add = (form: Record<string, string>, isPiece = false) =>
    site.ask('POST', '/clients', dana, { form: { key: formKey(), ...form }, isPiece })

  it('says what is wrong with each field and keeps what was typed', async () => {
    const answer = await add({ name: ' ', number: '12', note: 'Works <nights>' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const said of [
      'Enter the client’s name.',
      'Enter all 10 digits',
      'Works &lt;nights&gt;',
      'aria-invalid="true"',
    ]) {
      expect(html).toContain(said)
    }
  })

  it('names the colleague who serves the person with this number', async () => {
    const html = await (await add({ name: 'Kay', number: '801 555 0142' }, true)).text()
    expect(html).toContain('A client of Chris Okafor has this number.')
    expect(html).not.toContain('Keisha')
  })

  it('leads to Unclaimed when the number waits there', async () => {
    const text = await county.text('It’s me, Rob', { from: unknownPhone })
    const html = await (await add({ name: 'Rob', number: '385 555 0177' })).text()
    expect(html).toContain(`/conversations/${text.conversation}`)
  })

  it('adds once and sends the first message once, however often the form is sent', async () => {
    const form = {
      key: formKey(),
      name: 'Zoë Example',
      number: '(801) 555-0163',
      first: 'Hi Zoë, this is Dana.',
    }
    const first = await add(form)
    const second = await add(form)
    expect([first.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')])
    const html = await page(first.headers.get('location') ?? '')
    expect(html).toContain('Zoë Example is on your caseload.')
    expect(html.split('Hi Zoë, this is Dana.').length - 1).toBe(1)
  })

  it('tells htmx where to go', async () => {
    const answer = await add({ name: 'Without a number' }, true)
    expect([answer.status, answer.headers.get('hx-redirect')]).toEqual([
      204,
      expect.stringMatching(/^\/conversations\/cv_/),
    ])
  })
})
