import { describe, expect, it } from 'vitest'
import { countyEmail } from '../../providers/sign-in.ts'

const email = 'dana.whitfield@harborcounty.example'
/** The id token of a federated account, as Cognito writes one. */
const federated = {
  iss: 'https://cognito-idp.us-west-2.amazonaws.com/us-west-2_Harbor001',
  sub: '8c1f…',
  'cognito:username': 'HarborCounty_dana',
  email,
  email_verified: false,
  identities: [{ userId: 'dana', providerName: 'HarborCounty', providerType: 'SAML', primary: 'true' }],
}

describe('the address that a token names', () => {
  it.each([
    ['counts when the county’s own sign-in named it', federated, 'HarborCounty', email],
    ['does not count from another provider', federated, 'OtherCounty', undefined],
    ['does not count without single sign-on', federated, undefined, undefined],
    ['does not count of an account of the pool', { email, email_verified: true }, 'HarborCounty', undefined],
    ['may be missing', { ...federated, email: undefined }, 'HarborCounty', undefined],
    ['is not read from what is no list', { email, identities: 'HarborCounty' }, 'HarborCounty', undefined],
    ['is not read from what is no identity', { email, identities: [null, 7] }, 'HarborCounty', undefined],
  ])('%s', (_, claims, provider, found) => {
    expect(countyEmail(claims, provider)).toBe(found)
  })
})
