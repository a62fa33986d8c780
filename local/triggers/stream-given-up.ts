import { randomUUID } from 'node:crypto'
import type { Invoked } from '../functions.ts'
import type { StreamMeans } from './stream-delivery.ts'
import type { StreamRecord, StreamTrigger } from './stream-trigger.ts'

export type GivenUp = { records: StreamRecord[]; failures: number; outcome: Invoked }

/** Tells the on-failure queue which stretch of the stream was given up, in AWS's shape: the records are not in it. */
export function giveUp(
  trigger: StreamTrigger,
  means: StreamMeans,
  { records, failures, outcome }: GivenUp,
): void {
  const [first, last] = [records[0], records.at(-1)]
  if (!trigger.onFailure || !first || !last) return
  const arrival = ({ dynamodb }: StreamRecord) =>
    new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString()
  const report = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: `arn:aws:lambda:${means.region}:${means.account}:function:${trigger.functionName}`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: failures,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: outcome.kind === 'failed' ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: new Date(means.clock.now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000001',
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: first.eventSourceARN,
    },
  }
  means.sqs.send(trigger.onFailure, JSON.stringify(report))
}
