import { type Accounts, openAccounts } from './cognito/accounts.ts'
import { type Authentication, openAuthentication } from './cognito/authentication.ts'
import { type OidcStore, openOidcStore } from './cognito/oidc-store.ts'
import { operations } from './cognito/operations.ts'
import { openPools, type PoolOptions, type Pools } from './cognito/pool.ts'
import { readInput } from './cognito/requests.ts'
import { openUsers } from './cognito/users.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { AwsFault, type AwsService, json, type LocalWorld } from './wire.ts'

export type Cognito = AwsService & {
  pools: Pools
  accounts: Accounts
  authentication: Authentication
  oidc: OidcStore
  mailbox: Mailbox
  /**
   * Sees to it that somebody can sign in with this lasting password, as a seed does; returns the account's `sub`.
   * With `totpSecret` (base 32) a second factor is asked of them.
   */
  admit(person: { email: string; name: string; password: string; totpSecret?: string }): string
}

/** Opens Cognito: one user pool with one client, over the shared state. Strict: what it does not know it refuses. */
export function openCognito(world: LocalWorld, options: PoolOptions): Cognito {
  const { clock, database } = world
  const pools = openPools(database, options, clock.now())
  const mailbox = openMailbox(database)
  const accounts = openAccounts(openUsers(database), pools.pool, mailbox, clock)
  const oidc = openOidcStore(database)
  const answers = operations({ pools, accounts, clock, revokeTokens: oidc.revokeTokens })

  return {
    name: 'cognito-idp',
    pools,
    accounts,
    oidc,
    mailbox,
    authentication: openAuthentication(accounts, pools.pool.policy, clock),
    answer({ operation, body }) {
      const input = readInput(operation, body)
      if (input.UserPoolId !== undefined) pools.check(input.UserPoolId)
      const answer = answers[operation]
      if (!answer) throw new AwsFault('UnknownOperationException', `Unknown operation ${operation}`)
      return json(answer(input), '1.1')
    },
    admit({ email, name, password, totpSecret }) {
      const attributes = { email: email.toLowerCase(), email_verified: 'true', name }
      const user = accounts.users.find(email) ?? accounts.create({ attributes, password, permanent: true })
      accounts.users.change(user.username, { totpSecret })
      return user.username
    },
  }
}
