import { Hono } from 'hono'
import { acknowledgeAlert } from '../../../core/actions/acknowledge-alert.ts'
import { listAlerts } from '../../../core/actions/list-alerts.ts'
import { maySee } from '../../../core/model/access.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerError, answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, readForm, type SiteDeps, siteOf } from '../../staff-site.tsx'
import { AlertsPage } from './alerts-page.tsx'

/** Texts that may mean danger: the open ones, and having seen one. */
export function alertRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const site = await siteOf(c, deps)
    const [listed, colleagues] = await Promise.all([
      listAlerts(deps.deps, site.actor),
      deps.deps.store.staffOfDepartment(site.actor.department),
    ])
    if (listed.kind === 'refused') return answerNotServed(c, site, listed)
    const { acknowledged, newer } = site.words.settings.alerts
    const done = { acknowledged, newer }[c.req.query('done') ?? '']
    return answerPage(c, site, <AlertsPage alerts={listed.alerts} colleagues={colleagues} done={done} />)
  })

  routes.post('/:id/acknowledgement', async (c) => {
    const field = await readForm(c)
    const conversation = c.req.param('id')
    if (!isId('cv', conversation)) return answerError(c, await siteOf(c, deps), { status: 404 })
    const input = { conversation, message: field('message') }
    const acknowledged = await acknowledgeAlert(deps.deps, c.get('actor'), input)
    switch (acknowledged.kind) {
      case 'acknowledged':
      case 'newer':
        return goTo(c, await wayBack(c.get('actor'), field('back'), acknowledged.kind, conversation))
      case 'not-found':
      case 'refused':
        return answerNotServed(c, await siteOf(c, deps), acknowledged)
      default:
        return acknowledged satisfies never
    }
  })

  /** To the conversation, unless it was read for its alert alone and is closed to them now. */
  async function wayBack(
    actor: SignedInEnv['Variables']['actor'],
    back: string,
    done: 'acknowledged' | 'newer',
    id: string,
  ): Promise<string> {
    const now = back === 'conversation' ? await deps.deps.store.conversation(id) : undefined
    return now && maySee(actor, now).allowed ? `/conversations/${id}` : `/alerts?done=${done}`
  }

  return routes
}
