import type { DepartmentId, StaffId } from '../model/ids.ts'
import type { Leaving } from '../model/leaving.ts'
import type { Membership, Session, Staff } from '../model/staff.ts'
import type { Instant } from '../model/time.ts'
import type { Written } from '../ports.ts'
import type { AdministrationGuard } from './roles.ts'

/** Who somebody is to the sign-in service. */
export type SignInAccount = { issuer: string; subject: string }

/** `not-now`: the service takes no more of it for the moment (its mails of a day are spent, or it is throttling). */
export type Invited = { kind: 'invited'; account: SignInAccount; was?: SignInAccount } | { kind: 'not-now' }
export type AccountState =
  /** Since then their temporary password waits to be used; it holds for `temporaryDays`. */
  | { kind: 'invited'; since: Instant }
  | { kind: 'active' }
  /** A code to choose a new password with is on its way to them. */
  | { kind: 'reset' }
  | { kind: 'none' }
  /** They sign in with the county's own account. */
  | { kind: 'county' }

/** A temporary password of the sign-in service holds for so long. */
export const temporaryDays = 7

/** Accounts of the sign-in service, by e-mail address. Whatever is asked twice is done once. */
export type Directory = {
  /** `county`: everyone signs in with an account of the county (single sign-on); there are none of ours to keep. */
  signsInBy: 'password' | 'county'
  account(email: string): Promise<AccountState>
  /** Makes the account and mails a temporary password; one that is there already is answered as it is. */
  invite(person: { name: string; email: string }): Promise<Invited>
  /** A temporary password once more, to somebody who has not used theirs. */
  inviteAgain(email: string): Promise<'sent' | 'not-now' | 'has-signed-in'>
  /** Mails a code with which they choose a new password; the old one holds no longer. */
  resetPassword(email: string): Promise<'sent' | 'not-now' | 'has-not-signed-in'>
  /** A new account in the place of the old one, with a temporary password and no second factor yet. */
  startOver(person: { name: string; email: string }): Promise<Invited>
  /** Another name or address; `taken`: somebody else has an account of that address. */
  rename(email: string, to: { name: string; email: string }): Promise<'done' | 'taken'>
  disable(email: string): Promise<void>
  enable(email: string): Promise<void>
  signOutEverywhere(email: string): Promise<void>
}

/** Staff records, as far as they are changed. */
export type StaffAccountStore = {
  staffByEmail(email: string): Promise<StaffId | undefined>
  /** `changed`: the address belongs to somebody. `replay`: this form was sent before; whom it made. */
  staffCreated(staff: Staff, formKey: string, at: Instant): Promise<Written | { replay: StaffId }>
  /** Everything but memberships, conditioned on the version it was read at. `taken`: the new address is another's. */
  staffEdited(now: Staff, was: Staff): Promise<Written | 'taken'>
  /** A membership more, or another role in one (`was`, with the guard). */
  membershipKept(
    staff: Staff,
    membership: Membership,
    was: Membership | undefined,
    guard?: AdministrationGuard,
  ): Promise<Written>
  /** A membership less; their clients of that department follow as the mark says. */
  membershipEnded(
    staff: Staff,
    was: Membership,
    leaving: Leaving,
    guard: AdministrationGuard,
  ): Promise<Written>
  staffDisabled(now: Staff, leaving: Leaving[], guard: AdministrationGuard): Promise<Written>
  staffEnabled(now: Staff): Promise<Written>
  /** Their account is not made yet, or is being made anew. */
  invitationPending(staff: StaffId): Promise<void>
  /** From now on this account is theirs; the invitation is no longer pending. */
  signInLinked(staff: StaffId, account: SignInAccount, gone?: SignInAccount): Promise<Written>

  leaving(staff: StaffId, department: DepartmentId): Promise<Leaving | undefined>
  /** From one step to the next; with `done` the mark goes. `changed`: that step was done before. */
  leavingMoved(now: Leaving, was: Leaving, done: boolean): Promise<Written>

  /** A person's sessions as kept, newest first; those begun within the last second may not be among them yet. */
  sessionsListed(staff: StaffId): Promise<Session[]>
  /** The session holds no longer; its browser is told why by its next request. */
  endSessionBecause(hash: string, because: 'disabled'): Promise<void>
  /** The session shows another department from now on. */
  sessionMoved(hash: string, department: DepartmentId): Promise<void>
}
