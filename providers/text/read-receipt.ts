import * as z from 'zod/mini'
import type { ReceiptInput } from '../../core/actions/record-receipt.ts'
import { isId } from '../../core/model/ids.ts'
import { reports } from './reasons.ts'

const event = z.object({
  source: z.literal('aws.sms-voice'),
  detail: z.object({
    eventType: z.string().check(z.regex(/^(TEXT|MEDIA)_[A-Z_]+$/)),
    isFinal: z.boolean(),
    messageId: z.string().check(z.minLength(1), z.maxLength(200)),
    context: z.optional(z.nullable(z.record(z.string(), z.string()))),
  }),
})

/** It is not a delivery report as documented: the queue hands it to its dead letters, and nothing is changed. */
export class NotAReceipt extends Error {
  override name = 'NotAReceipt'
}

/**
 * Reads a delivery report from the event bus. A kind of report that we do not know is an error, so that an
 * operator sees it; one that is for another program (no ids of ours) is told apart later, by finding no message.
 */
export function readReceipt(body: string): ReceiptInput {
  const read = event.safeParse(parsed(body))
  if (!read.success) throw new NotAReceipt('a record of the receipts queue is not a delivery report')
  const { eventType, isFinal, messageId, context } = read.data.detail
  const status = eventType.slice(eventType.indexOf('_') + 1)
  const report = Object.hasOwn(reports, status) ? reports[status] : undefined
  if (!report) throw new NotAReceipt('a delivery report is of a kind we do not know')
  const place =
    isId('th', context?.thread) && isId('msg', context?.message)
      ? { context: { thread: context.thread, message: context.message } }
      : {}
  return { providerId: messageId, ...place, receipt: { ...report, final: isFinal } }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
