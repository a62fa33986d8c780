import { Hono } from 'hono'
import { listScheduled } from '../../../core/actions/list-scheduled.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { ScheduledPage } from './views.tsx'

/** All messages that wait for their time. */
export function scheduledRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()
  routes.get('/', async (c) => {
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listScheduled(deps.deps, c.get('actor'), after ? { after } : {}),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <ScheduledPage list={{ ...list, isLater: after !== undefined }} />)
  })
  return routes
}
