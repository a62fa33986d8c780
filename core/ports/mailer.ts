import type { MailContent } from '../model/mail-content.ts'
import type { StaffMailId } from '../model/notice.ts'
import type { MailReason } from '../model/staff-mail.ts'

/** Mail to staff. It is put into words and handed to the service; a call is made once and never again. */
export type Mailer = {
  /** Whether the county has set up a sender. Without one nobody is mailed, and the pages say so. */
  isSetUp: boolean
  send(mail: {
    id: StaffMailId
    to: string
    language: 'en' | 'es'
    content: MailContent
  }): Promise<MailAnswer>
}

/** What the mail service answered; as with texts, what gives no answer may have left. */
export type MailAnswer =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'refused'; reason: MailReason }
  | { kind: 'not-taken' }
  | { kind: 'unknown' }
