import { Aws, Duration, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import type { County } from '../config/county.ts'
import { accept } from './accepted.ts'
import { CountyFunction } from './county-function.ts'
import type { CountyKey } from './county-key.ts'
import { DeployStep } from './deploy-step.ts'
import { retained } from './protection.ts'
import type { Records } from './records.ts'
import { singleSignOn } from './single-sign-on.ts'

type Props = { county: County; key: CountyKey; siteAddress: string; records: Records }

/** What supervisors and administrators do to accounts, on the site. */
const accountActions = [
  'cognito-idp:AdminCreateUser',
  'cognito-idp:AdminDeleteUser',
  'cognito-idp:AdminDisableUser',
  'cognito-idp:AdminEnableUser',
  'cognito-idp:AdminGetUser',
  'cognito-idp:AdminResetUserPassword',
  'cognito-idp:AdminUpdateUserAttributes',
  'cognito-idp:AdminUserGlobalSignOut',
]

/**
 * Who may sign in: accounts that supervisors and administrators create, with a second factor, on the sign-in
 * service's own pages. Roles are not here but in the records.
 */
export class StaffDirectory extends Construct {
  readonly pool: UserPool
  readonly domain: UserPoolDomain
  readonly client: UserPoolClient
  /** What the county's own sign-in is called in the pool, where staff use that. */
  private readonly singleSignOn: string

  constructor(scope: Construct, id: string, { county, key, siteAddress, records }: Props) {
    super(scope, id)
    this.pool = new UserPool(this, 'Staff', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      autoVerify: { email: true },
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: false, mutable: true },
      },
      mfa: county.secondFactor?.required === false ? Mfa.OPTIONAL : Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      userInvitation: invitation(county, siteAddress),
      deletionProtection: county.protect.enabled,
      removalPolicy: retained(county),
    })
    accept(this.pool, {
      COG8: 'The Plus plan costs 2 cents a month for each of the staff and adds risk scores, which nobody here would read; a second factor is required of everyone.',
    })
    this.domain = this.pool.addDomain('SignIn', {
      // The account's number keeps the prefix apart from all others in the region.
      cognitoDomain: { domainPrefix: `clientcomm-${county.shortName}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.singleSignOn = county.singleSignOn?.name ?? ''
    const provider = county.singleSignOn && singleSignOn(this, this.pool, county.singleSignOn)
    this.client = this.siteClient(siteAddress)
    if (provider) this.client.node.addDependency(provider)
    new CfnManagedLoginBranding(this, 'SignInPages', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.inviteFirstAdministrator(county, key, records)
  }

  /** Lets the site send people to sign in and read the answer, and keep the accounts of staff. */
  letSignIn(site: CountyFunction): void {
    site.addToRolePolicy(
      new PolicyStatement({
        actions: accountActions,
        resources: [this.pool.userPoolArn],
      }),
    )
    site.addEnvironment('USER_POOL_ID', this.pool.userPoolId)
    site.addEnvironment('USER_POOL_CLIENT_ID', this.client.userPoolClientId)
    site.addEnvironment('SIGN_IN_ISSUER', this.issuer)
    site.addEnvironment('SIGN_IN_DOMAIN', this.signInDomain)
    if (this.singleSignOn) site.addEnvironment('SINGLE_SIGN_ON', this.singleSignOn)
  }

  private get issuer(): string {
    return this.pool.userPoolProviderUrl
  }

  private get signInDomain(): string {
    return this.domain.baseUrl({ fips: Stack.of(this).region.startsWith('us-gov-') })
  }

  /** A public client: the site proves itself by PKCE, and there is no secret to lose. Passwords never pass our site. */
  private siteClient(siteAddress: string): UserPoolClient {
    return this.pool.addClient('Site', {
      generateSecret: false,
      ...(this.singleSignOn && {
        supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(this.singleSignOn)],
      }),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authSessionValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${siteAddress}/sign-in/callback`],
        logoutUrls: [`${siteAddress}/signed-out`],
      },
    })
  }

  private inviteFirstAdministrator(county: County, key: CountyKey, records: Records): void {
    const fn = new CountyFunction(this, 'DeployFirstAdministrator', {
      name: 'deploy-first-administrator',
      does: 'At deploy: invites the first administrator',
      timeoutSeconds: 60,
      key,
    })
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['cognito-idp:AdminCreateUser', 'cognito-idp:AdminGetUser'],
        resources: [this.pool.userPoolArn],
      }),
    )
    fn.addEnvironment('USER_POOL_ID', this.pool.userPoolId)
    fn.addEnvironment('SIGN_IN_ISSUER', this.issuer)
    if (this.singleSignOn) fn.addEnvironment('SINGLE_SIGN_ON', this.singleSignOn)
    records.letKeep(fn)
    const departments = county.departments.map(({ id }) => id)
    new DeployStep(this, 'FirstAdministrator', {
      fn,
      kind: 'FirstAdministrator',
      given: { administrator: JSON.stringify({ ...county.firstAdministrator, departments }) },
    })
  }
}

/** Cognito sends at most fifty of these a day; `{username}` and `{####}` are its own placeholders. */
function invitation(county: County, siteAddress: string) {
  return {
    emailSubject: `Your ClientComm account, ${county.name}`,
    emailBody: [
      `<p>${county.name} has made you an account on ClientComm, where staff and clients write to each other.</p>`,
      `<p>Sign in within 7 days at <a href="${siteAddress}">${siteAddress}</a><br>`,
      'with the address {username} and the temporary password {####}</p>',
      '<p>You will choose a password of your own and set up a second factor: have an authenticator app at hand.</p>',
    ].join('\n'),
  }
}
