import { createHmac, randomBytes } from 'node:crypto'

const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret in base 32, as authenticator apps take it. */
export function makeTotpSecret(): string {
  return [...randomBytes(20)].map((byte) => alphabet[byte % 32]).join('')
}

/** The time step (RFC 6238) of an instant in milliseconds. */
export function stepAt(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / stepSeconds)
}

/** The six digits that an authenticator app shows in a time step. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const offset = digest[digest.length - 1]! & 0x0f
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The step whose code this is, within one step either way of the instant; nothing when it is none of them. */
export function stepOfCode(secret: string, code: string, milliseconds: number): number | undefined {
  const now = stepAt(milliseconds)
  return [now, now - 1, now + 1].find((step) => codeOf(secret, step) === code)
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret.replace(/=+$/, '').toUpperCase()]
    .map((character) => {
      const value = alphabet.indexOf(character)
      if (value < 0) throw new TypeError('a TOTP secret is written in base 32')
      return value.toString(2).padStart(5, '0')
    })
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
