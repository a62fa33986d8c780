import { checkInput } from '../shape.ts'
import type { Sqs } from '../sqs.ts'
import type { LocalClock } from '../wire.ts'
import { AwsFault, type AwsRequest, type AwsService, json } from '../wire.ts'
import { checkReadable, countedAttributes, type QueueAttributes } from './attributes.ts'
import { changeVisibilityBatch, deleteMessageBatch, sendMessageBatch } from './batches.ts'
import { type MessageAttributes, md5, md5OfAttributes } from './message-attributes.ts'
import { checkReceive, type ReceiveInput, toldOf } from './received.ts'
import { shapes } from './shapes.ts'

type Input = ReceiveInput & {
  QueueName: string
  QueueUrl: string
  QueueNamePrefix?: string
  QueueOwnerAWSAccountId?: string
  MaxResults?: number
  NextToken?: string
  Attributes?: QueueAttributes
  MessageBody: string
  MessageAttributes?: MessageAttributes
  DelaySeconds?: number
  ReceiptHandle: string
  Entries?: { Id: string }[]
}
type Queues = Omit<Sqs, 'service'>

/** The wire side of SQS (AWS JSON 1.0): reads a request, checks it, and answers in AWS's words. */
export function sqsService(sqs: Queues, clock: LocalClock): AwsService {
  const purgedAt = new Map<string, number>()
  const nameOf = (input: Input) => sqs.named(input.QueueUrl).name

  const operations: Record<string, (input: Input) => unknown> = {
    CreateQueue: ({ QueueName, Attributes }) => ({
      QueueUrl: sqs.addressOf(sqs.create(QueueName, Attributes).name),
    }),
    GetQueueUrl({ QueueName, QueueOwnerAWSAccountId: owner }) {
      const ours = owner === undefined || sqs.arnOf(QueueName).includes(`:${owner}:`)
      return { QueueUrl: sqs.addressOf(sqs.find(ours ? QueueName : '').name) }
    },
    ListQueues: (input) => listed(sqs, input),
    GetQueueAttributes: (input) => ({
      Attributes: attributesOf(sqs, nameOf(input), input.AttributeNames ?? []),
    }),
    SetQueueAttributes(input) {
      sqs.set(nameOf(input), input.Attributes ?? {})
      return {}
    },
    PurgeQueue(input) {
      const name = nameOf(input)
      if (clock.now() - (purgedAt.get(name) ?? Number.NEGATIVE_INFINITY) < 60_000)
        throw new AwsFault(
          'PurgeQueueInProgress',
          `Only one PurgeQueue operation on ${name} is allowed every 60 seconds.`,
          403,
        )
      purgedAt.set(name, clock.now())
      sqs.purge(name)
      return {}
    },
    SendMessage(input) {
      const attributes = input.MessageAttributes ?? {}
      const id = sqs.send(nameOf(input), input.MessageBody, {
        attributes,
        ...(input.DelaySeconds === undefined ? {} : { delaySeconds: input.DelaySeconds }),
      })
      const digest = md5OfAttributes(attributes)
      return {
        MessageId: id,
        MD5OfMessageBody: md5(input.MessageBody),
        ...(digest && { MD5OfMessageAttributes: digest }),
      }
    },
    async ReceiveMessage(input) {
      checkReceive(input)
      const taken = await sqs.receive(nameOf(input), {
        most: input.MaxNumberOfMessages ?? 1,
        ...(input.WaitTimeSeconds === undefined ? {} : { waitSeconds: input.WaitTimeSeconds }),
        ...(input.VisibilityTimeout === undefined
          ? {}
          : { visibilityTimeoutSeconds: input.VisibilityTimeout }),
      })
      return taken.length === 0 ? {} : { Messages: taken.map((message) => toldOf(sqs, message, input)) }
    },
    DeleteMessage(input) {
      sqs.remove(nameOf(input), input.ReceiptHandle)
      return {}
    },
    ChangeMessageVisibility(input) {
      sqs.changeVisibility(nameOf(input), input.ReceiptHandle, input.VisibilityTimeout ?? 0)
      return {}
    },
    SendMessageBatch: (input) => sendMessageBatch(sqs, nameOf(input), input),
    DeleteMessageBatch: (input) => deleteMessageBatch(sqs, nameOf(input), input),
    ChangeMessageVisibilityBatch: (input) => changeVisibilityBatch(sqs, nameOf(input), input),
  }

  return {
    name: 'sqs',
    async answer(request) {
      const operation = operations[request.operation]
      if (!operation)
        throw new AwsFault('UnknownOperationException', `SQS ${request.operation} is not served here`, 404)
      return json(await operation(readInput(request)))
    },
  }
}

/** Queues by name; page by page only when a page's size is asked for. */
function listed(sqs: Queues, { QueueNamePrefix, MaxResults, NextToken = '' }: Input) {
  const names = sqs.list(QueueNamePrefix).flatMap(({ name }) => (name > NextToken ? [name] : []))
  const page = names.slice(0, MaxResults ?? 1000)
  const more = MaxResults !== undefined && names.length > page.length
  return { QueueUrls: page.map(sqs.addressOf), ...(more && { NextToken: page.at(-1) }) }
}

function readInput({ operation, body }: AwsRequest): Input {
  const input = readJson(body)
  const shape = shapes[operation]
  if (!shape) throw new AwsFault('UnknownOperationException', `SQS ${operation} is not served here`, 404)
  for (const name of shape.required)
    if ((input as Record<string, unknown>)[name] === undefined)
      throw new AwsFault('MissingParameter', `The request must contain the parameter ${name}.`)
  checkInput(shape, input, (words) => new AwsFault('InvalidParameterValue', words))
  return input
}

function readJson(body: Buffer): Input {
  try {
    return JSON.parse(body.toString('utf8') || '{}')
  } catch {
    throw new AwsFault('SerializationException', 'The request body is not valid JSON.')
  }
}

function attributesOf(sqs: Queues, name: string, asked: string[]): Record<string, string> {
  checkReadable(asked)
  const queue = sqs.find(name)
  const counts = sqs.count(name)
  const all: Record<string, string> = {
    ...queue.attributes,
    QueueArn: sqs.arnOf(name),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.modifiedAt / 1000)),
  }
  for (const [index, count] of [counts.visible, counts.inFlight, counts.delayed].entries())
    all[countedAttributes[index] as string] = String(count)
  const wanted = Object.entries(all).filter(
    ([attribute, value]) => value !== '' && (asked.includes('All') || asked.includes(attribute)),
  )
  return Object.fromEntries(wanted)
}
