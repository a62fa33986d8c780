import { md5 } from '../aws/sqs/message-attributes.ts'
import type { Message } from '../aws/sqs/messages.ts'
import { systemAttributesOf } from '../aws/sqs/received.ts'
import type { Sqs } from '../aws/sqs.ts'
import type { Functions, Invoked } from '../functions.ts'
import { failedIdentifiers } from './partial-failures.ts'

/** A queue that hands its messages to a function. */
export type QueueTrigger = {
  queue: string
  functionName: string
  /** Up to this many messages an invocation. */
  batchSize: number
  /** How long to gather a batch; none hands over what there is. */
  windowSeconds?: number
  /** Whether the function reports which messages failed; without it a failure is the whole batch's. */
  reportsFailures: boolean
  /** How many invocations at once, at most. */
  maxConcurrency?: number
}
type Means = { sqs: Sqs; functions: Functions; region: string }

/** At how many invocations a trigger stops that names no limit of its own. */
const usualConcurrency = 2

/**
 * Hands the queue's messages to the function as Lambda does: a batch that succeeds is deleted, what failed comes back
 * after the queue's visibility timeout, and after `maxReceiveCount` times goes to the dead letters. Returns what stops it.
 */
export function startQueueTrigger(trigger: QueueTrigger, means: Means): () => Promise<void> {
  const { sqs } = means
  const most = trigger.maxConcurrency ?? usualConcurrency
  const running = new Set<Promise<void>>()
  let stopped = false
  let gathering = false
  const stopListening = sqs.onArrival(trigger.queue, () => void poll())

  async function poll(): Promise<void> {
    if (gathering) return
    gathering = true
    try {
      while (!stopped && running.size < most) {
        const batch = await gather()
        if (batch.length === 0) return
        const run: Promise<void> = handOver(trigger, means, batch).finally(() => {
          running.delete(run)
          void poll()
        })
        running.add(run)
      }
    } finally {
      gathering = false
    }
  }

  async function gather(): Promise<Message[]> {
    const batch = await sqs.receive(trigger.queue, { most: Math.min(10, trigger.batchSize), waitSeconds: 0 })
    const until = performance.now() + (trigger.windowSeconds ?? 0) * 1000
    while (batch.length > 0 && batch.length < trigger.batchSize && performance.now() < until && !stopped) {
      const waitSeconds = Math.max(0, until - performance.now()) / 1000
      batch.push(
        ...(await sqs.receive(trigger.queue, {
          most: Math.min(10, trigger.batchSize - batch.length),
          waitSeconds,
        })),
      )
    }
    return batch
  }

  void poll()
  return async () => {
    stopped = true
    stopListening()
    await Promise.allSettled(running)
  }
}

async function handOver(
  trigger: QueueTrigger,
  { sqs, functions, region }: Means,
  batch: Message[],
): Promise<void> {
  const event = { Records: batch.map((message) => recordOf(message, sqs, trigger.queue, region)) }
  const outcome = await functions.invoke(trigger.functionName, event)
  const failed = failedMessages(trigger, outcome, batch)
  for (const { id, receiptHandle } of batch) if (!failed.has(id)) sqs.remove(trigger.queue, receiptHandle)
}

/** What comes back: all when the function failed or its report cannot be read, else the messages it reports. */
function failedMessages(trigger: QueueTrigger, outcome: Invoked, batch: Message[]): Set<string> {
  const ids = batch.map(({ id }) => id)
  if (outcome.kind === 'failed') return new Set(ids)
  if (!trigger.reportsFailures) return new Set()
  return new Set(failedIdentifiers(outcome.payload, ids) ?? ids)
}

function recordOf(message: Message, sqs: Sqs, queue: string, region: string) {
  const attributes = Object.entries(message.attributes).map(
    ([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ],
  )
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributesOf(sqs, message),
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: sqs.arnOf(queue),
    awsRegion: region,
  }
}
