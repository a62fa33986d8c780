import { county, localTextNumbers } from '../config/demo.ts'
import { mailReports } from '../config/mail-reports.ts'
import { staffSender } from '../config/staff-sender.ts'
import { keywordsOf } from '../lib/keywords.ts'
import { pushServices } from '../lib/push-services.ts'
import { indexes } from '../store/keys.ts'
import type { PasswordPolicy } from './aws/cognito/passwords.ts'
import type { Rule } from './aws/events.ts'
import type { TextNumber } from './aws/sms-voice/numbers.ts'
import type { QueueTrigger } from './triggers/queue-trigger.ts'
import type { RateTrigger } from './triggers/rate-trigger.ts'
import type { StreamTrigger } from './triggers/stream-trigger.ts'
import type { Variable } from './variables.ts'

/** A queue; each has its dead letters in `<name>-dead-letters`. */
export type HouseQueue = { name: string; visibilitySeconds: number }
export type HouseFunction = {
  /** The bundle `dist/lambdas/<name>/index.mjs`. */
  name: string
  timeoutSeconds: number
  memoryMegabytes: number
  /** Variables of its own, besides those every Lambda function has; values in `environment.ts`. */
  variables: readonly Variable[]
}
/** The house on a laptop: what the stack makes on AWS, described once. A test compares the two. */
export type House = {
  region: string
  account: string
  table: {
    name: string
    timeToLive: string
    indexes: { name: string; partitionKey: string; sortKey: string; projects: string[] }[]
  }
  queues: HouseQueue[]
  /** How often a message fails before it goes to the dead letters, and how long any queue keeps one. */
  maxReceiveCount: number
  retentionDays: number
  functions: HouseFunction[]
  queueTriggers: QueueTrigger[]
  streamTriggers: StreamTrigger[]
  rateTriggers: RateTrigger[]
  /** Rules of the default bus. */
  rules: Rule[]
  /** SNS topics and the queue each feeds, in SNS's envelope. */
  topics: { name: string; queue: string }[]
  scheduleGroup: string
  protectConfigurationId: string
  /** The bucket of pictures, and whether GuardDuty scans it. */
  files: { bucket: string; scanned: boolean }
  /** Notifications to browsers: the secret with the county's keys, whom push services write to, which they are. */
  push: { secret: string; contact: string; services: readonly string[] }
  /** Mail to staff: the sender, and the set that its reports go through. */
  mail: { domain: string; sender: string; configurationSet: string }
  siteAddressParameter: string
  userPool: {
    id: string
    name: string
    clientId: string
    clientName: string
    callbackPath: string
    logoutPath: string
    policy: Partial<PasswordPolicy>
  }
  textNumbers: TextNumber[]
}

const sendTimeoutSeconds = 30
const outboxes = ['OUTBOX_QUEUE_URL', 'BULK_OUTBOX_QUEUE_URL'] as const
const schedules = [
  'RELEASE_QUEUE_URL',
  'RELEASE_QUEUE_ARN',
  'SCHEDULE_GROUP_NAME',
  'SCHEDULE_ROLE_ARN',
  'SCHEDULE_DEAD_LETTER_ARN',
] as const
const signIn = ['USER_POOL_ID', 'USER_POOL_CLIENT_ID', 'SIGN_IN_ISSUER', 'SIGN_IN_DOMAIN'] as const

const timeouts = {
  'receive-text': 30,
  'send-message': sendTimeoutSeconds,
  'record-receipt': 30,
  'release-scheduled': 30,
  'write-mass-message': 60,
  'notify-staff': 60,
  'write-export': 300,
  'on-kept': 60,
  sweep: 60,
  'staff-site': 29,
}
const variables: Record<keyof typeof timeouts, readonly Variable[]> = {
  'receive-text': ['TABLE_NAME'],
  'send-message': ['TABLE_NAME', ...outboxes, 'PROTECT_CONFIGURATION_ID', 'FILES_BUCKET', 'FILES_SCANNED'],
  'record-receipt': ['TABLE_NAME'],
  'release-scheduled': ['TABLE_NAME'],
  'write-mass-message': ['TABLE_NAME'],
  'notify-staff': [
    'TABLE_NAME',
    'PUSH_SECRET',
    'PUSH_SERVICES',
    'PUSH_CONTACT',
    'NOTICE_QUEUE_URL',
    'MAIL_SENDER',
    'MAIL_CONFIGURATION_SET',
    'SITE_ADDRESS_PARAMETER',
  ],
  'write-export': ['TABLE_NAME', 'FILES_BUCKET'],
  'on-kept': [
    'TABLE_NAME',
    'MASS_QUEUE_URL',
    'EXPORT_QUEUE_URL',
    'NOTICE_QUEUE_URL',
    ...outboxes,
    ...schedules,
  ],
  sweep: [
    'TABLE_NAME',
    'MASS_QUEUE_URL',
    'NOTICE_QUEUE_URL',
    ...outboxes,
    'SEND_TIMEOUT_SECONDS',
    'FILES_BUCKET',
  ],
  'staff-site': [
    'TABLE_NAME',
    ...schedules,
    ...signIn,
    'SITE_ADDRESS_PARAMETER',
    'MAIL_SENDER',
    'ORIGIN_SECRET',
    'PUSH_PUBLIC_KEY',
    'PUSH_SERVICES',
    'COOKIE_KEY',
    'FILES_BUCKET',
  ],
}

