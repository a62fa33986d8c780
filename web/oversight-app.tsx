import { Hono } from 'hono'
import { answerError } from './errors.tsx'
import type { SignedInEnv } from './session.ts'
import { auditRoutes } from './staff/audit/routes.tsx'
import { bulkTransfersRoutes } from './staff/bulk-transfers/routes.tsx'
import { coverageRoutes } from './staff/coverage/routes.tsx'
import { departmentRoutes } from './staff/department/routes.tsx'
import { exportsRoutes } from './staff/exports/routes.tsx'
import { importsRoutes } from './staff/imports/routes.tsx'
import { oversightRoutes } from './staff/oversight/routes.tsx'
import { peopleRoutes } from './staff/people/routes.tsx'
import { recordsRoutes } from './staff/records/routes.tsx'
import { reportsRoutes } from './staff/reports/routes.tsx'
import { rolesRoutes } from './staff/roles/routes.tsx'
import { type SiteDeps, siteOf } from './staff-site.tsx'

/** Who asks, as the staff site settled it. */
type Known = { known: SignedInEnv['Variables'] }

/** One line for each thing one does for a department as a whole; the staff site says who asks. */
export function oversightApp(site: SiteDeps): Hono<SignedInEnv> {
  const app = new Hono<SignedInEnv>()
  app.use(async (c, next) => {
    const { actor, staff, session } = (c.env as Known).known
    c.set('actor', actor)
    c.set('staff', staff)
    c.set('session', session)
    await next()
  })
  app.route('/roles', rolesRoutes(site))
  app.route('/staff', peopleRoutes(site))
  app.route('/transfers', bulkTransfersRoutes(site))
  app.route('/department', departmentRoutes(site))
  app.route('/coverage', coverageRoutes(site))
  app.route('/oversight', oversightRoutes(site))
  app.route('/audit', auditRoutes(site))
  app.route('/records', recordsRoutes(site))
  app.route('/exports', exportsRoutes(site))
  app.route('/reports', reportsRoutes(site))
  app.route('/imports', importsRoutes(site))
  app.all('*', async (c) => answerError(c, await siteOf(c, site), { status: 404 }))
  app.onError((fault) => {
    throw fault // the staff site answers and logs it
  })
  return app
}
