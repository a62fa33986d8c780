import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endSessionsOf } from '../../core/actions/sign-in.ts'
import type { AuditEntry } from '../../core/model/audit.ts'
import { instantOf } from '../../core/model/time.ts'
import type { LogFields } from '../../core/ports.ts'
import { close, listen } from '../../local/http.ts'
import { openSignIn } from '../../providers/sign-in.ts'
import { memberItem, signInItem, staffItem } from '../../store/items.ts'
import * as keys from '../../store/keys.ts'
import * as sessions from '../../store/sessions.ts'
import { openStore } from '../../store/store.ts'
import { putItem, updateItem } from '../../store/table.ts'
import { sameOriginOnly } from '../../web/same-origin.ts'
import { type SignedInEnv, signedIn } from '../../web/session.ts'
import { formCameLate, signInRoutes } from '../../web/staff/sign-in/routes.tsx'
import { countyTable } from '../support/county-table.ts'
import { type PlainBrowser, plainBrowser } from '../support/plain-browser.ts'
import { clientId, demoPassword, type SignInWorld, signInWorld } from '../support/sign-in-world.ts'

const dana = { id: 'st_0000000000000000000000DANA', name: 'Dana Whitfield', email: 'dana@harbor.example' }
const logged: { line: string; fields: LogFields | undefined }[] = []
const audited: AuditEntry[] = []

let server: Server
let site: string
let world: SignInWorld
let table: Awaited<ReturnType<typeof countyTable>>
let app: { fetch: Hono['fetch'] }
let browser: PlainBrowser
let ahead = 0

beforeAll(async () => {
  server = createServer(getRequestListener((request) => app.fetch(request)))
  site = `http://127.0.0.1:${await listen(server, 0)}`
  world = await signInWorld(site)
  table = await countyTable(world.endpoint)
  app = staffSite()
  await putItem(table, staffItem({ ...dana, language: 'en' }))
  await putItem(table, memberItem(dana, { department: 'pretrial', role: 'case-manager' }))
  await admitted(dana.email, dana.name, dana.id)
})
afterAll(async () => {
  table.close()
  await close(server)
  await world.close()
})
beforeEach(() => {
  browser = plainBrowser()
  ahead = 0
})

const clock = { now: () => instantOf(Date.now() + ahead) }

function staffSite() {
  const log = (line: string, fields?: LogFields) => void logged.push({ line, fields })
  const deps = {
    store: openStore(table),
    clock,
    audit: { record: async (entry: AuditEntry) => void audited.push(entry) },
    log: { info: log, warn: log, error: log },
  }
  const signIn = openSignIn({ issuer: world.issuer, clientId, domain: world.endpoint })
  const asset = (name: string) => `/assets/${name}`
  const all = new Hono()
  all.use(sameOriginOnly(site))
  all.route('/', signInRoutes({ deps, signIn, siteAddress: site, cookieKey: 'key', asset }))
  const inside = new Hono<SignedInEnv>()
  inside.use(signedIn({ deps, siteAddress: site, formCameLate: formCameLate(asset) }))
  inside.get('*', (context) =>
    context.html(`<h1>${context.get('staff').name}</h1>${context.get('actor').role}
      <form method="post" action="/sign-out"></form>
      <form method="post" action="/notes"><input name="body" value=""/></form>`),
  )
  inside.post('/notes', async (context) =>
    context.html(`<h1>Kept</h1>${(await context.req.formData()).get('body')}`),
  )
  all.route('/', inside)
  return all
}

async function admitted(email: string, name: string, id?: string) {
  const sub = world.cognito.admit({ email, name, password: demoPassword })
  if (id) await putItem(table, signInItem(world.issuer, sub, id))
}

const signIn = async (to = '/', email = dana.email) =>
  browser.send(await browser.open(site + to), { email, password: demoPassword })

const waitingCookie = ({ cookies }: PlainBrowser) =>
  [...cookies].find(([name]) => name.startsWith('/ clientcomm-sign-in')) ?? []

/** The session in the browser, as it stands in the table. */
async function sessionNow() {
  const [hash] = await sessions.sessionsOf(table, dana.id)
  return hash === undefined ? undefined : sessions.session(table, hash)
}

