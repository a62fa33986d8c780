import { recordReceipt } from '../core/actions/record-receipt.ts'
import { readReceipt } from '../providers/text/read-receipt.ts'
import { actor, forKeeping, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'

/** The text service reported on a message. */
export const handler = eachRecord(async (record) => {
  const outcome = await recordReceipt(forKeeping(), actor('text service'), readReceipt(record.body))
  const message = 'message' in outcome ? { message: outcome.message } : {}
  log.info('receipt recorded', { outcome: outcome.kind, ...message })
})
