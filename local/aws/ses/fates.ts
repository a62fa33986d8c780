import type { LocalWorld } from '../wire.ts'
import type { Report } from './reports.ts'
import type { SendEmail } from './shapes.ts'

/** What becomes of a mail: as with the addresses of SES's own mailbox simulator, the address decides. */
export type Fate = 'arrives' | 'bounces' | 'complains'

/** `bounce@`, `bounce.anything@` and the like never take mail, and who owns `complaint…@` calls it unwanted. */
export function fateOf(address: string): Fate {
  const [localPart = ''] = address.toLowerCase().split('@')
  if (/^bounce\b/.test(localPart)) return 'bounces'
  return /^complaint\b/.test(localPart) ? 'complains' : 'arrives'
}

export type Taken = { messageId: string; at: number; to: string; input: SendEmail }

const sentAfter = 100
const thereAfter = 600

/** The reports of a mail, first to last. */
export function reportsOf(world: LocalWorld, taken: Taken, fate: Fate): Report[] {
  const mail = mailOf(world, taken)
  const timestamp = new Date(taken.at + thereAfter).toISOString()
  const one = (afterMilliseconds: number, detailType: string, detail: object): Report => ({
    afterMilliseconds,
    detailType,
    detail: { ...detail, mail },
  })
  const sent = one(sentAfter, 'Email Sent', { eventType: 'Send', send: {} })
  if (fate === 'bounces') {
    const recipient = {
      emailAddress: taken.to,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    }
    const bounce = {
      feedbackId: `feedback-${taken.messageId}`,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [recipient],
      timestamp,
      reportingMTA: 'dns; mail.example',
    }
    return [sent, one(thereAfter, 'Email Bounced', { eventType: 'Bounce', bounce })]
  }
  const delivery = {
    timestamp,
    processingTimeMillis: thereAfter,
    recipients: [taken.to],
    smtpResponse: '250 OK',
    reportingMTA: 'a1-11.smtp-out.amazonses.com',
  }
  const delivered = one(thereAfter, 'Email Delivered', { eventType: 'Delivery', delivery })
  if (fate === 'arrives') return [sent, delivered]
  const complaint = {
    complainedRecipients: [{ emailAddress: taken.to }],
    timestamp,
    feedbackId: `feedback-${taken.messageId}`,
    complaintFeedbackType: 'abuse',
  }
  return [
    sent,
    delivered,
    one(2 * thereAfter, 'Email Complaint Received', { eventType: 'Complaint', complaint }),
  ]
}

function mailOf({ account, region }: LocalWorld, { messageId, at, to, input }: Taken) {
  const { FromEmailAddress: from, Content, EmailTags = [], ConfigurationSetName } = input
  const domain = from.split('@')[1]?.replace('>', '') ?? ''
  const own = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]]))
  return {
    timestamp: new Date(at).toISOString(),
    source: from,
    sourceArn: `arn:aws:ses:${region}:${account}:identity/${domain}`,
    sendingAccountId: account,
    messageId,
    destination: [to],
    headersTruncated: false,
    commonHeaders: { from: [from], to: [to], messageId, subject: Content.Simple.Subject.Data },
    tags: {
      'ses:operation': ['SendEmail'],
      ...(ConfigurationSetName ? { 'ses:configuration-set': [ConfigurationSetName] } : {}),
      'ses:from-domain': [domain],
      'ses:caller-identity': ['notify-staff'],
      ...own,
    },
  }
}