describe('signing in', () => {
  it('leads through the sign-in service to the page that was asked for', async () => {
    const page = await signIn('/conversations/cv_1?older=2')
    expect(page.address).toBe(`${site}/conversations/cv_1?older=2`)
    expect(page.title).toBe('Dana Whitfield')
    expect(page.text).toContain('case-manager')
    expect(page.path.at(-2)).toBe(`GET ${site}/sign-in/callback`)
  })

  it('keeps a secret in the browser and its hash in the table', async () => {
    await signIn()
    const secret = browser.cookies.get('/ clientcomm') ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await sessionNow())).not.toContain(secret)
    expect([...browser.cookies.keys()].filter((name) => name.startsWith('/ clientcomm-sign-in'))).toEqual([])
  })

  it('sets cookies that scripts and other sites cannot use', async () => {
    const response = await fetch(`${site}/sign-in`, { redirect: 'manual' })
    const [line] = response.headers.getSetCookie()
    expect(line).toMatch(/^clientcomm-sign-in-[\w-]{8}=.*; HttpOnly; SameSite=Lax$/)
    const asked = new URL(response.headers.get('location') ?? '').searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      redirect_uri: `${site}/sign-in/callback`,
    })
    expect(asked.get('state')?.length).toBeGreaterThan(20)
    expect(asked.get('nonce')?.length).toBeGreaterThan(20)
  })

  it('costs one write, and each page after it four reads', async () => {
    table.consumed.length = 0
    await signIn()
    const writes = table.consumed.filter(({ write }) => write > 0)
    expect(writes.map(({ operation }) => operation)).toEqual(['PutItem'])
    table.consumed.length = 0
    await browser.open(site)
    expect(table.consumed.map(({ operation }) => operation).toSorted()).toEqual([
      'GetItem',
      'GetItem',
      'Query',
      'Query',
    ])
    expect(table.consumed.reduce((sum, { read }) => sum + read, 0)).toBeLessThanOrEqual(3)
  })

  it('tells somebody without a staff record whom to ask, and keeps no session', async () => {
    await admitted('new@harbor.example', 'New')
    const page = await signIn('/', 'new@harbor.example')
    expect(page.status).toBe(403)
    expect(page.alert).toMatch(/Ask your supervisor/)
    expect(browser.cookies.has('/ clientcomm')).toBe(false)
  })

  it('tells somebody without a department whom to ask', async () => {
    const ada = { id: 'st_00000000000000000000000ADA', name: 'Ada', email: 'ada@harbor.example' }
    await putItem(table, staffItem({ ...ada, language: 'en' }))
    await admitted(ada.email, ada.name, ada.id)
    const page = await signIn('/', ada.email)
    expect(page.status).toBe(403)
    expect(page.alert).toMatch(/no department/)
  })

  it.each<[string, (kept: string, strangers: string) => string | undefined]>([
    ['without the cookie', () => undefined],
    [
      'with a cookie that somebody changed',
      (kept) => kept.replace('%22to%22%3A%22%2F', '%22to%22%3A%22%2Fx'),
    ],
    ['with the cookie of another sign-in', (_, strangers) => strangers],
  ])('fails %s', async (_, spoiled) => {
    const stranger = plainBrowser()
    await stranger.open(site)
    const page = await browser.open(site)
    const [name = '', kept = ''] = waitingCookie(browser)
    const value = spoiled(kept, waitingCookie(stranger)[1] ?? '')
    expect(value).not.toBe(kept)
    if (value === undefined) browser.cookies.delete(name)
    else browser.cookies.set(name, value)
    const back = await browser.send(page, { email: dana.email, password: demoPassword })
    expect(back.status).toBe(400)
    expect(back.alert).toBe('Signing in did not work. Try again.')
    expect(browser.cookies.has('/ clientcomm')).toBe(false)
    expect((await browser.follow(back, 'Sign in again')).title).toBe('Sign in')
  })

  it('works in each of several tabs', async () => {
    const first = await browser.open(`${site}/clients`)
    await browser.open(`${site}/scheduled`)
    const inside = await browser.send(first, { email: dana.email, password: demoPassword })
    expect(inside.title).toBe('Dana Whitfield')
    expect((await browser.open(`${site}/scheduled`)).title).toBe('Dana Whitfield')
  })

  it('is not begun by a picture or script that asks without a session', async () => {
    const response = await fetch(`${site}/assets/gone.js`, {
      redirect: 'manual',
      headers: { 'sec-fetch-dest': 'script' },
    })
    expect(response.status).toBe(401)
    expect(response.headers.getSetCookie().some((line) => line.includes('sign-in'))).toBe(false)
  })

  it('fails when the sign-in service says no', async () => {
    await browser.open(site)
    const back = await browser.open(`${site}/sign-in/callback?error=access_denied&state=x`)
    expect(back.status).toBe(400)
  })

  it('never leads to another site', async () => {
    for (const to of ['https://evil.example/', '//evil.example/', '/\\evil.example/', '/%0d//evil.example']) {
      browser = plainBrowser()
      const page = await browser.open(`${site}/sign-in?${new URLSearchParams({ to })}`)
      const inside = await browser.send(page, { email: dana.email, password: demoPassword })
      expect(new URL(inside.address).origin).toBe(site)
    }
  })

  it('goes straight on for somebody signed in', async () => {
    await signIn()
    const page = await browser.open(`${site}/sign-in?to=/scheduled`)
    expect(page.path).toEqual([`GET ${site}/sign-in`, `GET ${site}/scheduled`])
  })
})

