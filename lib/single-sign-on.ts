import { CfnOutput, SecretValue } from 'aws-cdk-lib'
import {
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { SingleSignOn } from '../config/county.ts'

/** Where SAML assertions put an address when nothing else is said. */
const usualEmailAttribute = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress'

/** The county's own sign-in as the pool's only one. What it says of the address is all that is taken from it. */
export function singleSignOn(scope: Construct, pool: UserPool, given: SingleSignOn) {
  new CfnOutput(scope, 'SingleSignOnEntityId', {
    value: `urn:amazon:cognito:sp:${pool.userPoolId}`,
    description: 'What the county sign-in knows ClientComm by (SAML: entity id)',
  })
  if (given.kind === 'saml')
    return new UserPoolIdentityProviderSaml(scope, 'CountySignIn', {
      userPool: pool,
      name: given.name,
      metadata: UserPoolIdentityProviderSamlMetadata.url(given.metadataUrl),
      attributeMapping: { email: ProviderAttribute.other(given.emailAttribute ?? usualEmailAttribute) },
    })
  return new UserPoolIdentityProviderOidc(scope, 'CountySignIn', {
    userPool: pool,
    name: given.name,
    issuerUrl: given.issuer,
    clientId: given.clientId,
    clientSecret: SecretValue.secretsManager(given.clientSecretArn).unsafeUnwrap(),
    scopes: ['openid', 'email'],
    attributeMapping: { email: ProviderAttribute.other('email') },
  })
}
