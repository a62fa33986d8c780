import { Hono } from 'hono'
import { cheaperText, plainQuotes } from '../../../core/model/segments.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { backInBox, servedIn } from '../templates/in-box.tsx'

/** What the counter and its button do where there is no script: the page again, counted. */
export function lengthRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  /** Without script: counts what stands in the box, and with `plain` writes it in plain characters first. */
  routes.post('/:id/length', async (c) => {
    const [site, form] = await Promise.all([siteOf(c, deps), readForm(c)])
    const id = c.req.param('id')
    const served = await servedIn(deps, site, id)
    if (served.kind !== 'yes') return answerNotServed(c, site, served, form('body'))
    const cheaper = form('plain') === 'yes' ? cheaperText(plainQuotes(form('body')).trim()) : undefined
    return backInBox(c, deps, site, id, form, cheaper ? { body: cheaper.body } : {})
  })

  return routes
}