/** A queue is hidden from others for six times as long as its reader may take. */
const queue = (name: string, reader: keyof typeof timeouts): HouseQueue => ({
  name,
  visibilitySeconds: 6 * timeouts[reader],
})
const reports = { reportsFailures: true }

export const house: House = {
  region: county.region,
  account: '123456789012',
  table: {
    name: 'clientcomm',
    timeToLive: 'expiresAt',
    indexes: Object.values(indexes).map((name, index) => ({
      name,
      partitionKey: `g${index + 1}pk`,
      sortKey: `g${index + 1}sk`,
      projects: ['line'],
    })),
  },
  queues: [
    queue('inbound-texts', 'receive-text'),
    queue('outbox', 'send-message'),
    queue('bulk-outbox', 'send-message'),
    queue('receipts', 'record-receipt'),
    queue('releases', 'release-scheduled'),
    queue('mass-messages', 'write-mass-message'),
    queue('notices', 'notify-staff'),
    queue('exports', 'write-export'),
  ],
  maxReceiveCount: 5,
  retentionDays: 14,
  functions: Object.entries(timeouts).map(([name, timeoutSeconds]) => ({
    name,
    timeoutSeconds,
    memoryMegabytes: name === 'staff-site' || name === 'write-export' ? 1024 : 512,
    variables: variables[name as keyof typeof timeouts],
  })),
  queueTriggers: [
    { queue: 'inbound-texts', functionName: 'receive-text', batchSize: 10, ...reports },
    { queue: 'outbox', functionName: 'send-message', batchSize: 1, ...reports },
    { queue: 'bulk-outbox', functionName: 'send-message', batchSize: 10, maxConcurrency: 2, ...reports },
    { queue: 'receipts', functionName: 'record-receipt', batchSize: 10, ...reports },
    { queue: 'releases', functionName: 'release-scheduled', batchSize: 10, ...reports },
    {
      queue: 'mass-messages',
      functionName: 'write-mass-message',
      batchSize: 1,
      maxConcurrency: 2,
      ...reports,
    },
    { queue: 'exports', functionName: 'write-export', batchSize: 1, maxConcurrency: 2, ...reports },
    { queue: 'notices', functionName: 'notify-staff', batchSize: 10, ...reports },
  ],
  streamTriggers: [
    {
      table: 'clientcomm',
      functionName: 'on-kept',
      batchSize: 100,
      bisects: true,
      maxRetries: 10,
      onFailure: 'on-kept-dead-letters',
      ...reports,
    },
  ],
  rateTriggers: [{ rule: 'sweep', functionName: 'sweep', everyMinutes: 1 }],
  rules: [
    {
      name: 'receipts',
      source: 'aws.sms-voice',
      detailTypes: ['Text Message Delivery Status Updated', 'Media Message Delivery Status Updated'],
      queue: 'receipts',
    },
    { name: 'mail-receipts', source: 'aws.ses', detailTypes: [...mailReports], queue: 'receipts' },
  ],
  topics: [{ name: 'inbound-texts', queue: 'inbound-texts' }],
  scheduleGroup: 'send-later',
  protectConfigurationId: 'protect-local',
  files: { bucket: 'clientcomm-files', scanned: county.scanFiles.enabled },
  push: {
    secret: 'clientcomm-push-keys',
    contact: `mailto:${county.alarmEmail}`,
    services: pushServices,
  },
  mail: {
    domain: county.mail?.domain ?? '',
    sender: staffSender(county) ?? '',
    configurationSet: 'clientcomm-staff-mail',
  },
  siteAddressParameter: `/clientcomm/${county.shortName}/staff-site-address`,
  userPool: {
    id: `${county.region}_Harbor001`,
    name: 'clientcomm-staff',
    clientId: 'clientcommstaffsite0000001',
    clientName: 'staff-site',
    callbackPath: '/sign-in/callback',
    logoutPath: '/signed-out',
    policy: { minimumLength: 12 },
  },
  textNumbers: county.departments.map((department) => {
    const { stop, help, further } = keywordsOf(department, county)
    return {
      phoneNumber: localTextNumbers[department.id] as string,
      id: `phone-${department.id}`,
      type: 'SIMULATOR',
      capabilities: department.pictures ? ['SMS', 'MMS'] : ['SMS'],
      optOutList: `${county.shortName}-${department.id}`,
      topic: 'inbound-texts',
      mandatory: { stop, help },
      keywords: further,
    }
  }),
}
