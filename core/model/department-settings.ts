import { proposedDangerWords } from './danger.ts'
import type { StaffId } from './ids.ts'
import type { Instant } from './time.ts'

/** A time of day, `HH:MM`, as the department's clocks (or the client's) show it. */
export type TimeOfDay = string
/** From when to when on one weekday; none: closed. Sunday is 0. */
export type WeekHours = Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, { from: TimeOfDay; to: TimeOfDay }>>

/** What a department's staff set for themselves. A deploy never writes it. */
export type DepartmentSettings = {
  /** Nothing but answers leaves between these times, by the client's clock. Null: at any time. */
  quietHours: { from: TimeOfDay; to: TimeOfDay } | null
  /** A message to someone who wrote within so many hours is an answer, whatever the clock says. */
  answerHours: number
  /** When somebody reads messages. Null: always, so no after-hours answer is given. */
  hours: WeekHours | null
  /** Days on which nobody does, `YYYY-MM-DD`. */
  closedDays: string[]
  /** Sent once a day to each sender outside the hours. Null: none. */
  afterHoursAnswer: { en: string; es: string } | null
  /** Words that may mean danger, any language; a message with one alerts the duty list. */
  dangerWords: string[]
  dutyList: StaffId[]
  /** Whether other departments that allow it too may learn that a person is known here, and the reverse. */
  knownAcross: boolean
  /** After so many days without contact a client of this status is due for a follow-up. */
  followUpDays: Record<string, number>
  /** Whether what was written moves with a client who is transferred; otherwise a new thread begins. */
  historyMoves: boolean
  /** Nothing of this department is visible outside it (42 CFR Part 2, HIPAA). */
  confidential: boolean
  /** Whether e-mails to staff hold what a client wrote. */
  textInNotices: boolean
  /** After so many working hours unread, a client's messages reach the supervisors. Null: never. */
  unreadHours: number | null
  /** The statuses a client may have, in the order shown; missing: as the county file says. */
  clientStatuses?: string[] | undefined
  updatedAt?: Instant
  /** The name of who set something last. */
  updatedBy?: string
  version: number
}

/** What holds until somebody sets something else. The danger words are a beginning, for each county to review. */
export const defaultSettings: DepartmentSettings = {
  quietHours: { from: '21:00', to: '08:00' },
  answerHours: 12,
  hours: null,
  closedDays: [],
  afterHoursAnswer: null,
  dangerWords: proposedDangerWords,
  dutyList: [],
  knownAcross: false,
  followUpDays: {},
  historyMoves: true,
  confidential: false,
  textInNotices: true,
  unreadHours: 8,
  version: 0,
}

/** Whether alerts are this member of staff's to look at: they are on the duty list, or nobody is. */
export function dutyOf(dutyList: StaffId[], staff: StaffId): 'on' | 'nobody' | undefined {
  if (dutyList.length === 0) return 'nobody'
  return dutyList.includes(staff) ? 'on' : undefined
}
