import { describe, expect, it } from 'vitest'
import { checkCounty } from '../../config/check-county.ts'
import type { County, SingleSignOn } from '../../config/county.ts'
import { county as demo } from '../../config/demo.ts'

const saml: SingleSignOn = {
  kind: 'saml',
  name: 'HarborCounty',
  metadataUrl: 'https://login.harborcounty.example/metadata.xml',
}
const oidc: SingleSignOn = {
  kind: 'oidc',
  name: 'HarborCounty',
  issuer: 'https://login.harborcounty.example/tenant/v2.0',
  clientId: 'clientcomm',
  clientSecretArn: 'arn:aws:secretsmanager:us-west-2:123456789012:secret:clientcomm-sign-in-AbCdEf',
}
const withSignOn = (singleSignOn: SingleSignOn): County => ({ ...demo, singleSignOn })

const mistakes: [string, County, string][] = [
  [
    'no second factor, without a reason',
    { ...demo, secondFactor: { required: false, because: 'no' } },
    'secondFactor.because',
  ],
  ['a name that Cognito refuses', withSignOn({ ...saml, name: 'Harbor County' }), 'singleSignOn.name'],
  [
    'metadata without TLS',
    withSignOn({ ...saml, metadataUrl: 'http://a.example' }),
    'singleSignOn.metadataUrl',
  ],
  [
    'an issuer with a slash at its end',
    withSignOn({ ...oidc, issuer: `${oidc.issuer}/` }),
    'singleSignOn.issuer',
  ],
  [
    'an issuer that vouches for everyone in the world',
    withSignOn({ ...oidc, issuer: 'https://login.microsoftonline.com/common/v2.0' }),
    'singleSignOn.issuer',
  ],
  ['no client id', withSignOn({ ...oidc, clientId: ' ' }), 'singleSignOn.clientId'],
  [
    'the client secret itself',
    withSignOn({ ...oidc, clientSecretArn: 'hunter2-hunter2' }),
    'singleSignOn.clientSecretArn',
  ],
]

describe('how staff sign in, in the county file', () => {
  it.each(mistakes)('%s is told with its fix', (_, county, at) => {
    const problems = checkCounty(county)
    expect(problems.map((one) => one.at)).toEqual([at])
    expect(problems[0]?.fix.length).toBeGreaterThan(20)
  })

  it.each([saml, oidc])('may be the county’s own sign-in by $kind', (given) => {
    expect(checkCounty(withSignOn(given))).toEqual([])
  })

  it('may do without a second factor for a reason', () => {
    const because = 'The county network asks for one before anybody reaches the site.'
    expect(checkCounty({ ...demo, secondFactor: { required: false, because } })).toEqual([])
  })
})
