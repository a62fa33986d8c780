import { Hono } from 'hono'
import { chooseMail, mailState, tryMailAgain } from '../../../core/actions/notices/mail-choice.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { NoticesPage } from './page.tsx'

/** What staff are told by e-mail and on the desktop, by each one’s choice. */
export function noticesRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  async function show(c: StaffContext, fault?: string, status: 200 | 422 = 200) {
    const [site, state] = await Promise.all([siteOf(c, deps), mailState(deps.deps, c.get('actor'))])
    if (state.kind === 'refused') return answerNotServed(c, site, state)
    const { saved, trouble } = site.words.notices
    const done = { kept: saved, tried: trouble.tried }[c.req.query('done') ?? '']
    return answerPage(c, site, <NoticesPage mail={state} done={done} fault={fault} />, status)
  }

  routes.get('/', (c) => show(c))

  routes.post('/mail', async (c) => {
    const field = await readForm(c)
    const input = { choice: field('mail'), unclaimed: field('unclaimed') === '1' }
    const chosen = await chooseMail(deps.deps, c.get('actor'), input)
    switch (chosen.kind) {
      case 'kept':
        return goTo(c, '/settings/notices?done=kept')
      case 'invalid':
        return show(c, (await siteOf(c, deps)).words.notices.invalid, 422)
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), chosen)
      default:
        return chosen satisfies never
    }
  })

  routes.post('/mail/retry', async (c) => {
    const tried = await tryMailAgain(deps.deps, c.get('actor'))
    if (tried.kind === 'refused') return answerNotServed(c, await siteOf(c, deps), tried)
    return goTo(c, '/settings/notices?done=tried')
  })

  return routes
}
