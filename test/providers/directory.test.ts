import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDirectory } from '../../providers/directory.ts'
import { poolId, type SignInWorld, signInWorld } from '../support/sign-in-world.ts'

let world: SignInWorld
const before = { ...process.env }
beforeAll(async () => {
  world = await signInWorld()
  const { endpoint } = world
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
})
afterAll(async () => {
  process.env = before
  await world.close()
})

it('signs somebody out everywhere, by their address', async () => {
  const sub = world.cognito.admit({
    email: 'dana@harbor.example',
    name: 'Dana',
    password: 'Harbor-County-2026!',
  })
  const tokens = world.cognito.oidc.adapter('RefreshToken')
  await tokens.upsert('token-1', { accountId: sub }, 60)
  await openDirectory({ userPoolId: poolId, issuer: 'https://issuer.example' }).signOutEverywhere(
    'Dana@harbor.example',
  )
  expect(await tokens.find('token-1')).toBeUndefined()
})

it('counts somebody unknown as signed out', async () => {
  await openDirectory({ userPoolId: poolId, issuer: 'https://issuer.example' }).signOutEverywhere(
    'nobody@harbor.example',
  )
})

describe('an account', () => {
  const issuer = 'https://issuer.example'
  const directory = openDirectory({ userPoolId: poolId, issuer })
  const nina = { name: 'Nina Castillo', email: 'nina@harbor.example' }
  const mails = (email = nina.email) => world.cognito.mailbox.of(email).length

  it('is made with an invitation, once', async () => {
    expect(await directory.account(nina.email)).toEqual({ kind: 'none' })
    const first = await directory.invite(nina)
    expect(first).toMatchObject({ kind: 'invited', account: { issuer } })
    expect(await directory.invite(nina)).toEqual(first)
    expect(mails()).toBe(1)
    expect(await directory.account(nina.email)).toMatchObject({ kind: 'invited' })
    expect(await directory.inviteAgain(nina.email)).toBe('sent')
    expect(mails()).toBe(2)
    expect(await directory.resetPassword(nina.email)).toBe('has-not-signed-in')
  })

  it('that was used gets a code, or is begun anew without its second factor', async () => {
    const email = 'lost@harbor.example'
    const was = world.cognito.admit({
      email,
      name: 'Lost Phone',
      password: 'Harbor-County-2026!',
      totpSecret: 'HARBORCOUNTYDEMO',
    })
    expect(await directory.inviteAgain(email)).toBe('has-signed-in')
    expect(await directory.resetPassword(email)).toBe('sent')
    expect(await directory.account(email)).toEqual({ kind: 'reset' })
    const anew = await directory.startOver({ name: 'Lost Phone', email })
    expect(anew).toMatchObject({ kind: 'invited', was: { issuer, subject: was } })
    expect(anew.kind === 'invited' && anew.account.subject).not.toBe(was)
    expect(world.cognito.accounts.get(email).totpSecret).toBeUndefined()
    expect(await directory.account(email)).toMatchObject({ kind: 'invited' })
  })

  it('takes another address, also when that is asked twice, but never somebody else’s', async () => {
    const to = { name: 'Nina Ortega', email: 'nina.ortega@harbor.example' }
    expect(await directory.rename(nina.email, to)).toBe('done')
    expect(await directory.rename(nina.email, to)).toBe('done')
    expect(world.cognito.accounts.get(to.email).attributes).toMatchObject({
      name: 'Nina Ortega',
      email_verified: 'true',
    })
    expect(await directory.rename(to.email, { ...to, email: 'dana@harbor.example' })).toBe('taken')
  })

  it('is switched off and on; nobody’s is off already', async () => {
    const email = 'nina.ortega@harbor.example'
    await directory.disable(email)
    expect(world.cognito.accounts.get(email).enabled).toBe(false)
    await directory.enable(email)
    expect(world.cognito.accounts.get(email).enabled).toBe(true)
    await directory.disable('nobody@harbor.example')
  })

  it('is the county’s matter where staff sign in with its own', async () => {
    const county = openDirectory({ userPoolId: poolId, issuer, singleSignOn: 'HarborCounty' })
    expect(county.signsInBy).toBe('county')
    expect(await county.account('dana@harbor.example')).toEqual({ kind: 'county' })
  })
})

it('throws what else the service refuses', async () => {
  const wrong = openDirectory({ userPoolId: 'us-west-2_Other', issuer: 'https://issuer.example' })
  await expect(wrong.signOutEverywhere('dana@harbor.example')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})
