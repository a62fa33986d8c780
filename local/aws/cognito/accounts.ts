import { randomInt, randomUUID } from 'node:crypto'
import type { Mailbox } from '../mailbox.ts'
import { AwsFault, type LocalClock } from '../wire.ts'
import { hashed, makePassword } from './passwords.ts'
import type { Pool } from './pool.ts'
import type { User, Users } from './users.ts'

const codeHours = 1

/** What operations and the sign-in pages both do to accounts. */
export type Accounts = {
  users: Users
  /** Throws `UserNotFoundException`. */
  get(name: string): User
  /** A new account with a temporary or, when `permanent`, a lasting password. */
  create(given: { attributes: Record<string, string>; password: string; permanent: boolean }): User
  setPassword(user: User, password: string, permanent: boolean): void
  /** Mails the invitation with the temporary password. */
  invite(user: User, password: string): void
  /** Mails a six-digit code that lets its holder choose a new password within the hour. */
  mailCode(user: User): void
  makeTemporaryPassword(): string
}

/** Opens the accounts of a pool. */
export function openAccounts(users: Users, pool: Pool, mailbox: Mailbox, clock: LocalClock): Accounts {
  const mail = (user: User, subject: string, text: string) =>
    mailbox.put({ to: user.email, from: pool.mailFrom, subject, text, at: clock.now() })

  return {
    users,
    get(name) {
      const user = users.find(name)
      if (!user) throw new AwsFault('UserNotFoundException', 'User does not exist.')
      return user
    },
    create({ attributes, password, permanent }) {
      const now = clock.now()
      const user: User = {
        username: randomUUID(),
        email: attributes.email ?? '',
        attributes,
        status: permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
        enabled: true,
        passwordHash: hashed(password),
        passwordSetAt: now,
        createdAt: now,
        modifiedAt: now,
        totpUsedStep: 0,
        failures: 0,
        lockedUntil: 0,
        lastAttemptAt: 0,
        resetUntil: 0,
        resetTries: 0,
      }
      users.add(user)
      return user
    },
    setPassword(user, password, permanent) {
      const now = clock.now()
      users.change(user.username, {
        passwordHash: hashed(password),
        passwordSetAt: now,
        modifiedAt: now,
        status: permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
        resetCodeHash: undefined,
        failures: 0,
        lockedUntil: 0,
      })
    },
    invite(user, password) {
      mail(
        user,
        'Your temporary password',
        `Your username is ${user.email} and temporary password is ${password}`,
      )
    },
    mailCode(user) {
      const code = String(randomInt(1_000_000)).padStart(6, '0')
      const resetUntil = clock.now() + codeHours * 3_600_000
      users.change(user.username, { resetCodeHash: hashed(code), resetUntil, resetTries: 0 })
      mail(user, 'Your verification code', `Your password reset code is ${code}`)
    },
    makeTemporaryPassword: () => makePassword(pool.policy),
  }
}
