import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * The session cookie. With https its name carries the promise that no other host set it; on this machine's plain
 * http, where browsers refuse that prefix, it has a plain name. It has no age: it ends with the browser, and the
 * session behind it sooner.
 */
export function sessionCookie(siteAddress: string) {
  const isSecure = new URL(siteAddress).protocol === 'https:'
  const name = isSecure ? '__Host-clientcomm' : 'clientcomm'
  const options = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'Lax' } as const
  return {
    name,
    options,
    read: (context: Context): string | undefined => getCookie(context, name),
    write: (context: Context, secret: string): void => setCookie(context, name, secret, options),
    remove: (context: Context): void => void deleteCookie(context, name, options),
  }
}
