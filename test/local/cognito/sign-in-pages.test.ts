import {
  AdminDisableUserCommand,
  AdminUserGlobalSignOutCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf, stepAt } from '../../../local/aws/cognito/totp.ts'
import { type PageSeen, type PlainBrowser, plainBrowser } from '../../support/plain-browser.ts'
import { clientId, demoPassword, poolId, type SignInWorld, signInWorld } from '../../support/sign-in-world.ts'

const site = 'http://127.0.0.1:4999'
const callback = `${site}/sign-in/callback`
const email = 'dana@harbor.example'
const totpSecret = 'HARBORCOUNTYDEMO'

let world: SignInWorld
let browser: PlainBrowser
/** The site's end is not there: a browser that arrives there has its answer in the address. */
let arrived: string | undefined
beforeAll(async () => {
  world = await signInWorld(site)
  const really = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (!String(input).startsWith(site)) return really(input, init)
    arrived = String(input)
    return Promise.resolve(new Response('the site'))
  }
  return () => {
    globalThis.fetch = really
  }
})
afterAll(() => world.close())
beforeEach(() => {
  browser = plainBrowser()
  arrived = undefined
  for (const { username } of world.cognito.accounts.users.all()) world.cognito.accounts.users.remove(username)
})

const admit = (more: { totpSecret?: string } = {}) =>
  world.cognito.admit({ email, name: 'Dana Whitfield', password: demoPassword, ...more })

async function ask(extra: Record<string, string> = {}) {
  const config = await oidc.discovery(new URL(world.issuer), clientId, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  })
  const verifier = oidc.randomPKCECodeVerifier()
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid email profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'state-1',
    nonce: 'nonce-1',
    ...extra,
  })
  const tokens = () =>
    oidc.authorizationCodeGrant(config, new URL(arrived ?? 'http://nowhere.invalid'), {
      pkceCodeVerifier: verifier,
      expectedState: 'state-1',
      expectedNonce: 'nonce-1',
    })
  return { address: address.href, config, tokens }
}
const signIn = (page: PageSeen, password = demoPassword) => browser.send(page, { email, password })

describe('signing in', () => {
  it('leads back to the site with an identity and no more', async () => {
    const sub = admit()
    const { address, tokens, config } = await ask()
    const page = await browser.open(address)
    expect(page.title).toBe('Sign in')
    expect(page.text).toContain(demoPassword)
    await signIn(page)
    const got = await tokens()
    expect(got.claims()).toMatchObject({
      iss: world.issuer,
      aud: clientId,
      sub,
      email,
      email_verified: true,
      'cognito:username': sub,
      token_use: 'id',
      name: 'Dana Whitfield',
    })
    expect(await oidc.fetchUserInfo(config, got.access_token, sub)).toMatchObject({
      sub,
      email,
      username: sub,
    })
  })

  it('fills in a demo account at a click', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    const filled = await browser.follow(page, 'Dana Whitfield')
    await browser.send(filled, {})
    expect(arrived).toMatch(/code=/)
  })

  it('asks nothing again of a browser it remembers, unless the site wants it', async () => {
    admit()
    await signIn(await browser.open((await ask()).address))
    arrived = undefined
    await browser.open((await ask()).address)
    expect(arrived).toMatch(/code=/)
    arrived = undefined
    const again = await browser.open((await ask({ prompt: 'login' })).address)
    expect(again.title).toBe('Sign in')
    await signIn(again)
    expect(arrived).toMatch(/code=/)
  })

  it('lets somebody else sign in where one is remembered', async () => {
    admit()
    const other = world.cognito.admit({
      email: 'chris@harbor.example',
      name: 'Chris',
      password: demoPassword,
    })
    await signIn(await browser.open((await ask()).address))
    const { address, tokens } = await ask({ prompt: 'login' })
    await browser.send(await browser.open(address), { email: 'chris@harbor.example', password: demoPassword })
    expect((await tokens()).claims()?.sub).toBe(other)
  })

  it('does not tell a wrong password from an unknown address', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    const wrong = await signIn(page, 'Wrong-one-1')
    const unknown = await browser.send(page, { email: 'nobody@harbor.example', password: 'Wrong-one-1' })
    expect(wrong.alert).toBe('Incorrect username or password.')
    expect(unknown.alert).toBe(wrong.alert)
    expect(wrong.text).not.toContain('Wrong-one-1')
  })

  it('waits after five wrong passwords, longer each time, and forgets after a success', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    for (let time = 1; time <= 5; time++)
      expect((await signIn(page, 'Wrong-one-1')).alert).toMatch(/^Incorrect/)
    expect((await signIn(page)).alert).toMatch(/^Password attempts exceeded/)
    world.clock.advance(1)
    expect((await signIn(page, 'Wrong-one-1')).alert).toMatch(/^Incorrect/)
    world.clock.advance(1)
    expect((await signIn(page)).alert).toMatch(/^Password attempts exceeded/)
    world.clock.advance(1)
    await signIn(page)
    expect(arrived).toMatch(/code=/)
    expect(world.cognito.accounts.get(email).failures).toBe(0)
  })

  it('refuses somebody disabled, and one it remembered before', async () => {
    admit()
    await signIn(await browser.open((await ask()).address))
    await world.client.send(new AdminDisableUserCommand({ UserPoolId: poolId, Username: email }))
    arrived = undefined
    const page = await browser.open((await ask()).address)
    expect(page.title).toBe('Sign in')
    expect((await signIn(page)).alert).toMatch(/^User is disabled/)
    expect(arrived).toBeUndefined()
  })

  it('goes on after a restart in the middle', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    await world.restart()
    await signIn(page)
    expect(arrived).toMatch(/code=/)
    arrived = undefined
    await world.restart()
    await browser.open((await ask()).address)
    expect(arrived).toMatch(/code=/)
  })

  it('says when a sign-in is over', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    await signIn(page)
    const twice = await signIn(page)
    expect(twice.status).toBe(400)
    expect(twice.alert).toMatch(/took too long or is already done/)
  })

  it('works when the clock was moved on by a month', async () => {
    admit()
    world.clock.advance(30 * 86_400)
    const { address, tokens } = await ask()
    await signIn(await browser.open(address))
    const claims = (await tokens()).claims()
    expect((claims?.exp ?? 0) * 1000).toBeGreaterThan(world.clock.now())
  })
})

