import { describe, expect, it } from 'vitest'
import { county as demo } from '../../config/demo.ts'
import { ofType, synthesised, theOne } from './support/synthesised.ts'

const name = 'HarborCounty'

describe('the county’s own sign-in', () => {
  it('by SAML is the only way in, names the address, and is known to the site', async () => {
    const metadataUrl = 'https://login.harborcounty.example/metadata.xml'
    const synth = await synthesised({ ...demo, singleSignOn: { kind: 'saml', name, metadataUrl } })
    const [id, { Properties: provider }] = theOne(synth, 'AWS::Cognito::UserPoolIdentityProvider')
    expect(provider).toMatchObject({
      ProviderName: name,
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: metadataUrl },
      AttributeMapping: { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' },
    })
    const [, client] = theOne(synth, 'AWS::Cognito::UserPoolClient')
    expect(client.Properties.SupportedIdentityProviders).toEqual([name])
    expect(client.DependsOn).toContain(id)
    const knowing = ofType(synth, 'AWS::Lambda::Function')
      .map(([, { Properties }]) => Properties.Environment?.Variables ?? {})
      .filter(({ SINGLE_SIGN_ON }) => SINGLE_SIGN_ON === name)
    expect(knowing).toHaveLength(2)
  })

  it('by OIDC has its secret in Secrets Manager, never in the template', async () => {
    const clientSecretArn = 'arn:aws:secretsmanager:us-west-2:123456789012:secret:clientcomm-sign-in-AbCdEf'
    const issuer = 'https://login.harborcounty.example/v2.0'
    const singleSignOn = { kind: 'oidc' as const, name, issuer, clientId: 'clientcomm', clientSecretArn }
    const synth = await synthesised({ ...demo, singleSignOn })
    const [, { Properties: provider }] = theOne(synth, 'AWS::Cognito::UserPoolIdentityProvider')
    expect(provider.ProviderDetails).toMatchObject({
      client_id: 'clientcomm',
      oidc_issuer: issuer,
      client_secret: `{{resolve:secretsmanager:${clientSecretArn}:SecretString:::}}`,
    })
  })
})

describe('a second factor', () => {
  it('is asked of everyone unless the county file gives a reason', async () => {
    const because = 'The county network asks for one before anybody reaches the site.'
    const without = await synthesised({ ...demo, secondFactor: { required: false, because } })
    expect(theOne(without, 'AWS::Cognito::UserPool')[1].Properties.MfaConfiguration).toBe('OPTIONAL')
    expect(ofType(without, 'AWS::Cognito::UserPoolIdentityProvider')).toEqual([])
  })
})
