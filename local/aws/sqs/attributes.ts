import { AwsFault } from '../wire.ts'

/** What a queue is set to, by AWS's attribute names; values as AWS keeps them, in text. */
export type QueueAttributes = Record<string, string>
export type RedrivePolicy = { deadLetterTargetArn: string; maxReceiveCount: number }

const mebibyte = 1_048_576
const numbers: Record<string, { least: number; most: number; usual: number }> = {
  DelaySeconds: { least: 0, most: 900, usual: 0 },
  MaximumMessageSize: { least: 1024, most: mebibyte, usual: mebibyte },
  MessageRetentionPeriod: { least: 60, most: 1_209_600, usual: 345_600 },
  ReceiveMessageWaitTimeSeconds: { least: 0, most: 20, usual: 0 },
  VisibilityTimeout: { least: 0, most: 43_200, usual: 30 },
}
/** Kept and given back, without effect on a laptop. */
const kept = [
  'Policy',
  'RedriveAllowPolicy',
  'KmsMasterKeyId',
  'KmsDataKeyReusePeriodSeconds',
  'SqsManagedSseEnabled',
]

export const countedAttributes = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
]
const told = ['QueueArn', 'CreatedTimestamp', 'LastModifiedTimestamp', ...countedAttributes]
const readable = new Set(['All', ...Object.keys(numbers), ...kept, 'RedrivePolicy', ...told])

export const usualAttributes: QueueAttributes = Object.fromEntries(
  Object.entries(numbers).map(([name, { usual }]) => [name, String(usual)]),
)

/** Refuses what AWS refuses in a queue's attributes; standard queues only. */
export function checkAttributes(attributes: QueueAttributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const range = numbers[name]
    if (range) {
      if (!/^\d+$/.test(value) || Number(value) < range.least || Number(value) > range.most)
        throw new AwsFault('InvalidAttributeValue', `Invalid value for the parameter ${name}.`)
    } else if (name === 'RedrivePolicy') readRedrivePolicy(value)
    else if (!kept.includes(name)) throw new AwsFault('InvalidAttributeName', `Unknown Attribute ${name}.`)
  }
}

/** The redrive policy of a queue; empty text means none. */
export function readRedrivePolicy(value: string | undefined): RedrivePolicy | undefined {
  if (!value) return undefined
  const wrong = (why: string) =>
    new AwsFault(
      'InvalidParameterValue',
      `Value ${value} for parameter RedrivePolicy is invalid. Reason: ${why}`,
    )
  let policy: { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown }
  try {
    policy = JSON.parse(value)
  } catch {
    throw wrong('Redrive policy is not a valid JSON map.')
  }
  const { deadLetterTargetArn } = policy
  if (typeof deadLetterTargetArn !== 'string')
    throw wrong('Redrive policy does not contain mandatory attribute: deadLetterTargetArn.')
  const maxReceiveCount = Number(policy.maxReceiveCount)
  if (!Number.isInteger(maxReceiveCount) || maxReceiveCount < 1 || maxReceiveCount > 1000)
    throw wrong('Invalid value for maxReceiveCount: must be between 1 and 1000.')
  return { deadLetterTargetArn, maxReceiveCount }
}

/** Refuses a name of an attribute that cannot be asked for. */
export function checkReadable(names: string[]): void {
  for (const name of names)
    if (!readable.has(name)) throw new AwsFault('InvalidAttributeName', `Unknown Attribute ${name}.`)
}
