import { Hono } from 'hono'
import { handleReport, overlook } from '../../../core/actions/oversight/overlook.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { OversightPage, type TypedNote } from './page.tsx'

/** Reported messages, and what waits unread for too long. */
export function oversightRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  async function show(c: StaffContext, typed?: TypedNote) {
    const [site, seen] = await Promise.all([siteOf(c, deps), overlook(deps.deps, c.get('actor'))])
    if (seen.kind !== 'overlooked') return answerNotServed(c, site, seen)
    const done = c.req.query('done') === 'handled' ? site.words.oversight.reports.done : undefined
    return answerPage(c, site, <OversightPage seen={seen} done={done} typed={typed} />, typed ? 422 : 200)
  }

  routes.get('/', (c) => show(c))

  routes.post('/reports/:report', async (c) => {
    const note = (await readForm(c))('note')
    const report = c.req.param('report')
    const handled = await handleReport(deps.deps, c.get('actor'), { report, note })
    switch (handled.kind) {
      case 'handled':
        return goTo(c, '/oversight?done=handled')
      case 'invalid':
        return show(c, { report, note, because: handled.because })
      default:
        return answerNotServed(c, await siteOf(c, deps), handled)
    }
  })

  return routes
}
