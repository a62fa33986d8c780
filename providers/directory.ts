import type { Instant } from '../core/model/time.ts'
import type { AccountState, Directory } from '../core/ports/staff-accounts.ts'

type Settings = {
  userPoolId: string
  issuer: string
  /** What the county's own sign-in is called in the pool, where staff use that. */
  singleSignOn?: string | undefined
}
type Cognito = typeof import('@aws-sdk/client-cognito-identity-provider')
type Client = InstanceType<Cognito['CognitoIdentityProviderClient']>

/** The service takes no more of it for the moment; everything else it refuses is a fault. */
const notNow = [
  'LimitExceededException',
  'TooManyRequestsException',
  'CodeDeliveryFailureException',
  'InternalErrorException',
]

/**
 * Accounts of the county's Cognito user pool. The client is loaded when first needed, which is seldom. Somebody whom
 * the pool does not know is signed out and switched off already; every other refusal is thrown.
 */
export function openDirectory({ userPoolId, issuer, singleSignOn }: Settings): Directory {
  if (singleSignOn) return countyDirectory
  const user = (email: string) => ({ UserPoolId: userPoolId, Username: email })

  async function asked<Answer>(ask: (client: Client, cognito: Cognito) => Promise<Answer>): Promise<Answer> {
    const cognito = await import('@aws-sdk/client-cognito-identity-provider')
    const client = new cognito.CognitoIdentityProviderClient({ maxAttempts: 4 })
    try {
      return await ask(client, cognito)
    } finally {
      client.destroy()
    }
  }

  async function made(person: { name: string; email: string }) {
    const { keepAccount } = await import('./staff-account.ts')
    return asked((client) => keepAccount({ client, pool: userPoolId }, person))
  }

  async function subjectOf(email: string): Promise<string | undefined> {
    const { subjectAmong } = await import('./staff-account.ts')
    return orUnknown(() =>
      asked(async (client, { AdminGetUserCommand }) =>
        subjectAmong((await client.send(new AdminGetUserCommand(user(email)))).UserAttributes),
      ),
    )
  }

  return {
    signsInBy: 'password',
    async account(email) {
      const found = await orUnknown(() =>
        asked((client, { AdminGetUserCommand }) => client.send(new AdminGetUserCommand(user(email)))),
      )
      return found ? stateOf(found.UserStatus, found.UserLastModifiedDate) : { kind: 'none' }
    },
    invite: (person) =>
      unless(notNow, noneNow, async () => {
        return { kind: 'invited' as const, account: { issuer, subject: await made(person) } }
      }),
    async inviteAgain(email) {
      return unless(['UnsupportedUserStateException'], 'has-signed-in', () =>
        unless(notNow, 'not-now', async () => {
          await asked((client, { AdminCreateUserCommand }) =>
            client.send(
              new AdminCreateUserCommand({
                ...user(email),
                MessageAction: 'RESEND',
                DesiredDeliveryMediums: ['EMAIL'],
              }),
            ),
          )
          return 'sent' as const
        }),
      )
    },
    async resetPassword(email) {
      return unless(['NotAuthorizedException'], 'has-not-signed-in', () =>
        unless(notNow, 'not-now', async () => {
          await asked((client, { AdminResetUserPasswordCommand }) =>
            client.send(new AdminResetUserPasswordCommand(user(email))),
          )
          return 'sent' as const
        }),
      )
    },
    // An authenticator cannot be taken off an account of a pool that requires one: "You can't turn off TOTP MFA for
    // any of your users when MFA is required" (API reference, SoftwareTokenMfaSettingsType).
    async startOver(person) {
      const before = await subjectOf(person.email)
      const was = before === undefined ? {} : { was: { issuer, subject: before } }
      return unless(notNow, noneNow, async () => {
        await orUnknown(() =>
          asked((client, { AdminDeleteUserCommand }) =>
            client.send(new AdminDeleteUserCommand(user(person.email))),
          ),
        )
        const account = { issuer, subject: await made(person) }
        return { kind: 'invited' as const, account, ...was }
      })
    },
    async rename(email, to) {
      const { attributesOf } = await import('./staff-account.ts')
      const renamed = (username: string) =>
        orUnknown(() =>
          asked((client, { AdminUpdateUserAttributesCommand }) =>
            client.send(
              new AdminUpdateUserAttributesCommand({ ...user(username), UserAttributes: attributesOf(to) }),
            ),
          ),
        )
      return unless(['AliasExistsException', 'UsernameExistsException'], 'taken', async () => {
        // Cut off after this and asked again, it has the new address already.
        if (!(await renamed(email)) && to.email !== email) await renamed(to.email)
        return 'done' as const
      })
    },
    async disable(email) {
      await orUnknown(() =>
        asked((client, { AdminDisableUserCommand }) => client.send(new AdminDisableUserCommand(user(email)))),
      )
    },
    async enable(email) {
      await orUnknown(() =>
        asked((client, { AdminEnableUserCommand }) => client.send(new AdminEnableUserCommand(user(email)))),
      )
    },
    async signOutEverywhere(email) {
      await orUnknown(() =>
        asked((client, { AdminUserGlobalSignOutCommand }) =>
          client.send(new AdminUserGlobalSignOutCommand(user(email))),
        ),
      )
    },
  }
}

const noneNow = { kind: 'not-now' as const }

/** With single sign-on there are no accounts of ours: who may come in is what the staff records say. */
const countyDirectory: Directory = {
  signsInBy: 'county',
  account: async () => ({ kind: 'county' }),
  invite: async () => ({ kind: 'not-now' }),
  inviteAgain: async () => 'has-signed-in',
  resetPassword: async () => 'has-not-signed-in',
  startOver: async () => ({ kind: 'not-now' }),
  rename: async () => 'done',
  disable: async () => undefined,
  enable: async () => undefined,
  signOutEverywhere: async () => undefined,
}

function stateOf(status: string | undefined, changed: Date | undefined): AccountState {
  if (status === 'FORCE_CHANGE_PASSWORD')
    return { kind: 'invited', since: (changed ?? new Date(0)).toISOString() as Instant }
  return { kind: status === 'RESET_REQUIRED' ? 'reset' : 'active' }
}

async function unless<Answer, Instead>(
  names: string[],
  instead: Instead,
  ask: () => Promise<Answer>,
): Promise<Answer | Instead> {
  try {
    return await ask()
  } catch (fault) {
    if (names.includes((fault as Error).name)) return instead
    throw fault
  }
}

async function orUnknown<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  return unless(['UserNotFoundException'], undefined, ask)
}
