import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** Who stands in for whom. */
export function coverageRoutes(_: SiteDeps): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
}
