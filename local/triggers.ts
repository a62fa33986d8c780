import { setTimeout as waited } from 'node:timers/promises'
import type { LocalDynamoDb } from './aws/dynamodb.ts'
import type { Sqs } from './aws/sqs.ts'
import type { LocalWorld } from './aws/wire.ts'
import type { Clock } from './clock.ts'
import type { Functions } from './functions.ts'
import type { House } from './house.ts'
import { startQueueTrigger } from './triggers/queue-trigger.ts'
import { startRateTrigger } from './triggers/rate-trigger.ts'
import { startStreamTrigger } from './triggers/stream-trigger.ts'

type Means = LocalWorld & {
  clock: Clock
  house: House
  queues: Sqs
  dynamodb: LocalDynamoDb
  functions: Functions
}

/** Starts everything that starts functions: queues, the table's stream, rules by the minute. Returns what stops it. */
export function startTriggers(means: Means): () => Promise<void> {
  const { house, queues: sqs, dynamodb, functions, region, account, database, clock } = means
  const pause = (milliseconds: number, signal: AbortSignal) => waited(milliseconds, undefined, { signal })
  const ofStreams = { source: dynamodb, sqs, functions, database, clock, region, account, pause }
  const stops = [
    ...house.queueTriggers.map((trigger) => startQueueTrigger(trigger, { sqs, functions, region })),
    ...house.streamTriggers.map((trigger) => startStreamTrigger(trigger, ofStreams)),
    ...house.rateTriggers.map((trigger) => startRateTrigger(trigger, means, functions)),
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
