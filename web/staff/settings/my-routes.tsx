import { Hono } from 'hono'
import { editPreferences } from '../../../core/actions/edit-preferences.ts'
import type { Role } from '../../../core/model/role.ts'
import { answerNotServed } from '../../errors.tsx'
import { roleName } from '../../parts/role-name.ts'
import type { SignedInEnv } from '../../session.ts'
import type { Site } from '../../site.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { MyPage } from './mine.tsx'

/** What a member of staff chooses for themselves. */
export function myRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const [site, roles] = await Promise.all([siteOf(c, deps), deps.deps.store.roles()])
    const { mine, away } = site.words.settings
    const done = { kept: mine.kept, 'not-away': away.ended }[c.req.query('done') ?? '']
    return answerPage(c, site, <MyPage {...factsOf(c, site, roles)} done={done} />)
  })

  routes.post('/preferences', async (c) => {
    const field = await readForm(c)
    const site = await siteOf(c, deps)
    const edited = await editPreferences(deps.deps, site.actor, {
      holdSeconds: field('hold') === '' ? Number.NaN : Number(field('hold')),
      groupBySubject: field('groupBySubject') === '1',
    })
    switch (edited.kind) {
      case 'kept':
        return goTo(c, '/settings?done=kept')
      case 'invalid': {
        const facts = factsOf(c, site, await deps.deps.store.roles())
        return answerPage(c, site, <MyPage {...facts} fault={site.words.settings.mine.holdFault} />, 422)
      }
      case 'refused':
        return answerNotServed(c, site, edited)
      default:
        return edited satisfies never
    }
  })

  return routes
}

function factsOf(c: StaffContext, { words, actor }: Site, roles: Role[]) {
  const role = roles.find(({ id }) => id === actor.role) ?? { id: actor.role }
  return { email: c.get('staff').email, role: roleName(words, role) }
}
