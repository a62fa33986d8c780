import type { MailChoice } from './mail-choice.ts'
import type { Instant } from './time.ts'

/** What a member of staff chose for themselves. */
export type Preferences = {
  /** Conversations are shown grouped by subject. */
  groupBySubject: boolean
  /** So many seconds (0, or 5 to 10) a text can be taken back before it leaves. */
  holdSeconds: number
  /** While it holds, whoever writes gets this answer. */
  away?: Away
  /** The department's numbers come by e-mail each Monday. */
  weeklyReport?: boolean
  /** The follow-up strip is hidden until then. */
  followUpSnoozedUntil?: Instant
  /** How often they are told of new messages by e-mail. Missing: of every one. */
  mail?: MailChoice
  /** Whether what nobody has claimed is mailed to them, where their role looks after it. Missing: it is. */
  mailUnclaimed?: boolean
}

export type Away = {
  from: Instant
  to: Instant
  /** What is said; `contact` is named in it. */
  text: { en: string; es: string }
  contact: string
  /** To every message, not once a day for each client. */
  everyMessage: boolean
}

export const defaultPreferences: Preferences = { groupBySubject: false, holdSeconds: 0 }

/** Seconds a text can be held before it leaves: none, or long enough to press Undo. */
export const holdChoices: readonly number[] = [0, 5, 10]
