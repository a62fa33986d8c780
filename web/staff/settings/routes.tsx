import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import type { SiteDeps } from '../../staff-site.tsx'
import { awayRoutes } from './away-routes.tsx'
import { departmentRoutes } from './department-routes.tsx'
import { myRoutes } from './my-routes.tsx'

/** What a member of staff sets for themselves, and what a department sets. */
export function settingsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.route('/', myRoutes(deps))
  routes.route('/', awayRoutes(deps))
  routes.route('/', departmentRoutes(deps))
  return routes
}
