import { Hono } from 'hono'
import { listTemplates } from '../../../core/actions/list-templates.ts'
import { isId } from '../../../core/model/ids.ts'
import { versionFor } from '../../../core/model/template.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerFragment, type SiteDeps, siteOf, wantsFragment } from '../../staff-site.tsx'
import { Chosen, PickList } from './picks.tsx'

/** Templates for words that go to many: as they are written, since each client's placeholders are filled later. */
export function pickForManyRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/pick', async (c) => {
    const site = await siteOf(c, deps)
    if (!wantsFragment(c)) return c.redirect('/templates', 302)
    const listed = await listTemplates(deps.deps, site.actor)
    if (listed.kind !== 'list') return answerNotServed(c, site, listed)
    return answerFragment(c, site, <PickList picks={{ pickFor: 'many', ...listed }} />)
  })

  routes.post('/pick/:template', async (c) => {
    const site = await siteOf(c, deps)
    const id = c.req.param('template')
    const template = isId('tp', id) ? await deps.deps.store.template(id, site.actor) : undefined
    if (!wantsFragment(c))
      return template ? c.redirect('/templates', 303) : answerError(c, site, { status: 404 })
    if (!template) return answerFragment(c, site, <p class="empty">{site.words.templates.pick.gone}</p>)
    await deps.deps.store.templateUsed(template)
    const { text, subject } = versionFor(template, site.staff.language)
    return answerFragment(c, site, <Chosen body={text} subject={subject} />)
  })

  return routes
}
