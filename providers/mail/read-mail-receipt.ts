import * as z from 'zod/mini'
import { isId } from '../../core/model/ids.ts'
import type { StaffMailId } from '../../core/model/notice.ts'
import type { MailReceipt } from '../../core/model/staff-mail.ts'

const source = 'aws.ses'
const event = z.object({
  source: z.literal(source),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(z.object({ bounceType: z.string() })),
  }),
})

/** It is not a report of the mail service as documented: it ends in the dead letters, and nothing is changed. */
export class NotAMailReceipt extends Error {
  override name = 'NotAMailReceipt'
}

/** Whether a record of the receipts queue came from the mail service. */
export function isMailReceipt(body: string): boolean {
  return (parsed(body) as { source?: unknown } | undefined)?.source === source
}

/** Reads a report of SES from the event bus. Undefined: another program of this account sent that mail. */
export function readMailReceipt(body: string): { mail: StaffMailId; receipt: MailReceipt } | undefined {
  const read = event.safeParse(parsed(body))
  if (!read.success)
    throw new NotAMailReceipt('a record of the receipts queue is no report of the mail service')
  const { eventType, mail, bounce } = read.data.detail
  const [id] = mail.tags?.mail ?? []
  const receipt = receiptOf(eventType, bounce?.bounceType)
  return isId('ml', id) && receipt ? { mail: id, receipt } : undefined
}

/** A delay, opening or click says nothing that we keep. */
function receiptOf(eventType: string, bounceType: string | undefined): MailReceipt | undefined {
  switch (eventType) {
    case 'Send':
      return { kind: 'sent' }
    case 'Delivery':
      return { kind: 'delivered' }
    case 'Bounce':
      return { kind: 'bounced', lasting: bounceType === 'Permanent' }
    case 'Complaint':
      return { kind: 'complained' }
    case 'Reject':
    case 'Rendering Failure':
      return { kind: 'rejected' }
    default:
      return undefined
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
