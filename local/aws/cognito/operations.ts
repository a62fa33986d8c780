import type { LocalClock } from '../wire.ts'
import { AwsFault } from '../wire.ts'
import type { Accounts } from './accounts.ts'
import { attributeList, isAddress, readAttributes } from './attributes.ts'
import { listUsers } from './list-users.ts'
import { checkPassword } from './passwords.ts'
import type { Pools } from './pool.ts'
import { describeClient, updateClient } from './pool-client.ts'
import type { Input } from './requests.ts'
import type { User } from './users.ts'

export type Operation = (input: Input) => object

export type OperationsOf = {
  pools: Pools
  accounts: Accounts
  clock: LocalClock
  /** Forgets every token that was given to the user. */
  revokeTokens(username: string): void
}

/** The operations by name; each takes a checked request and answers as AWS, or throws an `AwsFault`. */
export function operations({
  pools,
  accounts,
  clock,
  revokeTokens,
}: OperationsOf): Record<string, Operation> {
  const { users } = accounts
  const policy = pools.pool.policy
  const change = (user: User, changes: Partial<User>) =>
    users.change(user.username, { ...changes, modifiedAt: clock.now() })

  return {
    AdminCreateUser(input) {
      const email = input.Username.toLowerCase()
      if (!isAddress(email)) throw invalid('Username should be an email.')
      const there = users.find(email)
      if (input.MessageAction === 'RESEND') return { User: userType(resent(there, input)) }
      if (there) throw new AwsFault('UsernameExistsException', 'User account already exists')
      const attributes = { email, ...readAttributes(input.UserAttributes) }
      if (attributes.email !== email) throw invalid('The email attribute differs from the username.')
      const invites = input.MessageAction !== 'SUPPRESS'
      if (invites) checkMediums(input)
      const password = input.TemporaryPassword ?? accounts.makeTemporaryPassword()
      checkPassword(policy, password)
      const user = accounts.create({ attributes, password, permanent: false })
      if (invites) accounts.invite(user, password)
      return { User: userType(user) }
    },
    AdminGetUser(input) {
      const user = accounts.get(input.Username)
      const { Attributes, ...rest } = userType(user)
      const factors = user.totpSecret
        ? { PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] }
        : {}
      return { ...rest, UserAttributes: Attributes, ...factors }
    },
    AdminDisableUser(input) {
      const user = accounts.get(input.Username)
      change(user, { enabled: false })
      revokeTokens(user.username)
      return {}
    },
    AdminEnableUser(input) {
      change(accounts.get(input.Username), { enabled: true })
      return {}
    },
    AdminDeleteUser(input) {
      const user = accounts.get(input.Username)
      users.remove(user.username)
      revokeTokens(user.username)
      return {}
    },
    AdminUserGlobalSignOut(input) {
      revokeTokens(accounts.get(input.Username).username)
      return {}
    },
    AdminResetUserPassword(input) {
      const user = accounts.get(input.Username)
      if (!user.enabled) throw new AwsFault('NotAuthorizedException', 'User is disabled.')
      if (user.status === 'FORCE_CHANGE_PASSWORD')
        throw new AwsFault('NotAuthorizedException', 'User password cannot be reset in the current state.')
      if (user.attributes.email_verified !== 'true')
        throw invalid(
          'Cannot reset password for the user as there is no registered/verified email or phone_number',
        )
      change(user, { status: 'RESET_REQUIRED' })
      accounts.mailCode(user)
      return {}
    },
    AdminSetUserPassword(input) {
      const user = accounts.get(input.Username)
      checkPassword(policy, input.Password)
      accounts.setPassword(user, input.Password, input.Permanent ?? false)
      return {}
    },
    AdminUpdateUserAttributes(input) {
      const user = accounts.get(input.Username)
      const given = readAttributes(input.UserAttributes)
      const moved = given.email !== undefined && given.email !== user.email
      if (given.email === '') throw invalid('The email attribute cannot be removed.')
      if (moved && users.find(given.email ?? ''))
        throw new AwsFault('AliasExistsException', 'An account with the given email already exists.')
      const attributes: Record<string, string> = {
        ...user.attributes,
        ...(moved ? { email_verified: 'false' } : {}),
        ...given,
      }
      for (const [name, value] of Object.entries(attributes)) if (value === '') delete attributes[name]
      change(user, { attributes, email: attributes.email ?? user.email })
      return {}
    },
    ListUsers: (input) => listUsers(users.all(), input, userType),
    ListUserPools: () => ({ UserPools: [poolType(pools)] }),
    DescribeUserPoolClient: (input) => ({ UserPoolClient: describeClient(pools, input.ClientId) }),
    UpdateUserPoolClient: (input) => ({ UserPoolClient: updateClient(pools, input, clock.now()) }),
  }

  function resent(user: User | undefined, input: Input): User {
    if (!user) throw new AwsFault('UserNotFoundException', 'User does not exist.')
    if (user.status !== 'FORCE_CHANGE_PASSWORD')
      throw new AwsFault('UnsupportedUserStateException', `Resend not possible. ${user.status}`)
    checkMediums(input)
    const password = input.TemporaryPassword ?? accounts.makeTemporaryPassword()
    checkPassword(policy, password)
    accounts.setPassword(user, password, false)
    accounts.invite(user, password)
    return accounts.get(user.username)
  }
}

/** AWS would fall back to SMS, which this pool cannot send, and say nothing; we say it. */
function checkMediums(input: Input): void {
  if (!input.DesiredDeliveryMediums?.includes('EMAIL'))
    throw invalid(
      'DesiredDeliveryMediums must contain EMAIL: the default is SMS, which this pool cannot send.',
    )
}

/** A user as answers show one: times in seconds. */
function userType(user: User, attributesToGet?: string[]) {
  return {
    Username: user.username,
    Attributes: attributeList(user, attributesToGet),
    UserCreateDate: user.createdAt / 1000,
    UserLastModifiedDate: user.modifiedAt / 1000,
    Enabled: user.enabled,
    UserStatus: user.status,
  }
}

function poolType({ pool }: Pools) {
  const created = pool.createdAt / 1000
  return { Id: pool.id, Name: pool.name, LambdaConfig: {}, CreationDate: created, LastModifiedDate: created }
}

const invalid = (words: string) => new AwsFault('InvalidParameterException', words)
