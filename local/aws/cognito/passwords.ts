import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto'
import { AwsFault } from '../wire.ts'

export type PasswordPolicy = {
  minimumLength: number
  lowercase: boolean
  uppercase: boolean
  numbers: boolean
  symbols: boolean
  /** How long a temporary password may be used. */
  temporaryDays: number
}

/** What a new user pool asks for. */
export const usualPolicy: PasswordPolicy = {
  minimumLength: 8,
  lowercase: true,
  uppercase: true,
  numbers: true,
  symbols: true,
  temporaryDays: 7,
}

const symbols = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-'

/** Says in Cognito's words what a password lacks, or nothing. */
export function lacking(policy: PasswordPolicy, password: string): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough'
  if (policy.lowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters'
  if (policy.uppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters'
  if (policy.numbers && !/[0-9]/.test(password)) return 'Password must have numeric characters'
  if (policy.symbols && ![...password].some((character) => symbols.includes(character)))
    return 'Password must have symbol characters'
  return undefined
}

/** Throws `InvalidPasswordException` when the password does not conform. */
export function checkPassword(policy: PasswordPolicy, password: string): void {
  const lacks = lacking(policy, password)
  if (lacks) throw new AwsFault('InvalidPasswordException', `Password did not conform with policy: ${lacks}`)
}

/** A temporary password that conforms to any policy up to its length. */
export function makePassword(policy: PasswordPolicy): string {
  const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '!@#%&*?']
  const length = Math.max(policy.minimumLength, 10)
  const characters = Array.from({ length }, (_, index) => pick(kinds[index] ?? kinds.join('')))
  for (let last = length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[characters[last], characters[other]] = [characters[other]!, characters[last]!]
  }
  return characters.join('')
}

const pick = (from: string) => from[randomInt(from.length)]!

/** A salted hash (scrypt, at a cost that suits a laptop). */
export function hashed(secret: string): string {
  const salt = randomBytes(16)
  return `${salt.toString('base64url')}.${derive(secret, salt).toString('base64url')}`
}

/** Whether a secret is the one that was hashed. */
export function matches(secret: string, hash: string): boolean {
  const [salt = '', expected = ''] = hash.split('.')
  const wanted = Buffer.from(expected, 'base64url')
  const given = derive(secret, Buffer.from(salt, 'base64url'))
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

const derive = (secret: string, salt: Buffer) => scryptSync(secret, salt, 32, { N: 4096, r: 8, p: 1 })
