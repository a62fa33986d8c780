import { createPublicKey, type JsonWebKey, verify } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { newPushKeys, publicKeyOf, readPushKeys } from '../providers/push/keys.ts'
import type { Secrets } from './aws/secrets.ts'
import type { LocalWorld } from './aws/wire.ts'
import { readBody } from './http.ts'

/** A notification as it came: sealed for its browser, with what the service may know of it. */
export type Delivered = { body: Buffer; topic: string; urgency: string; ttl: number }

export type PushService = {
  /** Where the notifications of a pretend browser are to go. */
  endpointOf(browser: string): string
  /** What came for it, oldest first. */
  of(browser: string): Delivered[]
  /** Its person has taken the permission away: from now on it is gone. */
  end(browser: string): void
  take(request: IncomingMessage, response: ServerResponse): boolean
}

/** The pretend push service, and the county's key pair in its secret, made once as a deploy makes it. */
export function openCountyPush(world: LocalWorld, secrets: Secrets, secret: string) {
  secrets.make(secret, JSON.stringify(newPushKeys()))
  const keys = readPushKeys(secrets.read(secret) ?? '')
  if (!keys) throw new Error(`the secret ${secret} holds no key pair`)
  return { pushes: openPushService(world), publicKey: publicKeyOf(keys) }
}

const path = /^\/push\/([A-Za-z0-9_-]{1,100})$/
const largestBody = 4096
const longestProofSeconds = 24 * 60 * 60

/**
 * A push service for pretend browsers, as strict as the real ones: it refuses what is not sealed, has no time to
 * live, or is not signed for it by the key that it names (RFC 8030, 8188, 8292). It keeps what came in memory.
 */
export function openPushService({ endpoint, clock }: Pick<LocalWorld, 'endpoint' | 'clock'>): PushService {
  const delivered = new Map<string, Delivered[]>()
  const ended = new Set<string>()

  async function answer(request: IncomingMessage, browser: string): Promise<number> {
    const body = await readBody(request)
    const { authorization = '', ttl, topic, urgency } = request.headers
    if (ended.has(browser)) return 410
    if (!isProof(authorization, endpoint, clock.now() / 1000)) return 403
    if (!/^\d+$/.test(String(ttl ?? ''))) return 400
    if (request.headers['content-encoding'] !== 'aes128gcm' || body.length < 86) return 400
    if (body.length > largestBody) return 413
    const one = { body, topic: String(topic ?? ''), urgency: String(urgency ?? ''), ttl: Number(ttl) }
    delivered.set(browser, [...(delivered.get(browser) ?? []), one])
    return 201
  }

  return {
    endpointOf: (browser) => `${endpoint}/push/${browser}`,
    of: (browser) => delivered.get(browser) ?? [],
    end: (browser) => void ended.add(browser),
    take(request, response) {
      const [, browser] = path.exec(request.url ?? '') ?? []
      if (!browser || request.method !== 'POST') return false
      answer(request, browser)
        .catch(() => 500)
        .then((status) => response.writeHead(status).end())
      return true
    },
  }
}

/** Whether this is a note for this service, good for at most a day, signed by the key it names. */
function isProof(authorization: string, service: string, seconds: number): boolean {
  const [, token = '', key = ''] = /^vapid t=([^,\s]+),\s*k=([A-Za-z0-9_-]{87})$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString())
    const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    const point = Buffer.from(key, 'base64url')
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
    const jwk: JsonWebKey = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    return (
      alg === 'ES256' &&
      aud === service &&
      exp > seconds &&
      exp <= seconds + longestProofSeconds &&
      /^(mailto:|https:)/.test(sub) &&
      verify(
        'sha256',
        Buffer.from(`${head}.${claims}`),
        { key: publicKey, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      )
    )
  } catch {
    return false
  }
}
