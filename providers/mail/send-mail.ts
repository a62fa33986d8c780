import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import type { StaffMailId } from '../../core/model/notice.ts'
import type { MailReason } from '../../core/model/staff-mail.ts'
import type { MailAnswer } from '../../core/ports/mailer.ts'
import { wasNotConnected } from '../not-connected.ts'

/** Well below the function's time limit, so that we live to record that the answer is lost. */
const answerWithinMilliseconds = 8000

/** The mail service, called exactly once a mail: the SDK's own retries are off. */
export function openMailService(): SESv2Client {
  return new SESv2Client({
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({
      connectionTimeout: 3000,
      requestTimeout: answerWithinMilliseconds,
      throwOnRequestTimeout: true,
    }),
  })
}

export type MailSender = {
  /** The address that mail comes from, and the name beside it. */
  address: string
  configurationSet: string
}
export type DrawnMail = { subject: string; text: string; html: string }

/**
 * Hands one mail to SES and tells what came of it; the service puts the parts together, in UTF-8, so that nothing a
 * person wrote can become a header. Our id travels as a tag and comes back in every report.
 */
export async function sendMail(
  service: SESv2Client,
  { address, configurationSet }: MailSender,
  { id, to, drawn }: { id: StaffMailId; to: string; drawn: DrawnMail },
): Promise<MailAnswer> {
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' })
  try {
    const { MessageId } = await service.send(
      new SendEmailCommand({
        FromEmailAddress: `ClientComm <${address}>`,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: part(drawn.subject.replace(/\s+/g, ' ')),
            Body: { Text: part(drawn.text), Html: part(drawn.html) },
            // So that no automatic answer comes back to an address that nobody reads (RFC 3834, and Exchange's own).
            Headers: [
              { Name: 'Auto-Submitted', Value: 'auto-generated' },
              { Name: 'X-Auto-Response-Suppress', Value: 'All' },
            ],
          },
        },
        EmailTags: [{ Name: 'mail', Value: id }],
        ConfigurationSetName: configurationSet,
      }),
    )
    return MessageId ? { kind: 'accepted', providerId: MessageId } : { kind: 'unknown' }
  } catch (fault) {
    return mailMeaningOf(fault)
  }
}

/** SES's refusals in our words; what is not named is `refused`. */
const refusals: Record<string, MailReason> = {
  MailFromDomainNotVerifiedException: 'not-verified',
  // In the sandbox, and until the domain's records are found, SES rejects what it is not verified for.
  MessageRejected: 'not-verified',
  NotFoundException: 'not-allowed',
  AccountSuspendedException: 'not-allowed',
  SendingPausedException: 'not-allowed',
  AccessDeniedException: 'not-allowed',
}
const tooMuch = ['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException']

/** What a fault of the call means: refused, certainly not taken, or unknown. */
export function mailMeaningOf(fault: unknown): MailAnswer {
  const { name = '', $metadata } = fault as { name?: string; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode ?? 0
  if (tooMuch.includes(name) || status === 429) return { kind: 'not-taken' }
  if (Object.hasOwn(refusals, name)) return { kind: 'refused', reason: refusals[name] ?? 'refused' }
  if (status === 401 || status === 403) return { kind: 'refused', reason: 'not-allowed' }
  if (status >= 400 && status < 500 && status !== 408) return { kind: 'refused', reason: 'refused' }
  return wasNotConnected(fault) ? { kind: 'not-taken' } : { kind: 'unknown' }
}
