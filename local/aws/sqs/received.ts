import type { Sqs } from '../sqs.ts'
import { AwsFault } from '../wire.ts'
import { md5, md5OfAttributes } from './message-attributes.ts'
import type { Message } from './messages.ts'

/** What `ReceiveMessage` asks for. */
export type ReceiveInput = {
  MaxNumberOfMessages?: number
  WaitTimeSeconds?: number
  VisibilityTimeout?: number
  AttributeNames?: string[]
  MessageSystemAttributeNames?: string[]
  MessageAttributeNames?: string[]
}

/** Refuses numbers beyond SQS's limits. */
export function checkReceive({
  MaxNumberOfMessages = 1,
  WaitTimeSeconds = 0,
  VisibilityTimeout = 0,
}: ReceiveInput): void {
  const within = (name: string, value: number, least: number, most: number) => {
    if (value >= least && value <= most) return
    const words = `Value ${value} for parameter ${name} is invalid. Reason: Must be >= ${least} and <= ${most}, if provided.`
    throw new AwsFault('InvalidParameterValue', words)
  }
  within('MaxNumberOfMessages', MaxNumberOfMessages, 1, 10)
  within('WaitTimeSeconds', WaitTimeSeconds, 0, 20)
  within('VisibilityTimeout', VisibilityTimeout, 0, 43_200)
}

/** A message's own attributes, as both the SDK and Lambda name them. */
export function systemAttributesOf(sqs: Pick<Sqs, 'arnOf'>, message: Message): Record<string, string> {
  return {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(Math.floor(message.sentAt)),
    SenderId: 'AROALOCALLOCALLOCAL:clientcomm',
    ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt)),
    ...(message.deadLetteredFrom && { DeadLetterQueueSourceArn: sqs.arnOf(message.deadLetteredFrom) }),
  }
}

/** A message as `ReceiveMessage` tells it, with as many attributes as were asked for. */
export function toldOf(sqs: Pick<Sqs, 'arnOf'>, message: Message, input: ReceiveInput) {
  const system = [...(input.MessageSystemAttributeNames ?? []), ...(input.AttributeNames ?? [])]
  const own = input.MessageAttributeNames ?? []
  const wanted = (name: string, asked: string[]) =>
    asked.some(
      (one) =>
        one === 'All' || one === name || (/\.?\*$/.test(one) && name.startsWith(one.replace(/\.?\*$/, ''))),
    )
  const pick = <Value>(all: Record<string, Value>, asked: string[]) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name, asked)))
  const attributes = pick(message.attributes, own)
  const digest = md5OfAttributes(attributes)
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(system.length > 0 && { Attributes: pick(systemAttributesOf(sqs, message), system) }),
    ...(digest && { MessageAttributes: attributes, MD5OfMessageAttributes: digest }),
  }
}
