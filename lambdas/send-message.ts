import { sendMessage } from '../core/actions/send-message.ts'
import { actor, forSending, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'
import { readOutboxRecord } from './read-record.ts'

/** A queued message's turn has come. */
export const handler = eachRecord(async (record) => {
  const waiting = readOutboxRecord(record.body)
  const outcome = await sendMessage(forSending(), actor('outbox'), waiting)
  const because = 'because' in outcome ? { because: outcome.because } : {}
  log.info('message handled by the outbox', { outcome: outcome.kind, message: waiting.message, ...because })
})