describe('a temporary password', () => {
  const temporary = 'Passing-one-4'
  const invited = () =>
    world.cognito.accounts.create({
      attributes: { email, email_verified: 'true' },
      password: temporary,
      permanent: false,
    })

  it('is changed at the first sign-in', async () => {
    invited()
    const page = await signIn(await browser.open((await ask()).address), temporary)
    expect(page.title).toBe('Choose a new password')
    const differ = await browser.send(page, { newPassword: 'Lasting-one-3', again: 'Lasting-one-4' })
    expect(differ.alert).toMatch(/differ/)
    const weak = await browser.send(differ, { newPassword: 'lasting', again: 'lasting' })
    expect(weak.alert).toMatch(/not long enough/)
    expect(arrived).toBeUndefined()
    await browser.send(weak, { newPassword: 'Lasting-one-3', again: 'Lasting-one-3' })
    expect(arrived).toMatch(/code=/)
    expect(world.cognito.accounts.get(email).status).toBe('CONFIRMED')
    expect(world.cognito.authentication.checkPassword(email, temporary).kind).toBe('wrong')
  })

  it('cannot be skipped by asking for another page', async () => {
    invited()
    const page = await browser.open((await ask()).address)
    await signIn(page, temporary)
    expect((await browser.open(page.address)).title).toBe('Choose a new password')
    await browser.open((await ask()).address)
    expect(arrived).toBeUndefined()
  })

  it('expires after a week', async () => {
    invited()
    const page = await browser.open((await ask()).address)
    world.clock.advance(7 * 86_400 + 1)
    expect((await signIn(page, temporary)).alert).toMatch(/temporary password has expired/)
  })
})

describe('a forgotten password', () => {
  const forgot = async (address = email) => {
    const page = await browser.follow(await browser.open((await ask()).address), 'Forgotten your password?')
    return browser.send(page, { email: address })
  }
  const code = () => world.cognito.mailbox.of(email)[0]?.text.match(/\d{6}$/)?.[0] ?? ''
  const fresh = { newPassword: 'Lasting-one-3', again: 'Lasting-one-3' }

  it('is replaced by a mailed code', async () => {
    admit()
    const page = await forgot()
    const wrong = await browser.send(page, { code: code() === '000000' ? '000001' : '000000', ...fresh })
    expect(wrong.alert).toMatch(/Invalid verification code/)
    const done = await browser.send(page, { code: code(), ...fresh })
    expect(done.title).toBe('Sign in')
    await signIn(done, 'Lasting-one-3')
    expect(arrived).toMatch(/code=/)
  })

  it('asks for a code that was mailed within the hour, once, within five tries', async () => {
    admit()
    let page = await forgot()
    world.clock.advance(3601)
    expect((await browser.send(page, { code: code(), ...fresh })).alert).toMatch(/Invalid verification code/)
    page = await forgot()
    const wrong = code() === '000000' ? '000001' : '000000'
    for (let time = 1; time <= 5; time++) await browser.send(page, { code: wrong, ...fresh })
    expect((await browser.send(page, { code: code(), ...fresh })).alert).toMatch(/Attempt limit exceeded/)
    page = await forgot()
    const used = code()
    await browser.send(page, { code: used, ...fresh })
    expect((await browser.send(page, { code: used, ...fresh })).alert).toMatch(/Invalid verification code/)
  })

  it('tells nobody whether an address has an account', async () => {
    admit()
    const before = world.cognito.mailbox.of('nobody@harbor.example').length
    const known = await forgot()
    const unknown = await forgot('nobody@harbor.example')
    expect(unknown.text.replaceAll('nobody@harbor.example', email)).toBe(known.text)
    expect(world.cognito.mailbox.of('nobody@harbor.example')).toHaveLength(before)
  })
})

