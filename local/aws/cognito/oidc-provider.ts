import Provider, { type Configuration, interactionPolicy } from 'oidc-provider'
import type { Cognito } from '../cognito-idp.ts'
import type { LocalWorld } from '../wire.ts'
import { signingKeys } from './oidc-store.ts'
import { errorPage } from './pages.tsx'

const scopes = ['openid', 'email', 'profile']
/** As long as a browser stays signed in at Cognito's own pages. */
const browserSessionSeconds = 3600
const refreshSeconds = 30 * 86_400

/** The issuer, as Cognito forms it: an origin and the pool's id. */
export function issuerOf(world: LocalWorld, cognito: Cognito): string {
  return `${world.endpoint}/${cognito.pools.pool.id}`
}

/**
 * The OpenID provider on Cognito's paths over the pool's users. PKCE (S256) is required, consent is not asked for,
 * and disabled or deleted users are asked to sign in again. Its keys and state survive a restart.
 */
export function openProvider(world: LocalWorld, cognito: Cognito): Provider {
  const { jwk, cookieKey } = signingKeys(world.database)
  const provider = new Provider(issuerOf(world, cognito), {
    adapter: (model: string) => ({
      ...cognito.oidc.adapter(model),
      ...(model === 'Client' ? { find: async (id: string) => clientMetadata(cognito, id) } : {}),
    }),
    jwks: { keys: [jwk] as unknown as NonNullable<Configuration['jwks']>['keys'] },
    cookies: {
      names: { session: 'cognito', interaction: 'cognito-sign-in', resume: 'cognito-resume' },
      keys: [cookieKey],
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      userinfo: '/oauth2/userInfo',
      revocation: '/oauth2/revoke',
      jwks: `/${cognito.pools.pool.id}/.well-known/jwks.json`,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true },
    },
    scopes,
    claims: {
      openid: ['sub', 'cognito:username', 'username', 'token_use'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    interactions: { policy: policy(), url: (_, { params }) => `/login?${loginQuery(params)}` },
    findAccount: (_, id) => account(cognito, id),
    async loadExistingGrant({ oidc }) {
      if (!oidc.account || !oidc.client) return undefined
      const grant = new oidc.provider.Grant({
        accountId: oidc.account.accountId,
        clientId: oidc.client.clientId,
      })
      grant.addOIDCScope(scopes.join(' '))
      await grant.save()
      return grant
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 300,
      Grant: refreshSeconds,
      // Whoever reads the token lives by the world's clock, which may have been moved ahead of ours.
      IdToken: () => 3600 + Math.ceil((world.clock.now() - Date.now()) / 1000),
      Interaction: 900,
      RefreshToken: refreshSeconds,
      Session: browserSessionSeconds,
    },
    renderError(ctx, out) {
      ctx.type = 'html'
      ctx.body = errorPage(out.error, out.error_description)
    },
  })
  provider.on('server_error', (_, error) => console.error(error))
  return provider
}

/** Asks to sign in again when the account of the browser's session is gone or disabled. */
function policy(): interactionPolicy.DefaultPolicy {
  const base = interactionPolicy.base()
  base.get('login')?.checks.add(
    new interactionPolicy.Check('account_gone', 'the account is gone or disabled', ({ oidc }) => {
      return oidc.session?.accountId !== undefined && oidc.account === undefined
    }),
  )
  return base
}

function loginQuery(params: Record<string, unknown>): string {
  const kept = ['client_id', 'redirect_uri', 'response_type', 'scope', 'state']
  return new URLSearchParams(kept.map((name) => [name, String(params[name] ?? '')])).toString()
}

function account(cognito: Cognito, id: string) {
  const user = cognito.accounts.users.find(id)
  if (!user?.enabled) return undefined
  const { email, email_verified, name } = user.attributes
  const isVerified = email_verified === 'true'
  return {
    accountId: user.username,
    claims: (use: string) => ({
      sub: user.username,
      email,
      ...(name ? { name } : {}),
      ...(use === 'id_token'
        ? { 'cognito:username': user.username, token_use: 'id', email_verified: isVerified }
        : { username: user.username, email_verified: String(isVerified) }),
    }),
  }
}

function clientMetadata(cognito: Cognito, id: string) {
  const client = cognito.pools.client(id)
  return (
    client && {
      client_id: client.id,
      client_name: client.name,
      redirect_uris: client.callbackUrls,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code' as const],
      token_endpoint_auth_method: 'none' as const,
      scope: scopes.join(' '),
    }
  )
}
