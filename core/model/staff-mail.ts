import type { ConversationId, DepartmentId, MessageId, StaffId, ThreadId } from './ids.ts'
import type { NoticeId, StaffMailId } from './notice.ts'
import type { Instant } from './time.ts'

/** A new message that somebody is to be told of by e-mail, with what else came meanwhile. */
export type WaitingMessage = {
  notice: NoticeId
  department: DepartmentId
  conversation: ConversationId
  thread: ThreadId
  message: MessageId
  at: Instant
  /** The colleague whose client wrote, where they are covered. */
  covers?: StaffId
  /** It is nobody's yet. */
  desk?: true
}

/** What waits to be told to one member of staff by e-mail, and when it goes out. */
export type Mailing = {
  to: StaffId
  due: Instant
  waiting: WaitingMessage[]
  /** How many more came than a mail shows. */
  more: number
  version: number
}

/** So many messages, or conversations of a digest, are shown in one mail; the rest is counted. */
export const mostInMail = 40

/**
 * queued → sending → sent → delivered, as with texts; bounced and complained come from the receiver's server, failed is
 * the service's refusal, unconfirmed a lost answer. dropped: there was nothing left to tell when it was to leave.
 */
export const mailStatuses = [
  'queued',
  'sending',
  'unconfirmed',
  'sent',
  'failed',
  'delivered',
  'bounced',
  'complained',
  'dropped',
] as const
export type MailStatus = (typeof mailStatuses)[number]

/** An e-mail to a member of staff: what it tells of, never its words, which are read anew when it leaves. */
export type StaffMail = {
  id: StaffMailId
  to: StaffId
  address: string
  about:
    | { kind: 'messages'; waiting: WaitingMessage[]; more: number }
    | { kind: 'recap'; waiting: WaitingMessage[] }
    | { kind: 'notice'; notice: NoticeId }
  status: MailStatus
  statusAt: Instant
  at: Instant
  attempts: number
  providerId?: string
  reason?: MailReason
  version: number
}

/** Why a mail was refused, or came back. */
export type MailReason = 'not-verified' | 'not-allowed' | 'refused' | 'no-such-mailbox' | 'undeliverable'

/** What the mail service reports, in our words. `lasting`: the address will not take mail until it is changed. */
export type MailReceipt =
  | { kind: 'sent' | 'delivered' | 'complained' }
  | { kind: 'bounced'; lasting: boolean }
  | { kind: 'rejected' }

/** Nothing is mailed to an address that bounced for good, or whose owner called our mail unwanted. */
export type AddressTrouble = { kind: 'bounced' | 'complained'; since: Instant; mail: StaffMailId }

/**
 * Where a report moves a mail: up the ladder only, whatever the order and number of reports. A mail whose answer was
 * lost is settled by the first. Undefined: it stays as it is.
 */
export function afterReceipt(
  mail: Pick<StaffMail, 'status'>,
  receipt: MailReceipt,
): { status: MailStatus; reason?: MailReason } | undefined {
  const to = statusOf(receipt)
  return ladder(to.status) > ladder(mail.status) ? to : undefined
}

function statusOf(receipt: MailReceipt): { status: MailStatus; reason?: MailReason } {
  switch (receipt.kind) {
    case 'sent':
    case 'delivered':
    case 'complained':
      return { status: receipt.kind }
    case 'bounced':
      return { status: 'bounced', reason: receipt.lasting ? 'no-such-mailbox' : 'undeliverable' }
    case 'rejected':
      return { status: 'failed', reason: 'refused' }
    default:
      return receipt satisfies never
  }
}

function ladder(status: MailStatus): number {
  return status === 'dropped' ? Number.POSITIVE_INFINITY : mailStatuses.indexOf(status)
}
