import { AwsFault } from '../wire.ts'
import type { Client, Pools } from './pool.ts'
import type { Input } from './requests.ts'

/** DescribeUserPoolClient. Throws `ResourceNotFoundException`. */
export function describeClient(pools: Pools, id: string): object {
  return clientType(pools, found(pools, id))
}

/** UpdateUserPoolClient: as on AWS, what the request does not name falls back to its default (no addresses). */
export function updateClient(pools: Pools, input: Input, now: number): object {
  const was = found(pools, input.ClientId)
  const client: Client = {
    ...was,
    name: input.ClientName ?? was.name,
    callbackUrls: input.CallbackURLs ?? [],
    logoutUrls: input.LogoutURLs ?? [],
    modifiedAt: now,
  }
  pools.keepClient(client)
  return clientType(pools, client)
}

function found(pools: Pools, id: string): Client {
  const client = pools.client(id)
  if (!client) throw new AwsFault('ResourceNotFoundException', `User pool client ${id} does not exist.`)
  return client
}

function clientType({ pool }: Pools, client: Client) {
  return {
    UserPoolId: pool.id,
    ClientName: client.name,
    ClientId: client.id,
    LastModifiedDate: client.modifiedAt / 1000,
    CreationDate: client.createdAt / 1000,
    RefreshTokenValidity: 30,
    TokenValidityUnits: {},
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: client.callbackUrls,
    LogoutURLs: client.logoutUrls,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid', 'email', 'profile'],
    AllowedOAuthFlowsUserPoolClient: true,
    PreventUserExistenceErrors: 'ENABLED',
    EnableTokenRevocation: true,
    AuthSessionValidity: 3,
  }
}
