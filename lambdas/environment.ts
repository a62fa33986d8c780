/** What the deployment tells a function, read once where it is asked for. */
export const environment = {
  table: () => required('TABLE_NAME'),
  outbox: () => ({ direct: required('OUTBOX_QUEUE_URL'), bulk: required('BULK_OUTBOX_QUEUE_URL') }),
  massJobs: () => required('MASS_QUEUE_URL'),
  exportJobs: () => required('EXPORT_QUEUE_URL'),
  noticeJobs: () => required('NOTICE_QUEUE_URL'),
  /** How browsers know our notifications, and at which services they may be. */
  pushPublicKey: () => required('PUSH_PUBLIC_KEY'),
  pushServices: () => required('PUSH_SERVICES').split(' '),
  /** The secret with the private half, and whom the push services may write to. */
  pushSender: () => ({ secret: required('PUSH_SECRET'), contact: required('PUSH_CONTACT') }),
  /** The address that mail to staff comes from; undefined where the county has set up none. */
  mailSender: () => process.env.MAIL_SENDER || undefined,
  mail: () => {
    const address = process.env.MAIL_SENDER
    return address ? { address, configurationSet: required('MAIL_CONFIGURATION_SET') } : undefined
  },
  schedules: () => ({
    group: required('SCHEDULE_GROUP_NAME'),
    roleArn: required('SCHEDULE_ROLE_ARN'),
    queueUrl: required('RELEASE_QUEUE_URL'),
    queueArn: required('RELEASE_QUEUE_ARN'),
    deadLetterArn: required('SCHEDULE_DEAD_LETTER_ARN'),
  }),
  /** The bucket of pictures that travel with texts. */
  files: () => required('FILES_BUCKET'),
  /** Whether files are scanned for malware, and must have been before they leave. */
  filesAreScanned: () => process.env.FILES_SCANNED === 'yes',
  /** Which countries a text may go to; without one the account's own default holds. */
  protectConfiguration: () => process.env.PROTECT_CONFIGURATION_ID || undefined,
  signIn: () => ({
    issuer: required('SIGN_IN_ISSUER'),
    clientId: required('USER_POOL_CLIENT_ID'),
    domain: required('SIGN_IN_DOMAIN'),
    singleSignOn: process.env.SINGLE_SIGN_ON || undefined,
  }),
  directory: () => ({
    userPoolId: required('USER_POOL_ID'),
    issuer: required('SIGN_IN_ISSUER'),
    singleSignOn: process.env.SINGLE_SIGN_ON || undefined,
  }),
  /** Signs the cookie of a sign-in that is under way. */
  cookieKey: () => required('COOKIE_KEY'),
  siteAddressParameter: () => required('SITE_ADDRESS_PARAMETER'),
  /** What CloudFront adds to each request; empty where it does not stand in front. */
  originSecret: () => process.env.ORIGIN_SECRET ?? '',
  sendTimeoutSeconds: () => wholeNumber('SEND_TIMEOUT_SECONDS'),
}

export function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the environment lacks ${name}`)
  return value
}

function wholeNumber(name: string): number {
  const value = Number(required(name))
  if (!Number.isInteger(value) || value <= 0) throw new Error(`${name} is not a whole number`)
  return value
}
