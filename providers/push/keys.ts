import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

/** The county's key pair for notifications, as it stands in its secret: a JWK of the curve P-256 with its private half. */
export type PushKeys = { kty: 'EC'; crv: 'P-256'; x: string; y: string; d: string }

export function newPushKeys(): PushKeys {
  const {
    x = '',
    y = '',
    d = '',
  } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  })
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

/** Reads what the secret holds; nothing when that is no key pair (yet). */
export function readPushKeys(text: string): PushKeys | undefined {
  try {
    const { kty, crv, x, y, d } = JSON.parse(text)
    const keys = { kty, crv, x, y, d }
    if (kty !== 'EC' || crv !== 'P-256') return undefined
    createPrivateKey({ key: keys, format: 'jwk' })
    return keys
  } catch {
    return undefined
  }
}

/** The public half as browsers want it: the uncompressed point, base64url. */
export function publicKeyOf({ x, y }: PushKeys): string {
  return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64url',
  )
}

/** Seconds a proof holds. At most a day; push services refuse longer ones. */
const proofSeconds = 12 * 60 * 60

/**
 * Proves to a push service that a notification is ours (RFC 8292): a signed note for this service alone, and whom to
 * write to when our notifications make trouble.
 */
export function vapid(
  keys: PushKeys,
  { service, contact, seconds }: { service: string; contact: string; seconds: number },
): string {
  const claims = { aud: service, exp: seconds + proofSeconds, sub: contact }
  const signed = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`
  return `vapid t=${signed}.${signature(signed, createPrivateKey({ key: keys, format: 'jwk' }))}, k=${publicKeyOf(keys)}`
}

function signature(text: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
