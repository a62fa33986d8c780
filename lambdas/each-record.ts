import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { nameOf } from '../providers/log.ts'
import { log } from './dependencies.ts'

/**
 * Handles each record of a batch by itself: one that fails is reported alone, comes again, and at last lands in the
 * queue's dead letters. Of the fault only the name is logged: its message can hold what a person wrote.
 */
export function eachRecord(handle: (record: SQSRecord) => Promise<void>) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.allSettled(event.Records.map(async (record) => handle(record)))
    const failed = results.flatMap((result, place) => {
      if (result.status === 'fulfilled') return []
      log.error('record failed', { error: nameOf(result.reason) })
      return [{ itemIdentifier: event.Records[place]?.messageId ?? '' }]
    })
    return { batchItemFailures: failed }
  }
}
