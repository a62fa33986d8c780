import type { ClientId, ContactMethodId, DepartmentId } from './ids.ts'
import type { Instant } from './time.ts'

/** Whose phone or mailbox it is: automatic choice uses only the client's own (a minor's: the guardian's). */
export type Whose = 'client' | 'guardian' | 'relative' | 'lawyer' | 'interpreter' | 'other'

export type ContactMethod = {
  id: ContactMethodId
  client: ClientId
  type: 'phone' | 'email'
  /** E.164 or a lower-case e-mail address. */
  address: string
  /** "Cell", "sister's phone". */
  title: string
  whose: Whose
  /** What we learned: a landline can't get texts. */
  texts: 'unknown' | 'works' | 'cannot'
  addedAt: Instant
  retiredAt?: Instant
}

/** One row of the county-wide look-up of an address: who in a department has it. */
export type AddressLink =
  | { kind: 'client'; address: string; department: DepartmentId; client: ClientId; conversation: string }
  | { kind: 'unclaimed'; address: string; department: DepartmentId; conversation: string }
  | {
      kind: 'opt-out'
      address: string
      department: DepartmentId
      at: Instant
      how: 'refused' | 'word' | 'service-list'
    }
