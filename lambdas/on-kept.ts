import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { followKept } from '../core/actions/follow-kept.ts'
import { nameOf } from '../providers/log.ts'
import { readKept } from '../store/stream.ts'
import { forFollowing, log } from './dependencies.ts'

/**
 * Something was kept in the table: what follows from it. In order; at the first that fails the stream starts again
 * from there, and what was followed before is followed again without harm.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  let count = 0
  for (const record of event.Records) {
    try {
      const kept = readKept(record)
      if (!kept) continue
      await followKept(forFollowing(), kept)
      count++
    } catch (fault) {
      log.error('kept fact not followed', { error: nameOf(fault), count })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  if (count > 0) log.info('kept facts followed', { count })
  return { batchItemFailures: [] }
}
