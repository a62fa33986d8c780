import type { Configuration } from 'openid-client'

/** Where a county's sign-in service answers, and as whom the site asks it. */
export type SignInSettings = {
  /** OIDC issuer, such as `https://cognito-idp.us-west-2.amazonaws.com/us-west-2_AbCdEfGhI`. */
  issuer: string
  clientId: string
  /** Origin of the hosted pages, for signing out. */
  domain: string
  /** What the county's own sign-in is called there, where staff use that. */
  singleSignOn?: string | undefined
}

/** What must come back unchanged; it waits in the browser, in a cookie that the site has signed. */
export type Expected = { state: string; nonce: string; verifier: string }
export type Vouched =
  /** `email`: the address that the county's own sign-in names. */
  | { kind: 'vouched'; issuer: string; subject: string; email?: string }
  /** The person cancelled, came too late, or the answer was not meant for this browser. */
  | { kind: 'refused'; because: string }

/** The sign-in service as the site uses it: OpenID Connect's code flow with PKCE. No token is kept. */
export type SignInService = {
  /** Origin of the sign-in pages: a form that ends a session leads there. */
  origin: string
  /** Where to send a browser. A password is asked for even of those whom the service still remembers. */
  begin(callback: string): Promise<{ address: string; expected: Expected }>
  /** Who came back; throws when the service cannot be asked. */
  finish(current: URL, expected: Expected): Promise<Vouched>
  /** Where a browser forgets its sign-in; it comes back to this address, which the service must know. */
  signOutAddress(to: string): string
}

const timeoutSeconds = 10
/** What openid-client says of an answer that does not fit the question. */
const unfitting = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
])

/**
 * Opens the sign-in service; asks nothing of it yet. Its library is loaded by the first sign-in, not by every page.
 * Throws for an issuer without TLS anywhere but on this machine.
 */
export function openSignIn({ issuer, clientId, domain, singleSignOn }: SignInSettings): SignInService {
  const isPlain = new URL(issuer).protocol !== 'https:'
  if (isPlain && !isLoopback(new URL(issuer))) throw new Error(`the sign-in issuer must use https: ${issuer}`)
  let discovered: Promise<Configuration> | undefined

  async function discover(): Promise<Configuration> {
    const { allowInsecureRequests, discovery, None } = await import('openid-client')
    return discovery(new URL(issuer), clientId, undefined, None(), {
      timeout: timeoutSeconds,
      execute: isPlain ? [allowInsecureRequests] : [],
    })
  }

  /** Asked once; a failure is not kept. */
  function configuration(): Promise<Configuration> {
    discovered ??= discover().catch((fault: unknown) => {
      discovered = undefined
      throw fault
    })
    return discovered
  }

  return {
    origin: new URL(domain).origin,
    async begin(callback) {
      const client = await import('openid-client')
      const expected = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid email profile',
        state: expected.state,
        nonce: expected.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(expected.verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
        ...(singleSignOn ? { identity_provider: singleSignOn } : {}),
      })
      return { address: address.href, expected }
    },

    async finish(current, { state, nonce, verifier }) {
      const client = await import('openid-client')
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) return { kind: 'refused', because: 'no id token' }
        const email = countyEmail(claims, singleSignOn)
        return { kind: 'vouched', issuer: claims.iss, subject: claims.sub, ...(email ? { email } : {}) }
      } catch (fault) {
        if (fault instanceof client.AuthorizationResponseError)
          return { kind: 'refused', because: fault.error }
        if (fault instanceof client.ResponseBodyError && fault.status < 500)
          return { kind: 'refused', because: fault.error }
        if (fault instanceof client.ClientError && unfitting.has(fault.code ?? ''))
          return { kind: 'refused', because: fault.code ?? 'unfitting' }
        throw fault
      }
    },

    signOutAddress(to) {
      const address = new URL('/logout', domain)
      address.search = new URLSearchParams({ client_id: clientId, logout_uri: to }).toString()
      return address.href
    },
  }
}

/**
 * The address of somebody whom the county's own sign-in vouches for. An account of the pool itself, or of another
 * provider, proves no address here: it is known by its own id or not at all.
 */
export function countyEmail(
  claims: Record<string, unknown>,
  provider: string | undefined,
): string | undefined {
  const { email, identities } = claims
  if (!provider || typeof email !== 'string' || !Array.isArray(identities)) return undefined
  const isTheirs = identities.some(
    (one: unknown) => (one as { providerName?: unknown } | null)?.providerName === provider,
  )
  return isTheirs ? email : undefined
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
