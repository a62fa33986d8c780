import type { ClientId, ContactMethodId, DepartmentId } from './ids.ts'
import { readNumber, showNumber } from './phone.ts'
import type { Instant } from './time.ts'

/** Whose phone or mailbox it is: automatic choice uses only the client's own (a minor's: the guardian's). */
export type Whose = 'client' | 'guardian' | 'relative' | 'lawyer' | 'interpreter' | 'other'

export const whoseKinds = [
  'client',
  'guardian',
  'relative',
  'lawyer',
  'interpreter',
  'other',
] as const satisfies Whose[]

/** The longest title, in UTF-16 units as a form's maxlength counts. */
export const longestTitle = 40
/** In use at once. A merge of two clients with so many each still fits into one transaction. */
export const mostMethods = 10

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

/** How we learned of an opt-out. */
export type OptOutHow = 'refused' | 'word' | 'service-list' | 'asked'

/** One row of the county-wide look-up of an address: who in a department has it. */
export type AddressLink =
  | { kind: 'client'; address: string; department: DepartmentId; client: ClientId; conversation: string }
  | { kind: 'unclaimed'; address: string; department: DepartmentId; conversation: string }
  | {
      kind: 'opt-out'
      address: string
      department: DepartmentId
      at: Instant
      /** `asked`: staff answered a plain request. Only `refused` and `service-list` end when the service's list does. */
      how: OptOutHow
    }

/** Whose a form says it is; the client's own when it says nothing we know. */
export function whoseOf(asked: string): Whose {
  return whoseKinds.find((whose) => whose === asked) ?? 'client'
}

export type ReadAddress =
  | { kind: 'address'; address: string }
  | { kind: 'not-a-number' | 'not-possible' | 'not-an-email' }

/** Reads the number or e-mail address of a method as typed. */
export async function readAddress(type: ContactMethod['type'], typed: string): Promise<ReadAddress> {
  if (type === 'email') {
    const address = typed.trim().toLowerCase()
    return email.test(address) && address.length <= 254
      ? { kind: 'address', address }
      : { kind: 'not-an-email' }
  }
  const number = await readNumber(typed)
  return number.kind === 'number' ? { kind: 'address', address: number.e164 } : { kind: number.kind }
}

/** Something, one @, and a name with a dot: whether there is a mailbox only a mail can tell. */
const email = /^[^\s@"'(),:;<>[\]\\]+@[^\s@.,]+(\.[^\s@.,]+)+$/u

/** Those in use, not retired. */
export function inUse(methods: ContactMethod[]): ContactMethod[] {
  return methods.filter((method) => method.retiredAt === undefined)
}

/** An address as people read it. */
export function showAddress({ type, address }: Pick<ContactMethod, 'type' | 'address'>): string {
  return type === 'phone' ? showNumber(address) : address
}
