import type { OpenAlert } from '../core/model/alert.ts'
import type { Department } from '../core/model/department.ts'
import type { Preferences } from '../core/model/preferences.ts'
import type { Actor, Staff } from '../core/model/staff.ts'
import type { Instant } from '../core/model/time.ts'
import type { Times, Words } from '../words/index.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** Where a public file stands, by its plain name: `app.css` → `/assets/app-3f9a….css`. */
export type AssetAddresses = (name: string) => string

export type Counts = {
  unread: number
  unclaimed: number
  waiting: number
  scheduled: number
  /** Scheduled messages that came due and could not leave. */
  held: number
  clients: number
  version: string
}

/** What every page of the staff site needs to know of who looks, and when. */
export type Site = {
  actor: StaffActor
  staff: Pick<Staff, 'name' | 'language' | 'memberships'>
  words: Words
  /** Times as this person reads them, in the department's zone. */
  times: Times
  department: Department
  counts: Counts
  /** What they chose for themselves. */
  preferences: Preferences
  /** Texts that may mean danger, unacknowledged, of those they are to look at; newest first. */
  alerts: OpenAlert[]
  now: Instant
  asset: AssetAddresses
}
