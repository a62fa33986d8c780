import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** Handing a client on to a colleague. */
export function transfersRoutes(_: SiteDeps): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
}
