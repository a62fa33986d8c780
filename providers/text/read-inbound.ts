import * as z from 'zod/mini'
import type { Inbound } from '../../core/actions/receive-message.ts'

/** The notification service's envelope around a two-way text. */
const envelope = z.object({ Type: z.literal('Notification'), Message: z.string() })

const address = z.string().check(z.regex(/^\+?\d{3,20}$/))
const text = z.object({
  originationNumber: address,
  destinationNumber: address,
  messageBody: z.optional(z.nullable(z.string())),
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(200)),
  previousPublishedMessageId: z.optional(z.nullable(z.string())),
})

/** It is not an inbound text as documented: the queue hands it to its dead letters, and nothing is changed. */
export class NotAnInboundText extends Error {
  override name = 'NotAnInboundText'
}

/** Reads an inbound text from a queue's record (End User Messaging, "Example of a two-way SMS message payload"). */
export function readInboundText(body: string): Inbound {
  const outer = envelope.safeParse(parsed(body))
  const inner = outer.success ? text.safeParse(parsed(outer.data.Message)) : undefined
  if (!inner?.success) throw new NotAnInboundText('a record of the inbound queue is not an inbound text')
  const { originationNumber, destinationNumber, messageBody, inboundMessageId, previousPublishedMessageId } =
    inner.data
  return {
    channel: 'text',
    provider: 'text',
    providerId: inboundMessageId,
    from: withPlus(originationNumber),
    to: withPlus(destinationNumber),
    body: messageBody ?? '',
    ...(previousPublishedMessageId ? { answers: previousPublishedMessageId } : {}),
  }
}

/** Full numbers get their plus; short codes stay as they are. */
function withPlus(number: string): string {
  return number.startsWith('+') || number.length < 8 ? number : `+${number}`
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
