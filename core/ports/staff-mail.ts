import type { StaffId } from '../model/ids.ts'
import type { NoticeId, StaffMailId } from '../model/notice.ts'
import type { AddressTrouble, Mailing, StaffMail, WaitingMessage } from '../model/staff-mail.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'

/** Mail to staff: what waits to be told, the mails made of it, and addresses that do not take any. */
export type StaffMailStore = {
  /** What waits for somebody, consistent. */
  mailing(to: StaffId): Promise<Mailing | undefined>
  /**
   * One more thing waits, under its key once however often it is said; goes out at `due`, or sooner if something was to
   * go out sooner. `opened`: that time is new, and somebody must see to it.
   */
  joinMailing(to: StaffId, one: WaitingMessage & { key: string }, due: Instant): Promise<{ opened: boolean }>
  /**
   * A mail takes all that waits: kept as queued, the mailing gone, every notice marked as told by it, in one
   * transaction. `changed`: more came meanwhile. `told`: notices that an earlier mail has told.
   */
  mailMade(mail: StaffMail, was: Mailing): Promise<Written | { told: NoticeId[] }>
  /** A mail of one notice. `told`: that notice has its mail already. */
  noticeMailMade(mail: StaffMail, notice: NoticeId): Promise<'done' | 'told'>
  /** Nothing of what waits is told. `changed`: more came meanwhile. */
  mailingDropped(was: Mailing): Promise<Written>
  staffMail(id: StaffMailId): Promise<StaffMail | undefined>
  /** `changed`: somebody moved it since `was` was read. */
  staffMailKept(now: StaffMail, was: StaffMail): Promise<Written>
  addressTrouble(address: string): Promise<AddressTrouble | undefined>
  keepAddressTrouble(address: string, trouble: AddressTrouble): Promise<void>
  /** Mail is tried again at this address. */
  forgetAddressTrouble(address: string): Promise<void>
}
