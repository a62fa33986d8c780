import type { Cognito } from '../cognito-idp.ts'
import type { LocalWorld } from '../wire.ts'
import { issuerOf } from './oidc-provider.ts'

/** What Cognito publishes of itself, and no more (nothing of PKCE, for one). */
export function discoveryDocument(world: LocalWorld, cognito: Cognito): object {
  const issuer = issuerOf(world, cognito)
  return {
    authorization_endpoint: `${world.endpoint}/oauth2/authorize`,
    end_session_endpoint: `${world.endpoint}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${world.endpoint}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${world.endpoint}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${world.endpoint}/oauth2/userInfo`,
  }
}
