import type { Permission } from './access.ts'
import type { Covers } from './coverage.ts'
import type { DepartmentId, StaffId } from './ids.ts'
import type { RoleId } from './role.ts'
import type { Instant } from './time.ts'

export type Membership = { department: DepartmentId; role: RoleId }

export type Staff = {
  id: StaffId
  name: string
  /** County e-mail address, lower case; the sign-in name. */
  email: string
  language: 'en' | 'es'
  /** Where calls of their clients ring: E.164, with the extension to dial. */
  deskPhone?: { number: string; extension?: string }
  disabledAt?: Instant
  /** Their account at the sign-in service is not made yet, or is being made anew. */
  invitation?: 'pending'
  /** Goes up with every change of the record; missing: it is as it was made. */
  version?: number
  memberships: Membership[]
  /** Whom they stand in for, or did or will: what holds now is `coveredNow`. */
  covers?: Covers[]
}

/** A signed-in browser. The cookie holds a secret, the table its hash. */
export type Session = {
  hash: string
  staff: StaffId
  /** The department whose pages are shown. */
  department: DepartmentId
  startedAt: Instant
  seenAt: Instant
  endsAt: Instant
  /** It was ended from elsewhere, and its browser is still to be told why. */
  endedBecause?: 'disabled'
}

/** Who does something, in which role, from where. Every action takes one. */
export type Actor =
  | {
      kind: 'staff'
      staff: StaffId
      name: string
      department: DepartmentId
      role: RoleId
      /** What the role may do, as it stands at this request. */
      permissions: readonly Permission[]
      session: string
      /** The network address of their browser: for the audit alone, never for a log. */
      from?: string
      /** Colleagues of this department whom they cover just now. */
      covers?: readonly StaffId[]
      /** Whether they are on the department's duty list, or nobody is. Missing: others are. */
      duty?: 'on' | 'nobody'
    }
  | {
      kind: 'service'
      name:
        | 'text service'
        | 'mail service'
        | 'outbox'
        | 'schedule'
        | 'stream'
        | 'sweep'
        | 'mass messages'
        | 'notices'
        | 'deploy'
    }
