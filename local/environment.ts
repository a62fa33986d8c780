import type { Sqs } from './aws/sqs.ts'
import type { LocalWorld } from './aws/wire.ts'
import type { House, HouseFunction } from './house.ts'
import type { Variable } from './variables.ts'

/** The variables of one function: its own and no others, named as on AWS. */
export function environmentOf(
  fn: HouseFunction,
  house: House,
  world: LocalWorld & { pushPublicKey: string },
  sqs: Sqs,
): Record<string, string> {
  const values: Record<Variable, string> = {
    TABLE_NAME: house.table.name,
    OUTBOX_QUEUE_URL: sqs.addressOf('outbox'),
    BULK_OUTBOX_QUEUE_URL: sqs.addressOf('bulk-outbox'),
    MASS_QUEUE_URL: sqs.addressOf('mass-messages'),
    EXPORT_QUEUE_URL: sqs.addressOf('exports'),
    NOTICE_QUEUE_URL: sqs.addressOf('notices'),
    MAIL_SENDER: house.mail.sender,
    MAIL_CONFIGURATION_SET: house.mail.configurationSet,
    PUSH_PUBLIC_KEY: world.pushPublicKey,
    PUSH_SERVICES: [...house.push.services, world.endpoint].join(' '),
    PUSH_SECRET: house.push.secret,
    PUSH_CONTACT: house.push.contact,
    RELEASE_QUEUE_URL: sqs.addressOf('releases'),
    RELEASE_QUEUE_ARN: sqs.arnOf('releases'),
    SCHEDULE_GROUP_NAME: house.scheduleGroup,
    SCHEDULE_ROLE_ARN: `arn:aws:iam::${house.account}:role/clientcomm-scheduler`,
    SCHEDULE_DEAD_LETTER_ARN: sqs.arnOf('releases-dead-letters'),
    USER_POOL_ID: house.userPool.id,
    USER_POOL_CLIENT_ID: house.userPool.clientId,
    SIGN_IN_ISSUER: `${world.endpoint}/${house.userPool.id}`,
    SIGN_IN_DOMAIN: world.endpoint,
    SITE_ADDRESS_PARAMETER: house.siteAddressParameter,
    ORIGIN_SECRET: '',
    COOKIE_KEY: 'this machine only',
    SEND_TIMEOUT_SECONDS: String(house.functions.find(({ name }) => name === 'send-message')?.timeoutSeconds),
    PROTECT_CONFIGURATION_ID: house.protectConfigurationId,
    FILES_BUCKET: house.files.bucket,
    FILES_SCANNED: house.files.scanned ? 'yes' : 'no',
  }
  const own = fn.variables.map((name) => [name, values[name]])
  return { POWERTOOLS_SERVICE_NAME: fn.name, ...Object.fromEntries(own) }
}
