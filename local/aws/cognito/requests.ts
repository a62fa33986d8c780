import { boolean, checkInput, integer, list, map, type Shape, string, structure } from '../shape.ts'
import { AwsFault } from '../wire.ts'

const poolId = string({ min: 1, max: 55, pattern: /[\w-]+_[0-9a-zA-Z]+/ })
const username = string({ min: 1, max: 128, pattern: /[\p{L}\p{M}\p{S}\p{N}\p{P}]+/u })
const attributeName = string({ min: 1, max: 32, pattern: /[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+/u })
const attributes = list(structure({ 'Name*': attributeName, Value: string({ max: 2048 }) }))
const password = string({ max: 256, pattern: /[\S]+/ })
const clientMetadata = map(string(), string())
const address = string({ min: 1, max: 1024, pattern: /[\p{L}\p{M}\p{S}\p{N}\p{P}]+/u })
const clientId = string({ min: 1, max: 128, pattern: /[\w+]+/ })
const oneUser = structure({ 'UserPoolId*': poolId, 'Username*': username })

/** What each operation takes; a member that is not named here is refused. */
const shapes: Record<string, Shape> = {
  AdminCreateUser: structure({
    'UserPoolId*': poolId,
    'Username*': username,
    UserAttributes: attributes,
    ValidationData: attributes,
    TemporaryPassword: password,
    ForceAliasCreation: boolean,
    MessageAction: string({ oneOf: ['RESEND', 'SUPPRESS'] }),
    DesiredDeliveryMediums: list(string({ oneOf: ['SMS', 'EMAIL'] })),
    ClientMetadata: clientMetadata,
  }),
  AdminGetUser: oneUser,
  AdminDisableUser: oneUser,
  AdminEnableUser: oneUser,
  AdminDeleteUser: oneUser,
  AdminUserGlobalSignOut: oneUser,
  AdminResetUserPassword: structure({
    'UserPoolId*': poolId,
    'Username*': username,
    ClientMetadata: clientMetadata,
  }),
  AdminSetUserPassword: structure({
    'UserPoolId*': poolId,
    'Username*': username,
    'Password*': password,
    Permanent: boolean,
  }),
  AdminUpdateUserAttributes: structure({
    'UserPoolId*': poolId,
    'Username*': username,
    'UserAttributes*': attributes,
    ClientMetadata: clientMetadata,
  }),
  ListUsers: structure({
    'UserPoolId*': poolId,
    AttributesToGet: list(attributeName),
    Limit: integer(0, 60),
    PaginationToken: string({ min: 1, pattern: /[\S]+/ }),
    Filter: string({ max: 256 }),
  }),
  ListUserPools: structure({ 'MaxResults*': integer(1, 60), NextToken: string({ min: 1 }) }),
  DescribeUserPoolClient: structure({ 'UserPoolId*': poolId, 'ClientId*': clientId }),
  UpdateUserPoolClient: structure({
    'UserPoolId*': poolId,
    'ClientId*': clientId,
    ClientName: string({ min: 1, max: 128, pattern: /[\w\s+=,.@-]+/ }),
    CallbackURLs: list(address, 0, 100),
    LogoutURLs: list(address, 0, 100),
    AllowedOAuthFlows: list(string({ oneOf: ['code'] })),
    AllowedOAuthScopes: list(string({ oneOf: ['openid', 'email', 'profile'] }), 0, 50),
    AllowedOAuthFlowsUserPoolClient: boolean,
    SupportedIdentityProviders: list(string({ oneOf: ['COGNITO'] })),
    PreventUserExistenceErrors: string({ oneOf: ['ENABLED'] }),
    EnableTokenRevocation: boolean,
  }),
}

export type AttributeList = { Name: string; Value?: string }[]

/** A request as it came; what an operation needs of it has been checked against its shape. */
export type Input = {
  UserPoolId: string
  Username: string
  UserAttributes?: AttributeList
  TemporaryPassword?: string
  ForceAliasCreation?: boolean
  MessageAction?: 'RESEND' | 'SUPPRESS'
  DesiredDeliveryMediums?: ('SMS' | 'EMAIL')[]
  Password: string
  Permanent?: boolean
  AttributesToGet?: string[]
  Limit?: number
  PaginationToken?: string
  Filter?: string
  ClientId: string
  ClientName?: string
  CallbackURLs?: string[]
  LogoutURLs?: string[]
}

/**
 * Reads and checks the request of an operation. Throws `UnknownOperationException`, `SerializationException`, or
 * `InvalidParameterException` in AWS's wording.
 */
export function readInput(operation: string, body: Buffer): Input {
  const shape = shapes[operation]
  if (!shape) throw new AwsFault('UnknownOperationException', `Unknown operation ${operation}`)
  let input: unknown
  try {
    input = JSON.parse(body.toString() || '{}')
  } catch {
    throw new AwsFault('SerializationException', 'The request is not JSON')
  }
  checkInput(shape, input, (words) => new AwsFault('InvalidParameterException', words))
  return input as Input
}
