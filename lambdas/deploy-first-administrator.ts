import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider'
import { ulid } from 'ulid'
import { openTable } from '../store/table.ts'
import { customResource } from './deploy/custom-resource.ts'
import { type Administrator, keepFirstAdministrator } from './deploy/first-administrator.ts'

const table = openTable(process.env.TABLE_NAME!)
const directory = {
  client: new CognitoIdentityProviderClient(),
  pool: process.env.USER_POOL_ID!,
  issuer: process.env.SIGN_IN_ISSUER!,
  singleSignOn: process.env.SINGLE_SIGN_ON || undefined,
}

/** A deploy named the first administrator: they are invited and may create everyone else. Undoing it removes nobody. */
export const handler = customResource(async ({ type, physicalId, given }) => {
  if (type === 'Delete') return { physicalId: physicalId! }
  const administrator = JSON.parse(String(given.administrator)) as Administrator
  await keepFirstAdministrator(directory, table, administrator, () => `st_${ulid()}`)
  return { physicalId: physicalId ?? 'first-administrator' }
})
