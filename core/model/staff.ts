import type { DepartmentId, StaffId } from './ids.ts'
import type { Instant } from './time.ts'

export type Role =
  | 'case-manager'
  | 'therapist'
  | 'support-staff'
  | 'assessment-case-manager'
  | 'supervisor'
  | 'administrator'

export type Membership = { department: DepartmentId; role: Role }

export type Staff = {
  id: StaffId
  name: string
  /** County e-mail address, lower case; the sign-in name. */
  email: string
  language: 'en' | 'es'
  disabledAt?: Instant
  memberships: Membership[]
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
}

/** Who does something, in which role, from where. Every action takes one. */
export type Actor =
  | {
      kind: 'staff'
      staff: StaffId
      name: string
      department: DepartmentId
      role: Role
      session: string
      /** Whether they are on the department's duty list, or nobody is. Missing: others are. */
      duty?: 'on' | 'nobody'
    }
  | {
      kind: 'service'
      name: 'text service' | 'outbox' | 'schedule' | 'stream' | 'sweep' | 'mass messages' | 'deploy'
    }
