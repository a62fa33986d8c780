import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'

/** Volume, answers, failures and cost of the department. */
export function reportsRoutes(_: SiteDeps): Hono<SignedInEnv> {
  return new Hono<SignedInEnv>()
}
