import { receiveMessage } from '../core/actions/receive-message.ts'
import { readInboundText } from '../providers/text/read-inbound.ts'
import { actor, forKeeping, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'

/** A client texted a department's number. */
export const handler = eachRecord(async (record) => {
  const outcome = await receiveMessage(forKeeping(), actor('text service'), readInboundText(record.body))
  const { kind, conversation, message } = outcome
  log.info('message received', { outcome: kind, conversation, message })
})