describe('a session', () => {
  const minutes = (count: number) => {
    ahead += count * 60_000
  }

  it('goes idle after 30 minutes, says so, and a password is asked for again', async () => {
    await signIn()
    minutes(29)
    expect((await browser.open(site)).title).toBe('Dana Whitfield')
    minutes(29)
    expect((await browser.open(site)).title).toBe('Dana Whitfield')
    minutes(30)
    const page = await browser.open(`${site}/scheduled`)
    expect(page.address).toBe(`${site}/sign-in?to=%2Fscheduled&because=idle`)
    expect(page.text).toContain('nothing happened for 30 minutes')
    const again = await browser.follow(page, 'Sign in')
    expect(again.address).toContain(`${world.endpoint}/login`)
    const back = await browser.send(again, { email: dana.email, password: demoPassword })
    expect(back.address).toBe(`${site}/scheduled`)
  })

  it('is not kept alive by a page that polls', async () => {
    await signIn()
    for (let minute = 0; minute < 29; minute++) {
      minutes(1)
      expect((await browser.open(`${site}/lists/pulse`)).title).toBe('Dana Whitfield')
    }
    minutes(1)
    expect((await browser.open(`${site}/lists/pulse`)).address).toContain('/sign-in')
  })

  it('ends after 12 hours of work', async () => {
    await signIn()
    for (let half = 0; half < 24 * 2 - 1; half++) {
      minutes(15)
      expect((await browser.open(site)).title).toBe('Dana Whitfield')
    }
    minutes(15)
    expect((await browser.open(site)).address).toContain('because=ended')
  })

  it('writes use down once a minute at most', async () => {
    await signIn()
    table.consumed.length = 0
    for (let time = 0; time < 5; time++) await browser.open(site)
    expect(table.consumed.filter(({ write }) => write > 0)).toEqual([])
    minutes(1)
    for (let time = 0; time < 5; time++) await browser.open(site)
    expect(table.consumed.filter(({ write }) => write > 0)).toMatchObject([
      { operation: 'UpdateItem', write: 1 },
    ])
  })

  it('ends at once when the account is switched off, and begins no more', async () => {
    await signIn()
    const off = (expression: string, values?: Record<string, unknown>) =>
      updateItem(table, {
        Key: keys.staff(dana.id),
        UpdateExpression: expression,
        ...(values ? { ExpressionAttributeValues: values } : {}),
      })
    await off('SET disabledAt = :at', { ':at': clock.now() })
    const page = await browser.open(site)
    expect(page.text).toContain('Your account is switched off')
    browser = plainBrowser()
    expect((await signIn()).alert).toMatch(/switched off/)
    await off('REMOVE disabledAt')
    expect((await signIn('/')).title).toBe('Dana Whitfield')
  })

  it('ends with all others of the same person', async () => {
    await signIn()
    const other = browser
    browser = plainBrowser()
    await signIn()
    const signedOut: string[] = []
    const directory = { signOutEverywhere: async (email: string) => void signedOut.push(email) }
    const outcome = await endSessionsOf({ store: openStore(table), directory }, dana)
    expect(outcome.count).toBeGreaterThanOrEqual(2)
    expect(signedOut).toEqual([dana.email])
    for (const one of [browser, other]) expect((await one.open(site)).address).toContain('/login')
  })
})

