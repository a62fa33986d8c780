import { Hono } from 'hono'
import {
  type DepartmentListing,
  departmentFilters,
  listDepartmentClients,
} from '../../../core/actions/department/list-department-clients.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { DepartmentClientsPage } from './clients.tsx'

/** Every client of the department. */
export function departmentClientsRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  async function show(c: StaffContext, view: DepartmentListing) {
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listDepartmentClients(deps.deps, c.get('actor'), view),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <DepartmentClientsPage list={list} view={view} />)
  }

  routes.get('/', (c) => {
    const { filter, staff, after } = c.req.query()
    return show(c, {
      filter: departmentFilters.find((one) => one === filter) ?? 'all',
      staff: staff || undefined,
      after: after || undefined,
    })
  })

  // By POST: a name stands in no address.
  routes.post('/search', async (c) => {
    const search = (await readForm(c))('q').trim().slice(0, 100)
    return show(c, { filter: 'all', ...(search ? { search } : {}) })
  })

  return routes
}
