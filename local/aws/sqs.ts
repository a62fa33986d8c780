import type { Clock } from '../clock.ts'
import { openArrivals } from './sqs/arrivals.ts'
import type { QueueAttributes } from './sqs/attributes.ts'
import { checkMessageAttributes, type MessageAttributes, sizeOfAttributes } from './sqs/message-attributes.ts'
import { type Counts, type Message, openMessages } from './sqs/messages.ts'
import { sqsService } from './sqs/operations.ts'
import { openQueues, type Queue } from './sqs/queues.ts'
import { AwsFault, type AwsService, type LocalWorld } from './wire.ts'

export type Receive = { most: number; waitSeconds?: number; visibilityTimeoutSeconds?: number }
export type Send = { delaySeconds?: number; attributes?: MessageAttributes }

/** The queues, for whoever runs in this process; the SDK reaches the same through `service`. */
export type Sqs = {
  service: AwsService
  create(name: string, attributes?: QueueAttributes): Queue
  set(name: string, attributes: QueueAttributes): void
  find(name: string): Queue
  list(prefix?: string): Queue[]
  /** By `QueueUrl` or ARN. Throws `QueueDoesNotExist`. */
  named(addressOrArn: string): Queue
  arnOf(name: string): string
  addressOf(name: string): string
  /** Returns the message's id. Refuses what AWS refuses: a body too long or of forbidden characters, a long delay. */
  send(name: string, body: string, options?: Send): string
  receive(name: string, options: Receive): Promise<Message[]>
  remove(name: string, receiptHandle: string): void
  changeVisibility(name: string, receiptHandle: string, seconds: number): void
  purge(name: string): void
  count(name: string): Counts
  /** Calls whenever a message may have become visible. Returns what ends it. */
  onArrival(name: string, listener: () => void): () => void
}

/** Opens SQS: standard queues that survive a restart, with visibility, delay, long poll and redrive. */
export function openSqs(world: LocalWorld & { clock: Clock }): Sqs {
  const { clock, database } = world
  const queues = openQueues(world)
  const arrivals = openArrivals(clock, (name) => messages.nextVisible(queues.find(name), clock.now()))
  const messages = openMessages(database, queues.named, ({ name }) => setImmediate(arrivals.tell, name))
  for (const queue of queues.list('')) {
    const next = messages.nextVisible(queue, clock.now())
    if (next !== undefined) arrivals.tellAt(queue.name, next)
  }

  const sqs: Omit<Sqs, 'service'> = {
    create: queues.create,
    set: queues.set,
    find: queues.find,
    list: (prefix = '') => queues.list(prefix),
    named: queues.named,
    arnOf: queues.arnOf,
    addressOf: queues.addressOf,
    send(name, body, { delaySeconds, attributes = {} } = {}) {
      const queue = queues.find(name)
      const delay = delaySeconds ?? Number(queue.attributes.DelaySeconds)
      checkMessage(queue, body, delay, attributes)
      const now = clock.now()
      const id = messages.add(queue, body, attributes, now, now + delay * 1000)
      if (delay > 0) arrivals.tellAt(name, now + delay * 1000)
      else setImmediate(arrivals.tell, name)
      return id
    },
    async receive(name, { most, waitSeconds, visibilityTimeoutSeconds }) {
      const queue = queues.find(name)
      const hiddenSeconds = visibilityTimeoutSeconds ?? Number(queue.attributes.VisibilityTimeout)
      const patience = (waitSeconds ?? Number(queue.attributes.ReceiveMessageWaitTimeSeconds)) * 1000
      const since = performance.now()
      for (;;) {
        const now = clock.now()
        const taken = messages.take(queue, most, now, now + hiddenSeconds * 1000)
        if (taken.length > 0) arrivals.tellAt(name, now + hiddenSeconds * 1000)
        const left = patience - (performance.now() - since)
        if (taken.length > 0 || left <= 0) return taken
        await arrivals.wait(name, left)
        if (!database.isOpen) return []
      }
    },
    remove: (name, receiptHandle) => {
      const queue = queues.find(name)
      if (
        !messages.remove(queue, receiptHandle) &&
        !/^[0-9a-f-]{36}\.\d+\.[0-9a-f-]{36}$/.test(receiptHandle)
      )
        throw new AwsFault('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')
    },
    changeVisibility(name, receiptHandle, seconds) {
      const queue = queues.find(name)
      const until = clock.now() + seconds * 1000
      const outcome = messages.hide(queue, receiptHandle, clock.now(), until)
      if (outcome === 'unknown')
        throw new AwsFault('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')
      if (outcome === 'not in flight')
        throw new AwsFault('MessageNotInflight', 'The specified message is not in flight.')
      arrivals.tellAt(name, until)
    },
    purge: (name) => messages.purge(queues.find(name)),
    count: (name) => messages.count(queues.find(name), clock.now()),
    onArrival: arrivals.listen,
  }
  return { ...sqs, service: sqsService(sqs, clock) }
}

/** What SQS accepts as text: XML's characters. */
const accepted = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

function checkMessage(queue: Queue, body: string, delaySeconds: number, attributes: MessageAttributes): void {
  if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > 900)
    throw new AwsFault(
      'InvalidParameterValue',
      `Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
    )
  if (body === '')
    throw new AwsFault('MissingParameter', 'The request must contain the parameter MessageBody.')
  if (!accepted.test(body))
    throw new AwsFault(
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF.',
    )
  checkMessageAttributes(attributes)
  const most = Number(queue.attributes.MaximumMessageSize)
  if (Buffer.byteLength(body) + sizeOfAttributes(attributes) > most)
    throw new AwsFault(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`,
    )
}
