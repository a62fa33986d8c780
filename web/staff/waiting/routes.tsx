import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** Clients without a case manager. */
export function waitingRoutes(_: SiteDeps): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
}