describe('a second factor', () => {
  const now = () => codeOf(totpSecret, stepAt(world.clock.now()))

  it('is asked for after the password; the page of this laptop shows it', async () => {
    admit({ totpSecret })
    const page = await signIn(await browser.open((await ask()).address))
    expect(page.title).toMatch(/authenticator app/)
    expect(page.text).toContain(now())
    const wrong = await browser.send(page, { code: now() === '000000' ? '000001' : '000000' })
    expect(wrong.alert).toMatch(/not the code/)
    expect(arrived).toBeUndefined()
    await browser.send(wrong, { code: now() })
    expect(arrived).toMatch(/code=/)
  })

  it('takes no code twice', async () => {
    admit({ totpSecret })
    const first = await signIn(await browser.open((await ask()).address))
    const code = now()
    await browser.send(first, { code })
    arrived = undefined
    const second = await signIn(await browser.open((await ask({ prompt: 'login' })).address))
    expect((await browser.send(second, { code })).alert).toMatch(/already used/)
    expect(arrived).toBeUndefined()
  })
})

describe('the endpoints', () => {
  it('require PKCE', async () => {
    admit()
    const { address } = await ask()
    const without = new URL(address)
    without.searchParams.delete('code_challenge')
    without.searchParams.delete('code_challenge_method')
    await browser.open(without.href)
    expect(new URL(arrived ?? '').searchParams.get('error')).toBe('invalid_request')
  })

  it('refuse an address that is not the client’s', async () => {
    const { address } = await ask({ redirect_uri: 'http://127.0.0.1:4998/elsewhere' })
    const page = await browser.open(address)
    expect(page.status).toBe(400)
    expect(page.alert).toContain('invalid_redirect_uri')
  })

  it('give a code’s tokens once', async () => {
    admit()
    const { address, tokens } = await ask()
    await signIn(await browser.open(address))
    await tokens()
    await expect(tokens()).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  it('forget the tokens of somebody signed out everywhere', async () => {
    admit()
    const { address, tokens, config } = await ask()
    await signIn(await browser.open(address))
    const { refresh_token = '' } = await tokens()
    const next = await oidc.refreshTokenGrant(config, refresh_token)
    await world.client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: poolId, Username: email }))
    await expect(oidc.refreshTokenGrant(config, next.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })

  it('sign a browser out to an address of the client, and to no other', async () => {
    admit()
    await signIn(await browser.open((await ask()).address))
    const out = (to: string) =>
      browser.open(`${world.endpoint}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: to })}`)
    expect((await out('https://elsewhere.example/')).status).toBe(400)
    arrived = undefined
    await browser.open((await ask()).address)
    expect(arrived).toMatch(/code=/)
    await out(`${site}/signed-out`)
    expect(arrived).toBe(`${site}/signed-out`)
    expect((await browser.open((await ask()).address)).title).toBe('Sign in')
  })

  it('go by the client’s addresses as last updated', async () => {
    const callbacks = (CallbackURLs: string[]) =>
      world.client.send(
        new UpdateUserPoolClientCommand({
          UserPoolId: poolId,
          ClientId: clientId,
          CallbackURLs,
          LogoutURLs: [`${site}/signed-out`],
        }),
      )
    await callbacks(['https://other.example/sign-in/callback'])
    expect((await browser.open((await ask()).address)).alert).toContain('invalid_redirect_uri')
    await callbacks([callback])
    expect((await browser.open((await ask()).address)).title).toBe('Sign in')
  })

  it('refuse a form from another site, and guard every page', async () => {
    admit()
    const page = await browser.open((await ask()).address)
    expect(page.headers.get('content-security-policy')).toContain(`form-action 'self' ${site}`)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.text).not.toMatch(/<script|style=/)
    const body = new URLSearchParams({ email, password: demoPassword })
    const forged = await fetch(page.address, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect(forged.status).toBe(403)
  })
})
