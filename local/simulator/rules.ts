import type { MiddlewareHandler } from 'hono'

const contentRules = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * What every answer of the simulator carries, and who may change anything: this site's own pages and programs on
 * this machine, never another site that is open in the same browser.
 */
export const ownRules: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && comesFromElsewhere(c.req.raw)) {
    return c.json({ error: 'Only pages of this site may do that.' }, 403)
  }
  await next()
  // A mail has rules of its own.
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', contentRules)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

/** Browsers always say where a request comes from; programs (tests, curl) say nothing. */
function comesFromElsewhere(request: Request): boolean {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('Origin')
  return origin !== null && origin !== new URL(request.url).origin
}
