import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** What staff are told by e-mail and on the desktop, by each one’s choice. */
export function noticesRoutes(_: SiteDeps): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
}
