import type { Context, MiddlewareHandler } from 'hono'

/** The variable by which a route names another origin that its page may send files to. */
type SendsTo = { Variables: { sendsTo?: string } }

/** Lets the page that is about to be answered send files to this origin, too. */
export function maySendTo(c: Context, origin: string): void {
  c.set('sendsTo' as never, origin as never)
}

/**
 * What browsers may do with our pages: nothing but our own scripts, styles, fonts and pictures; no frames; no
 * addresses told to others; nothing kept. `formTargets` are other origins a form may end up at (signing out).
 */
export function securityHeaders({
  formTargets = [],
}: {
  formTargets?: string[]
} = {}): MiddlewareHandler<SendsTo> {
  const policy = (sendsTo?: string) =>
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `connect-src ${["'self'", sendsTo].filter(Boolean).join(' ')}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ')
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy(c.get('sendsTo')))
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    c.header('Strict-Transport-Security', 'max-age=63072000')
    if (c.res.headers.has('Cache-Control')) return
    c.header('Cache-Control', 'no-store')
    c.header('Vary', 'HX-Request, HX-Request-Type')
  }
}
