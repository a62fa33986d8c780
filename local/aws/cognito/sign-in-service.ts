import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Cognito } from '../cognito-idp.ts'
import type { LocalWorld } from '../wire.ts'
import { page, send } from './answers.ts'
import { discoveryDocument } from './discovery.ts'
import { loginPages } from './login.ts'
import { logout } from './logout.ts'
import { openProvider } from './oidc-provider.ts'
import { type DemoAccount, errorPage } from './pages.tsx'

export type SignInOptions = {
  /** Accounts that the sign-in page lists with their one password. */
  demo?: { password: string; accounts: () => DemoAccount[] }
}

const style = readFileSync(new URL('./style.css', import.meta.url))

/**
 * The sign-in service: hosted pages and OAuth endpoints on Cognito's paths. Takes requests that carry no AWS
 * signature; answers whether the path was one of its own.
 */
export function signInService(
  world: LocalWorld,
  cognito: Cognito,
  options: SignInOptions = {},
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const provider = openProvider(world, cognito)
  const endpoints = provider.callback()
  const login = loginPages(world, cognito, provider, options)
  const wellKnown = `/${cognito.pools.pool.id}/.well-known/`

  return (request, response) => {
    const url = new URL(request.url ?? '/', world.endpoint)
    if (!isOurs(url.pathname, wellKnown)) return false
    for (const [name, value] of Object.entries(headers(cognito))) response.setHeader(name, value)
    handle(request, response, url).catch((error) => {
      console.error(error)
      if (!response.headersSent) page(response, 500, errorPage('server_error', 'Something went wrong here.'))
    })
    return true
  }

  async function handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === `${wellKnown}openid-configuration`)
      return send(response, 200, 'application/json', JSON.stringify(discoveryDocument(world, cognito)))
    if (url.pathname === '/favicon.ico') return send(response, 204, 'image/x-icon', '')
    if (url.pathname === '/login/style.css') return send(response, 200, 'text/css', style)
    if (url.pathname === '/logout') return logout(provider, cognito, request, response, url)
    if (url.pathname.startsWith('/login')) return login(request, response, url)
    await endpoints(request, response)
  }
}

function isOurs(path: string, wellKnown: string): boolean {
  return (
    path.startsWith('/oauth2/') ||
    path === '/login' ||
    path.startsWith('/login/') ||
    path === '/logout' ||
    path === '/favicon.ico' ||
    path.startsWith(wellKnown)
  )
}

/** A form may lead on to the site it came from, by redirects which the policy counts as the form's own. */
function headers(cognito: Cognito): Record<string, string> {
  const client = cognito.pools.client(cognito.pools.clientId)
  const origins = new Set(client?.callbackUrls.map((address) => new URL(address).origin))
  return {
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      `form-action 'self' ${[...origins].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
