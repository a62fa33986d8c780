import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/**
 * Refuses requests that did not come through CloudFront, which alone knows the secret: the firewall's rate rules
 * rest on a header that only it sets. Without a secret nothing is asked (a county's own domain, or this machine).
 */
export function originSecret(secret: string): MiddlewareHandler {
  const expected = digest(secret)
  return async (c, next) => {
    if (secret !== '' && !timingSafeEqual(digest(c.req.header('X-Origin-Secret') ?? ''), expected)) {
      return c.text('Forbidden', 403)
    }
    c.set('cameThroughFront', secret !== '')
    return next()
  }
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}
