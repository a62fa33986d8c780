import { afterAll, beforeAll, expect, it } from 'vitest'
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

it('throws what else the service refuses', async () => {
  const wrong = openDirectory({ userPoolId: 'us-west-2_Other', issuer: 'https://issuer.example' })
  await expect(wrong.signOutEverywhere('dana@harbor.example')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})
