import type { StaffId } from '../model/ids.ts'
import type { NoticeId } from '../model/notice.ts'
import type { PushAddress, PushBrowser, Pushed, PushWords } from '../model/push.ts'
import type { Instant } from '../model/time.ts'

/** The services that carry notifications to browsers. */
export type Push = PushServices & {
  /** Sends one notification. An answer that never came is `later`: a second one takes the place of the first. */
  send(to: PushAddress, words: PushWords): Promise<Pushed>
}

export type PushServices = {
  /** The public half of the county's key, by which a browser knows its notifications (base64url). */
  publicKey: string
  /** Where browsers may have their addresses: origins, `https://*.…` for all names that end so. */
  services: readonly string[]
}

/** Browsers to which notifications go. */
export type PushStore = {
  /** A member of staff's, the newest first; one query. One switched on within the last second may be missing. */
  pushBrowsers(staff: StaffId): Promise<PushBrowser[]>
  /** Consistent; also one that has ended. */
  pushBrowser(id: string): Promise<PushBrowser | undefined>
  /** A browser is its newest owner's; kept again it changes nothing but the day. */
  keepPushBrowser(browser: PushBrowser): Promise<void>
  /** It takes none any more: nothing is sent to it, but for some weeks its person may take it up again. */
  endPushBrowser(id: string, of: StaffId, at: Instant): Promise<void>
  /** Forgets it if it is (still) theirs. */
  forgetPushBrowser(id: string, of: StaffId): Promise<void>
  /** Writes down that a notice went out to browsers, so that it does not again. */
  noticePushed(notice: NoticeId, at: Instant): Promise<void>
  wasPushed(notice: NoticeId): Promise<boolean>
}
