import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Cognito } from '../cognito-idp.ts'
import { page } from './answers.ts'
import { errorPage } from './pages.tsx'

/**
 * Cognito's `/logout?client_id&logout_uri`: ends the browser's session here and goes to the address, which must be
 * one of the client's; otherwise refuses and ends nothing.
 */
export async function logout(
  provider: Provider,
  cognito: Cognito,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const client = cognito.pools.client(url.searchParams.get('client_id') ?? '')
  const address = url.searchParams.get('logout_uri') ?? ''
  if (request.method !== 'GET') return page(response, 405, errorPage('method_not_allowed'))
  if (!client) return page(response, 400, errorPage('invalid_request', 'No such client_id.'))
  if (!client.logoutUrls.includes(address))
    return page(response, 400, errorPage('invalid_request', 'The logout_uri is not one of this client.'))
  const context = provider.createContext(request, response)
  const session = await provider.Session.get(context as never)
  if (session.accountId) await session.destroy()
  const gone = 'Path=/; HttpOnly; SameSite=Lax; Max-Age=0'
  response.setHeader('set-cookie', [`cognito=; ${gone}`, `cognito.sig=; ${gone}`])
  response.writeHead(302, { location: address })
  response.end()
}
