import { Hono } from 'hono'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { departmentClientsRoutes } from './clients-routes.tsx'
import { DepartmentPage } from './hub.tsx'

/** What one does for the department as a whole. */
export function departmentRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/', async (c) => answerPage(c, await siteOf(c, deps), <DepartmentPage />))
  routes.route('/clients', departmentClientsRoutes(deps))
  return routes
}