describe('signing out', () => {
  it('ends the session here and at the sign-in service', async () => {
    const inside = await signIn()
    const secret = browser.cookies.get('/ clientcomm')
    const page = await browser.send(inside, {}, '/sign-out')
    expect(page.address).toBe(`${site}/signed-out`)
    expect(page.path).toEqual([
      `POST ${site}/sign-out`,
      `GET ${world.endpoint}/logout`,
      `GET ${site}/signed-out`,
    ])
    expect(page.title).toBe('You are signed out')
    browser.cookies.set('/ clientcomm', secret ?? '')
    expect((await browser.open(site)).address).toContain('/login')
    expect(audited.slice(-2).map(({ did }) => did)).toEqual(['signed in', 'signed out'])
  })

  it('clears what the browser keeps of the site, but no cookies of the county’s other sites', async () => {
    const response = await fetch(`${site}/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(response.headers.get('clear-site-data')).toBe('"cache", "storage"')
  })
})

describe('a request without a session', () => {
  const ask = (path: string, init: RequestInit) => fetch(site + path, { redirect: 'manual', ...init })

  it('by htmx is told where to sign in and to come back to the page it was on', async () => {
    const headers = { 'hx-request': 'true', 'hx-current-url': `${site}/clients?filter=unread` }
    const response = await ask('/lists/pulse', { headers })
    expect(response.status).toBe(401)
    expect(response.headers.get('hx-redirect')).toBe('/sign-in?to=%2Fclients%3Ffilter%3Dunread')
  })

  it('by htmx with something to send stays on its page', async () => {
    const headers = { 'hx-request': 'true', 'sec-fetch-site': 'same-origin' }
    const response = await ask('/notes', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ body: 'Hi' }),
    })
    expect(response.status).toBe(401)
    expect(response.headers.get('hx-redirect')).toBeNull()
  })

  it('by a form gets its words back, to be sent again after signing in', async () => {
    const inside = await signIn()
    browser.cookies.delete('/ clientcomm')
    const late = await browser.send(inside, { body: 'See you "Friday" & bring ID' }, '/notes')
    expect(late.status).toBe(401)
    expect(late.text).toContain('See you &quot;Friday&quot; &amp; bring ID')
    await signIn()
    expect(late.text).toMatch(/<textarea[^>]*name="body"/)
    const kept = await fetch(`${site}/notes`, {
      method: 'POST',
      body: new URLSearchParams({ body: 'See you "Friday" & bring ID' }),
      headers: {
        cookie: `clientcomm=${browser.cookies.get('/ clientcomm')}`,
        'sec-fetch-site': 'same-origin',
      },
    })
    expect(await kept.text()).toContain('See you "Friday" & bring ID')
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['nowhere', {}],
    ['another origin in an old browser', { origin: 'https://evil.example' }],
  ])('that would change something is refused from %s', async (_, headers) => {
    const response = await ask('/sign-out', { method: 'POST', headers: headers as Record<string, string> })
    expect(response.status).toBe(403)
  })

  it('that would change something is taken from our own pages in an old browser', async () => {
    expect((await ask('/sign-out', { method: 'POST', headers: { origin: site } })).status).toBe(303)
  })
})

describe('on https', () => {
  it('the cookie’s name promises that this host set it', async () => {
    const { sessionCookie } = await import('../../web/session-cookie.ts')
    const cookie = sessionCookie('https://d111.cloudfront.net')
    const response = await new Hono()
      .get('/', (context) => {
        cookie.write(context, 'secret')
        return context.text('')
      })
      .request('/')
    expect(response.headers.get('set-cookie')).toBe(
      '__Host-clientcomm=secret; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })

  it('an issuer without TLS is refused anywhere but on this machine', () => {
    const settings = { clientId, domain: 'https://a.example' }
    expect(() => openSignIn({ ...settings, issuer: 'http://issuer.example/pool' })).toThrow(/https/)
    expect(() => openSignIn({ ...settings, issuer: 'http://127.0.0.1:4566/pool' })).not.toThrow()
  })
})

it('logs ids and outcomes, and nothing about anybody', () => {
  const text = JSON.stringify(logged)
  expect(text).toContain('staff signed in')
  for (const secret of ['Dana', 'harbor.example', demoPassword, ...browser.cookies.values()])
    expect(text).not.toContain(secret)
})
