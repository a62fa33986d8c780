import type { LocalClock } from '../wire.ts'
import type { Accounts } from './accounts.ts'
import { hashed, lacking, matches, type PasswordPolicy } from './passwords.ts'
import { codeOf, stepAt, stepOfCode } from './totp.ts'
import type { User } from './users.ts'

/** How Cognito holds off guessing: after the fifth failure one second, doubled by each further one, 15 min at most. */
const freeFailures = 5
const longestLockSeconds = 900
const codeTries = 5

export type PasswordCheck =
  | { kind: 'right'; user: User; next: 'done' | 'new-password' | 'second-factor' }
  | { kind: 'wrong'; because: 'incorrect' | 'locked' | 'disabled' | 'expired' }
  | { kind: 'reset-required' }
export type NewPassword = { kind: 'set' } | { kind: 'refused'; because: string }
export type CodeCheck = 'right' | 'wrong' | 'used' | 'locked'

/** Who someone is: password, second factor, new and forgotten passwords. Nothing tells whether an account exists. */
export type Authentication = {
  checkPassword(email: string, password: string): PasswordCheck
  checkSecondFactor(username: string, code: string): CodeCheck
  /** The code that the person's authenticator app would show now. */
  secondFactorNow(username: string): string | undefined
  /** Replaces a temporary password. `because` is in words. */
  choosePassword(username: string, password: string): NewPassword
  /** Mails a code if there is an account that may have one; otherwise does nothing, as silently. */
  forgot(email: string): void
  /** Sets a new password by a mailed code. `because` is in words. */
  reset(email: string, code: string, password: string): NewPassword
}

/** Opens it over the accounts of a pool. */
export function openAuthentication(
  accounts: Accounts,
  policy: PasswordPolicy,
  clock: LocalClock,
): Authentication {
  const { users } = accounts
  const nobody = hashed('nobody')

  function failed(user: User): void {
    const failures = user.failures + 1
    const lock = Math.min(2 ** (failures - freeFailures), longestLockSeconds) * 1000
    const now = clock.now()
    const lockedUntil = failures >= freeFailures ? now + lock : 0
    users.change(user.username, { failures, lockedUntil, lastAttemptAt: now })
  }
  const isLocked = (user: User) => clock.now() < user.lockedUntil
  /** Fifteen minutes without an attempt, and the count begins anew. */
  const rested = (user: User) =>
    clock.now() - user.lastAttemptAt > longestLockSeconds * 1000 ? { ...user, failures: 0 } : user
  const passed = (user: User) => users.change(user.username, { failures: 0, lockedUntil: 0 })

  return {
    checkPassword(email, password) {
      const found = users.find(email.trim())
      if (!found) {
        matches(password, nobody)
        return { kind: 'wrong', because: 'incorrect' }
      }
      const user = rested(found)
      if (isLocked(user)) return { kind: 'wrong', because: 'locked' }
      if (!matches(password, user.passwordHash)) {
        failed(user)
        return { kind: 'wrong', because: 'incorrect' }
      }
      passed(user)
      if (!user.enabled) return { kind: 'wrong', because: 'disabled' }
      if (user.status === 'RESET_REQUIRED') return { kind: 'reset-required' }
      if (user.status === 'FORCE_CHANGE_PASSWORD') {
        const age = clock.now() - user.passwordSetAt
        if (age > policy.temporaryDays * 86_400_000) return { kind: 'wrong', because: 'expired' }
        return { kind: 'right', user, next: 'new-password' }
      }
      return { kind: 'right', user, next: user.totpSecret ? 'second-factor' : 'done' }
    },

    checkSecondFactor(username, code) {
      const found = users.find(username)
      if (!found?.totpSecret) return 'wrong'
      const user = rested(found)
      if (isLocked(user)) return 'locked'
      const step = stepOfCode(found.totpSecret, code.replace(/\s/g, ''), clock.now())
      if (step === undefined) {
        failed(user)
        return 'wrong'
      }
      if (step <= user.totpUsedStep) return 'used'
      passed(user)
      users.change(username, { totpUsedStep: step })
      return 'right'
    },

    secondFactorNow(username) {
      const secret = users.find(username)?.totpSecret
      return secret && codeOf(secret, stepAt(clock.now()))
    },

    choosePassword(username, password) {
      const user = users.find(username)
      const lacks = lacking(policy, password)
      if (!user || lacks) return { kind: 'refused', because: lacks ?? 'The account is gone' }
      accounts.setPassword(user, password, true)
      return { kind: 'set' }
    },

    forgot(email) {
      const user = users.find(email.trim())
      if (
        user?.enabled &&
        user.status !== 'FORCE_CHANGE_PASSWORD' &&
        user.attributes.email_verified === 'true'
      )
        accounts.mailCode(user)
    },

    reset(email, code, password) {
      const user = users.find(email.trim())
      const wrong = {
        kind: 'refused',
        because: 'Invalid verification code provided, please try again',
      } as const
      if (!user?.enabled || !user.resetCodeHash || clock.now() > user.resetUntil) return wrong
      if (user.resetTries >= codeTries)
        return { kind: 'refused', because: 'Attempt limit exceeded, please try after some time' }
      if (!matches(code.trim(), user.resetCodeHash)) {
        users.change(user.username, { resetTries: user.resetTries + 1 })
        return wrong
      }
      const lacks = lacking(policy, password)
      if (lacks) return { kind: 'refused', because: lacks }
      accounts.setPassword(user, password, true)
      return { kind: 'set' }
    },
  }
}
