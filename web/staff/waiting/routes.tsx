import { Hono } from 'hono'
import { assignWaiting, listWaiting } from '../../../core/actions/transfer/list-waiting.ts'
import { isId } from '../../../core/model/ids.ts'
import { answerNotServed } from '../../errors.tsx'
import type { SignedInEnv } from '../../session.ts'
import { answerPage, goTo, type SiteDeps, type StaffContext, siteOf } from '../../staff-site.tsx'
import { fieldsOf } from '../tags/marks-routes.tsx'
import { WaitingPage } from './list.tsx'

type Shown = Partial<Pick<Parameters<typeof WaitingPage>[0], 'done' | 'error' | 'ticked' | 'to'>>

/** Clients without a case manager: seeing and assigning them. Writing is done in their conversations. */
export function waitingRoutes(deps: SiteDeps): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>()

  routes.get('/', async (c) => {
    const { assigned, left, to } = c.req.query()
    const site = await siteOf(c, deps)
    const { waiting } = site.words
    const count = Number.parseInt(assigned ?? '', 10)
    const others = Number.parseInt(left ?? '', 10)
    const name = isId('st', to) ? (await deps.deps.store.staff(to))?.name : undefined
    const said = Number.isFinite(count) && name ? waiting.assigned(count, name) : undefined
    const rest = said && others > 0 ? ` ${waiting.left(others)}` : ''
    return show(c, said ? { done: `${said}${rest}` } : {})
  })

  routes.post('/assignments', async (c) => {
    const field = await fieldsOf(c)
    const [to = ''] = field('to')
    const ticked = field('client').filter((id) => isId('cv', id))
    const outcome = await assignWaiting(deps.deps, c.get('actor'), { conversations: ticked, to })
    const site = await siteOf(c, deps)
    const { errors } = site.words.waiting
    switch (outcome.kind) {
      case 'assigned': {
        const { count, left } = outcome
        const query = new URLSearchParams({ assigned: String(count), left: String(left), to })
        return goTo(c, `/waiting?${query}`)
      }
      case 'invalid': {
        const say = errors[outcome.because]
        return show(c, { ticked, to, error: outcome.because === 'nobody' ? { tick: say } : { to: say } })
      }
      case 'not-found':
      case 'refused':
        return answerNotServed(c, site, outcome)
      default:
        return outcome satisfies never
    }
  })

  async function show(c: StaffContext, shown: Shown) {
    const after = c.req.query('after')
    const [site, list] = await Promise.all([
      siteOf(c, deps),
      listWaiting(deps.deps, c.get('actor'), { after }),
    ])
    if (list.kind !== 'list') return answerNotServed(c, site, list)
    return answerPage(c, site, <WaitingPage list={list} {...shown} />, shown.error ? 422 : 200)
  }

  return routes
}
