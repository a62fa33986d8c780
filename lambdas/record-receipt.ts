import { recordMailReceipt } from '../core/actions/notices/record-mail-receipt.ts'
import { recordReceipt } from '../core/actions/record-receipt.ts'
import { isMailReceipt, readMailReceipt } from '../providers/mail/read-mail-receipt.ts'
import { readReceipt } from '../providers/text/read-receipt.ts'
import { actor, forKeeping, log } from './dependencies.ts'
import { eachRecord } from './each-record.ts'

/** The text service reported on a message, or the mail service on a mail to staff. */
export const handler = eachRecord(async ({ body }) => {
  if (isMailReceipt(body)) return mailReceipt(body)
  const outcome = await recordReceipt(forKeeping(), actor('text service'), readReceipt(body))
  const message = 'message' in outcome ? { message: outcome.message } : {}
  log.info('receipt recorded', { outcome: outcome.kind, ...message })
})

async function mailReceipt(body: string): Promise<void> {
  const read = readMailReceipt(body)
  const outcome = read && (await recordMailReceipt(forKeeping(), actor('mail service'), read))
  const became = outcome?.kind === 'advanced' ? outcome.status : outcome?.kind
  log.info('mail receipt recorded', { outcome: became ?? 'not-ours' })
}
